using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Answer of <c>factures/soumettre</c>.</summary>
public sealed record ReponseSoumettre : Reponse
{
    [Description("Numéro technique de la facture.")]
    public long? IdentifiantFactureCPP { get; init; }

    [Description("Numéro de la facture : celui qui est donné, ou 20 chiffres.")]
    public string? NumeroFacture { get; init; }

    [Description("DEPOSEE.")]
    public string? StatutFacture { get; init; }

    [Description("AAAA-MM-JJ.")]
    public DateOnly? DateDepot { get; init; }

    [Description("SIRET du fournisseur.")]
    public string? IdentifiantStructure { get; init; }

    [Description("Empreinte du certificat de dépôt ; le bac à sable n’en signe pas, jamais rendue ici. Source : api.md 3.1 [V].")]
    public string? EmpreinteCertificatDepot { get; init; }
}

/// <summary><c>factures/soumettre</c></summary>
internal static class Soumettre
{
    private static readonly ImmutableArray<ModeDepot> Modes = [ModeDepot.SaisieApi, ModeDepot.DepotPdfApi, ModeDepot.DepotPdfSigneApi];

    private static readonly Lieux Lieux = new(
    [
        ("modeDepot", "modeDepot"), ("numero", "numeroFactureSaisi"), ("date", "dateFacture"), ("fournisseur", "fournisseur.idFournisseur"),
        ("serviceFournisseur", "fournisseur.idServiceFournisseur"), ("compteBancaire", "fournisseur.codeCoordonneesBancairesFournisseur"),
        ("cadre", "cadreDeFacturation.codeCadreFacturation"), ("destinataire", "destinataire.codeDestinataire"), ("service", "destinataire.codeServiceExecutant"),
        ("engagement", "references.numeroBonCommande"), ("marche", "references.numeroMarche"), ("type", "references.typeFacture"),
        ("factureOrigine", "references.numeroFactureOrigine"), ("devise", "references.deviseFacture"), ("typeTva", "references.typeTva"),
        ("motifExoneration", "references.motifExonerationTva"), ("modePaiement", "references.modePaiement"), ("commentaire", "commentaire"), ("lignes", "lignePoste"),
        ("lignes[].denomination", "lignePoste[].lignePosteDenomination"), ("lignes[].quantite", "lignePoste[].lignePosteQuantite"),
        ("lignes[].montantUnitaireHt", "lignePoste[].lignePosteMontantUnitaireHT"), ("lignes[].remiseHt", "lignePoste[].lignePosteMontantRemiseHT"),
        ("lignes[].tauxTva", "lignePoste[].lignePosteTauxTva"), ("tva[].base", "ligneTva[].ligneTvaMontantBaseHtParTaux"),
        ("tva[].tva", "ligneTva[].ligneTvaMontantTvaParTaux"), ("montants.ht", "montantTotal.montantHtTotal"), ("montants.tva", "montantTotal.montantTVA"),
        ("montants.ttc", "montantTotal.montantTtcTotal"), ("montants.aPayer", "montantTotal.montantAPayer"), ("pieces", "pieceJointeComplementaire"), ("piecePrincipale", "pieceJointePrincipale"),
        ("pieces[]", "pieceJointeComplementaire[].pieceJointeComplementaireId"), ("pieces[].type", "pieceJointeComplementaire[].pieceJointeComplementaireType"),
    ]);

    public static readonly Operation Operation = Passerelle.Operation.De<DemandeSoumettre, ReponseSoumettre>(
        "factures/v1/soumettre", "Soumet une facture saisie, ou confirme le dépôt d’un PDF.", "GCU_MSG_01_000", Lieux, async (demande, appel) =>
        {
            if (string.IsNullOrWhiteSpace(demande.ModeDepot))
            {
                return Refus.De(CodeRefus.ChampObligatoire, "modeDepot", null, ("champ", "modeDepot"), ("acte", "Soumettre une facture"));
            }

            if (!Ecriture.TryLire<ModeDepot>(demande.ModeDepot.Trim(), out var mode) || !Modes.Contains(mode))
            {
                return Refus.De(CodeRefus.ValeurNonAdmise, "modeDepot", demande.ModeDepot,
                    ("champ", "modeDepot"), ("valeur", demande.ModeDepot), ("attendu", string.Join(", ", Modes.Select(m => m.Code()))));
            }

            var soumise = await new SoumettreFacture(appel.World).Execute(Demande(demande, mode), appel.Actor, appel.Ct);
            return appel.Retenir(soumise).Select(f => new ReponseSoumettre
            {
                IdentifiantFactureCPP = f.Id,
                NumeroFacture = f.Numero.Valeur,
                StatutFacture = f.Statut.Code(),
                DateDepot = f.DateDepot is { } depot ? Temps.JourDeParis(depot) : null,
                IdentifiantStructure = f.Fournisseur.Siret.Valeur,
            });
        });

