using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/recycler</c> (api.md 3.6): note the singular <c>reference</c>.</summary>
public sealed class DemandeRecycler
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique de la facture, obligatoire."), Alias("idFacture")]
    public long? IdentifiantFactureCPP { get; set; }

    [Description("Nouvel acheminement ; ce qui est absent reste tel quel. Source : api.md 3.6 [V].")]
    public DemandeSoumettre.DestinataireSoumis? Destinataire { get; set; }

    [Description("Seul numeroBonCommande peut changer ; le reste est ignoré s’il est égal à ce qui est gardé, refusé sinon. Source : api.md 3.6 [V]."), Alias("references")]
    public DemandeSoumettre.ReferencesSoumises? Reference { get; set; }

    [Description("Commentaire. Source : api.md 3.6 [V]."), MaxLength(2000)]
    public string? Commentaire { get; set; }
}

/// <summary>Answer of <c>factures/recycler</c>.</summary>
public sealed record ReponseRecycler : Reponse
{
    [Description("Numéro technique de la facture.")]
    public long? IdentifiantFactureCPP { get; init; }

    [Description("Numéro donné par le fournisseur.")]
    public string? NumeroFacture { get; init; }

    [Description("DEPOSEE.")]
    public string? StatutFacture { get; init; }

    [Description("AAAA-MM-JJ HH:MM")]
    public DateHeure? DateDepot { get; init; }
}

/// <summary><c>factures/recycler</c></summary>
internal static class Recycler
{
    private static readonly Lieux Lieux = new(
    [
        ("facture", "identifiantFactureCPP"), ("destinataire", "destinataire.codeDestinataire"), ("service", "destinataire.codeServiceExecutant"),
        ("engagement", "reference.numeroBonCommande"), ("marche", "reference.numeroMarche"), ("type", "reference.typeFacture"), ("devise", "reference.deviseFacture"),
        ("typeTva", "reference.typeTva"), ("motifExoneration", "reference.motifExonerationTva"), ("modePaiement", "reference.modePaiement"), ("factureOrigine", "reference.numeroFactureOrigine"),
    ]);

    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRecycler, ReponseRecycler>(
        "factures/v1/recycler", "Corrige l’acheminement d’une facture à recycler, sous le même numéro.", "GCU_MSG_01_000", Lieux, async (demande, appel) =>
        {
            if (demande.IdentifiantFactureCPP is not { } id)
            {
                return Refus.De(CodeRefus.ChampObligatoire, "facture", null, ("champ", "identifiantFactureCPP"), ("acte", "Recycler une facture"));
            }

            var recyclee = await new RecyclerFacture(appel.World).Execute(new DemandeRecyclage
            {
                IdFacture = id,
                Destinataire = demande.Destinataire?.CodeDestinataire,
                Service = demande.Destinataire?.CodeServiceExecutant,
                Engagement = demande.Reference?.NumeroBonCommande,
                Commentaire = demande.Commentaire,
                Renvoi = demande.Reference is { } reference ? Renvoi(reference) : null,
            }, appel.Actor, appel.Ct);
            return appel.Retenir(recyclee).Select(f => new ReponseRecycler
            {
                IdentifiantFactureCPP = f.Id,
                NumeroFacture = f.Numero.Valeur,
                StatutFacture = f.Statut.Code(),
                DateDepot = new DateHeure(f.DateStatut),
            });
        });

    private static DemandeFacture Renvoi(DemandeSoumettre.ReferencesSoumises lues) => new()
    {
        ModeDepot = ModeDepot.SaisieApi,
        Marche = lues.NumeroMarche,
        Type = lues.TypeFacture,
        Devise = lues.DeviseFacture,
        TypeTva = lues.TypeTva,
        MotifExoneration = lues.MotifExonerationTva,
        ModePaiement = lues.ModePaiement,
        FactureOrigine = lues.NumeroFactureOrigine,
    };
}
