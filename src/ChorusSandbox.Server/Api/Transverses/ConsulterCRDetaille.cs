using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>consulterCRDetaille</c> (api.md 3.3).</summary>
public sealed class DemandeCompteRendu
{
    [Description("Numéro de dépôt rendu par deposer/flux, obligatoire. Source : api.md 3.3 [V].")]
    public string? NumeroFluxDepot { get; set; }

    [Description("Facultative. Source : api.md 3.3 [V]."), Filtre]
    public string? SyntaxeFlux { get; set; }
}

/// <summary>Answer of <c>consulterCRDetaille</c>; it does not echo the deposit number.</summary>
public sealed record ReponseCompteRendu : Reponse
{
    [Description("Code d’interface, FSO1100A par exemple.")]
    public string? CodeInterfaceDepotFlux { get; init; }

    [Description("Dépôt, ISO avec millisecondes et décalage.")]
    public Horodatage? DateDepotFlux { get; init; }

    [Description("Entrée dans l’état courant, ISO avec millisecondes et décalage.")]
    public Horodatage? DateHeureEtatCourantFlux { get; init; }

    [Description("IN_INTEGRE, IN_REJETE… Source : api.md 4 [V].")]
    public string? EtatCourantDepotFlux { get; init; }

    [Description("Nom du fichier déposé.")]
    public string? NomFichier { get; init; }

    [Description("Une ligne par facture refusée ; toujours là, vide au besoin.")]
    public ImmutableArray<ErreurDP> ListeErreurDP { get; init; } = [];

    [Description("Ce qui ne va pas dans le fichier entier ; toujours là, vide au besoin.")]
    public ImmutableArray<ErreurTechnique> ListeErreurTechnique { get; init; } = [];

    /// <summary>A refused invoice. Messages are joined by a bar and cut near 200 characters, as on the real platform.</summary>
    public sealed record ErreurDP(
        [property: Description("Numéro de la facture, tel que lu.")] string? NumeroDP,
        [property: Description("SIRET du fournisseur, tel que lu.")] string? IdentifiantFournisseur,
        [property: Description("SIRET du destinataire, tel que lu.")] string? IdentifiantDestinataire,
        [property: Description("Messages joints par une barre verticale, coupés à 200 caractères.")] string LibelleErreurDP);

    /// <summary>A fault of the file.</summary>
    public sealed record ErreurTechnique(
        [property: Description("FONCTIONNELLE.")] string NatureErreur,
        [property: Description("SBX- et le code du refus.")] string CodeErreur,
        [property: Description("Le message.")] string LibelleErreur);
}

/// <summary><c>transverses/consulterCRDetaille</c></summary>
internal static class ConsulterCRDetaille
{
    private const int LongueurMaximum = 200;

    // ASSUMPTION: API-03 codeErreur is ours, SBX- and the code of the refusal: the official list is not public (formats.md 4.1).
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeCompteRendu, ReponseCompteRendu>(
        "transverses/v1/consulterCRDetaille", "Compte rendu détaillé d’un flux déposé.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var trouve = new ConsulterCompteRendu(appel.World).Execute(demande.NumeroFluxDepot, appel.Actor);
            if (!trouve.IsRefused)
            {
                appel.Avertissements = [.. trouve.Value.ErreursTechniques, .. trouve.Value.Factures.SelectMany(f => f.Refus.Concat(f.Avertissements))];
            }

            return trouve.Select(flux => new ReponseCompteRendu
            {
                CodeInterfaceDepotFlux = flux.CodeInterface,
                DateDepotFlux = new Horodatage(flux.DateDepot),
                DateHeureEtatCourantFlux = new Horodatage(flux.DateStatut),
                EtatCourantDepotFlux = flux.Statut.Code(),
                NomFichier = flux.NomFichier,
                ListeErreurDP =
                [
                    .. flux.Factures.Where(f => f.IdFacture is null)
                        .Select(f => new ReponseCompteRendu.ErreurDP(f.Numero, f.Fournisseur, f.Destinataire, Couper(string.Join('|', f.Refus.Select(Message))))),
                ],
                ListeErreurTechnique = [.. flux.ErreursTechniques.Select(r => new ReponseCompteRendu.ErreurTechnique("FONCTIONNELLE", "SBX-" + r.Code.Code(), Couper(Message(r))))],
            });
        });

    // ASSUMPTION: API-110 wording seen in the field where there is one; the title of our explanation elsewhere (api.md 3.3).
    /// <summary>The real platform's wording where it is known, else the title of the explanation, with its place.</summary>
    private static string Message(Refus refus) => refus.Code switch
    {
        CodeRefus.XmlElementObligatoire or CodeRefus.PaiementModeAbsent when refus.Parametres.TryGetValue("chemin", out var chemin) => $"L'element {chemin} est obligatoire.",
        CodeRefus.PaiementModeAbsent => "L'element FichierXml.SupplyChainTradeTransaction.ApplicableHeaderTradeSettlement.SpecifiedTradeSettlementPaymentMeans.TypeCode.value est obligatoire.",
        CodeRefus.FactureNumeroTropLong => "Le champ identifiant de la facture (FichierXml.ExchangedDocument.ID.value) ne doit pas depasser 20 caracteres",
        CodeRefus.FactureNumeroDoublon or CodeRefus.FactureNumeroDoublonLot => "Vous avez déjà déposé une demande de paiement avec ce numéro de facture pour cette structure",
        CodeRefus.ServiceInconnu or CodeRefus.ServiceInactif => "Le code service de la structure publique destinataire est inconnu ou inactif dans Chorus Pro",
        CodeRefus.ServiceObligatoire => "L'engagement juridique (FichierXml.SupplyChainTradeTransaction.ApplicableHeaderTradeAgreement.BuyerReference.value) est obligatoire",
        CodeRefus.EngagementObligatoire => "L'engagement juridique (FichierXml.SupplyChainTradeTransaction.ApplicableHeaderTradeAgreement.BuyerOrderReferencedDocument.IssuerAssignedID.value) est obligatoire",
        CodeRefus.StructureFournisseurInconnu => $"L'identifiant fournisseur de la demande de paiement (balise : {refus.Ou}) n'est pas reference dans notre systeme.",
        _ => CatalogueDesRefus.Expliquer(refus).Titre,
    };

    private static string Couper(string texte) => texte.Length <= LongueurMaximum ? texte : texte[..LongueurMaximum];
}