    private static DemandeFacture Demande(DemandeSoumettre d, ModeDepot mode) => new()
    {
        ModeDepot = mode,
        IdFournisseur = d.Fournisseur?.IdFournisseur,
        IdServiceFournisseur = d.Fournisseur?.IdServiceFournisseur,
        CompteBancaire = d.Fournisseur?.CodeCoordonneesBancairesFournisseur,
        Cadre = d.CadreDeFacturation?.CodeCadreFacturation,
        Destinataire = d.Destinataire?.CodeDestinataire,
        Service = d.Destinataire?.CodeServiceExecutant,
        Engagement = d.References?.NumeroBonCommande,
        Marche = d.References?.NumeroMarche,
        Numero = d.NumeroFactureSaisi,
        Date = d.DateFacture,
        Type = d.References?.TypeFacture,
        FactureOrigine = d.References?.NumeroFactureOrigine,
        Devise = d.References?.DeviseFacture,
        TypeTva = d.References?.TypeTva,
        MotifExoneration = d.References?.MotifExonerationTva,
        ModePaiement = d.References?.ModePaiement,
        Commentaire = d.Commentaire,
        Lignes = [.. d.LignePoste.Select(l => new LigneDemandee
        {
            Numero = l.LignePosteNumero,
            Reference = l.LignePosteReference,
            Denomination = l.LignePosteDenomination,
            Quantite = l.LignePosteQuantite,
            Unite = l.LignePosteUnite,
            MontantUnitaireHt = l.LignePosteMontantUnitaireHT,
            RemiseHt = l.LignePosteMontantRemiseHT,
            TauxTva = l.LignePosteTauxTva,
            TauxTvaManuel = l.LignePosteTauxTva is null ? l.LignePosteTauxTvaManuel : Saisi(l.LignePosteTauxTvaManuel),
        })],
        Tva = [.. d.LigneTva.Select(t => new TvaDemandee
        {
            Taux = t.LigneTvaTaux,
            TauxManuel = t.LigneTvaTaux is null ? t.LigneTvaTauxManuel : Saisi(t.LigneTvaTauxManuel),
            Base = t.LigneTvaMontantBaseHtParTaux,
            Tva = t.LigneTvaMontantTvaParTaux,
        })],
        Montants = new MontantsDemandes
        {
            Ht = d.MontantTotal?.MontantHtTotal,
            Tva = d.MontantTotal?.MontantTVA,
            Ttc = d.MontantTotal?.MontantTtcTotal,
            RemiseTtc = d.MontantTotal?.MontantRemiseGlobaleTTC,
            MotifRemise = d.MontantTotal?.MotifRemiseGlobaleTTC,
            APayer = d.MontantTotal?.MontantAPayer,
        },
        Pieces =
        [
            .. d.PieceJointePrincipale.Where(p => p.PieceJointePrincipaleId is not null)
                .Select(p => new PieceDemandee(p.PieceJointePrincipaleId, p.PieceJointePrincipaleDesignation, Principale: true)),
            .. d.PieceJointeComplementaire.Where(p => p.PieceJointeComplementaireId is not null).Select(p => new PieceDemandee(
                p.PieceJointeComplementaireId, p.PieceJointeComplementaireDesignation, p.PieceJointeComplementaireType, p.PieceJointeComplementaireNumeroLigneFacture)),
        ],
    };

    /// <summary>Beside a code, typed clients send 0 for a rate that they do not type (api.md 3.0).</summary>
    private static decimal? Saisi(decimal? taux) => taux == 0 ? null : taux;
}
