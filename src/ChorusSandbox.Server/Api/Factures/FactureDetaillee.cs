using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Server.Api.Factures;

// ASSUMPTION: API-09 fields of an annex that nothing in the sandbox fills are in the contract, and always left out.
/// <summary>An invoice whole: what its supplier, its valideurs and its recipient all see (annex A). What its cadre never has is left out.</summary>
public abstract record FactureDetaillee
{
    private protected FactureDetaillee(DetailDeFacture detail)
    {
        var f = detail.Facture;
        IdentifiantFactureCPP = f.Id;
        NumeroFacture = f.Numero.Valeur;
        StatutFacture = f.Statut.Code();
        ModeDepot = f.ModeDepot.Code();
        CadreDeFacturation = new CadreDetaille(f);
        References = new ReferencesDetaillees(f, detail.TailleDesPieces, detail.Langue);
        MontantTotal = new(f.Montants.Ht.Valeur, f.Montants.Tva.Valeur, f.Montants.Ttc.Valeur, f.Montants.RemiseTtc.Valeur, f.Montants.MotifRemise,
            f.Montants.Ttc.Valeur - f.Montants.RemiseTtc.Valeur, f.Montants.APayer.Valeur);
        PieceJointePrincipale = f.Pieces.FirstOrDefault(p => p.Principale) is { } principale ? new(principale.IdFichier, principale.IdFichier) : null;
        RecapitulatifDeTva = detail.Tva;
        ListeDesPiecesJointes = detail.Pieces;
        LignesDePoste = detail.Lignes;
        Commentaire = f.Commentaire;
    }

    [Description("Numéro technique de la facture. Source : annexe A [V].")]
    public long IdentifiantFactureCPP { get; init; }

    [Description("Numéro donné par le fournisseur, 20 caractères au plus. Source : annexe A [V].")]
    public string? NumeroFacture { get; init; }

    [Description("Statut courant. Source : api.md 4 [V].")]
    public string? StatutFacture { get; init; }

    [Description("Façon dont elle est arrivée : SAISIE_API, UPLOAD_API… Source : api.md 4 [V].")]
    public string? ModeDepot { get; init; }

    [Description("Le circuit de la facture. Source : annexe A [V].")]
    public CadreDetaille? CadreDeFacturation { get; init; }

    [Description("Références. Source : annexe A [V].")]
    public ReferencesDetaillees? References { get; init; }

    [Description("Récapitulatif de TVA, par pages. Source : annexe A [V].")]
    public Recapitulatif? RecapitulatifDeTva { get; init; }

    [Description("Montants totaux. Source : annexe A [V].")]
    public Montants? MontantTotal { get; init; }

    [Description("La facture lisible, s’il y en a une. Source : annexe A [V].")]
    public PiecePrincipale? PieceJointePrincipale { get; init; }

    [Description("Pièces jointes complémentaires, par pages. Source : annexe A [V].")]
    public ListePieces? ListeDesPiecesJointes { get; init; }

    [Description("La pièce précédente du dossier de facturation ; une facture simple n’en a pas. Source : annexe A [V].")]
    public PiecePrecedente? PiecePrecedente { get; init; }

    [Description("Lignes de poste, par pages. Source : annexe A [V].")]
    public ListeLignes? LignesDePoste { get; init; }

    [Description("Commentaire du fournisseur, 2000 caractères au plus. Source : annexe A [V].")]
    public string? Commentaire { get; init; }

    /// <summary>The summary of VAT, by pages.</summary>
    public sealed record Recapitulatif(
        [property: Description("Lignes de la page. Source : annexe A [V].")] ImmutableArray<Tva> LigneTva,
        [property: Description("Page rendue. Source : annexe A [V]."), JsonPropertyName("pageCouranteLignesRecapitulativesTVA")] int Page,
        [property: Description("Nombre de pages. Source : annexe A [V]."), JsonPropertyName("pagesLignesRecapitulativesTVA")] int Pages,
        [property: Description("Résultats par page. Source : annexe A [V]."), JsonPropertyName("nbResultatsParPageLignesRecapitulativesTVA")] int ParPage,
        [property: Description("Nombre de lignes. Source : annexe A [V]."), JsonPropertyName("totalLignesRecapitulativesTVA")] int Total);

    /// <summary>A row of the summary of VAT.</summary>
    public sealed record Tva(
        [property: Description("Numéro du taux au référentiel. Source : annexe A [V].")] long? LigneTvaTauxRefId,
        [property: Description("Code du taux au référentiel. Source : annexe A [V].")] string? LigneTvaTauxRefCode,
        [property: Description("Libellé du taux. Source : annexe A [V].")] string? LigneTvaTauxRefLibelle,
        [property: Description("Taux du référentiel, en pourcentage. Source : annexe A [V].")] decimal? LigneTvaTauxRefValeur,
        [property: Description("Taux saisi, en pourcentage. Source : annexe A [V].")] decimal? LigneTvaTauxManuel,
        [property: Description("Base hors taxes. Source : annexe A [V].")] decimal LigneTvaMontantBaseHtParTaux,
        [property: Description("TVA. Source : annexe A [V].")] decimal LigneTvaMontantTvaParTaux);

    /// <summary>Totals.</summary>
    public sealed record Montants(
        [property: Description("Total hors taxes. Source : annexe A [V].")] decimal MontantHtTotal,
        [property: Description("Total de TVA. Source : annexe A [V]."), JsonPropertyName("montantTVA")] decimal MontantTva,
        [property: Description("Total toutes taxes comprises avant remise. Source : annexe A [V]."), JsonPropertyName("montantTtcAvantRemiseGlobalTTC")] decimal TtcAvantRemise,
        [property: Description("Remise globale. Source : annexe A [V]."), JsonPropertyName("montantRemiseGlobaleTTC")] decimal Remise,
        [property: Description("Motif de la remise. Source : annexe A [V]."), JsonPropertyName("motifRemiseGlobaleTTC")] string? MotifRemise,
        [property: Description("Total toutes taxes comprises après remise. Source : annexe A [V].")] decimal MontantTtcTotal,
        [property: Description("Montant à payer. Source : annexe A [V].")] decimal MontantAPayer);

    /// <summary>The readable invoice.</summary>
    public sealed record PiecePrincipale(
        [property: Description("Numéro de la liaison avec la facture. Source : annexe A [V].")] long IdLiaisonPieceJointePrincipale,
        [property: Description("Numéro de la pièce. Source : annexe A [V].")] long IdPieceJointePrincipale);

    /// <summary>Other files, by pages.</summary>
    public sealed record ListePieces(
        [property: Description("Pièces de la page. Source : annexe A [V].")] ImmutableArray<Piece> PieceJointe,
        [property: Description("Page rendue. Source : annexe A [V]."), JsonPropertyName("pageCouranteListePiecesJointe")] int Page,
        [property: Description("Nombre de pages. Source : annexe A [V]."), JsonPropertyName("pagesListePiecesJointe")] int Pages,
        [property: Description("Résultats par page. Source : annexe A [V]."), JsonPropertyName("nbResultatsParPageListePiecesJointe")] int ParPage,
        [property: Description("Nombre de pièces. Source : annexe A [V]."), JsonPropertyName("totalListePiecesJointe")] int Total);

    /// <summary>A file.</summary>
    public sealed record Piece(
        [property: Description("Code du type de pièce. Source : annexe A [V].")] string? PieceJointeTypeCode,
        [property: Description("Libellé du type de pièce. Source : annexe A [V].")] string? PieceJointeTypeLibelle,
        [property: Description("Désignation. Source : annexe A [V].")] string PieceJointeDesignation,
        [property: Description("Ligne de poste qu’elle justifie. Source : annexe A [V].")] int? PieceJointeNumeroLigneFacture,
        [property: Description("Numéro de la liaison avec la facture. Source : annexe A [V].")] long PieceJointeIdLiaison,
        [property: Description("Numéro de la pièce. Source : annexe A [V].")] long PieceJointeId,
        [property: Description("Extension, en majuscules. Source : annexe A [V].")] string? PieceJointeExtension);

    /// <summary>Lines, by pages.</summary>
    public sealed record ListeLignes(
        [property: Description("Lignes de la page. Source : annexe A [V].")] ImmutableArray<Ligne> LignePoste,
        [property: Description("Page rendue. Source : annexe A [V]."), JsonPropertyName("pageCouranteLignesPoste")] int Page,
        [property: Description("Nombre de pages. Source : annexe A [V]."), JsonPropertyName("pagesLignesPoste")] int Pages,
        [property: Description("Résultats par page. Source : annexe A [V]."), JsonPropertyName("nbResultatsParPageLignesPoste")] int ParPage,
        [property: Description("Nombre de lignes. Source : annexe A [V]."), JsonPropertyName("totalLignesPoste")] int Total);

    /// <summary>A line.</summary>
    public sealed record Ligne(
        [property: Description("Numéro de la ligne. Source : annexe A [V].")] int LignePosteNumero,
        [property: Description("Référence. Source : annexe A [V].")] string? LignePosteReference,
        [property: Description("Dénomination. Source : annexe A [V].")] string LignePosteDenomination,
        [property: Description("Quantité. Source : annexe A [V].")] decimal LignePosteQuantite,
        [property: Description("Code d’une unité ; jamais ici, l’unité est un texte libre. Source : annexe A [V].")] long? LignePosteUniteCode,
        [property: Description("Unité, en texte libre. Source : annexe A [V].")] string? LignePosteUniteLibelle,
        [property: Description("Prix unitaire hors taxes. Source : annexe A [V]."), JsonPropertyName("lignePosteMontantUnitaireHT")] decimal UnitaireHt,
        [property: Description("Remise hors taxes. Source : annexe A [V]."), JsonPropertyName("lignePosteMontantRemiseHT")] decimal RemiseHt,
        [property: Description("Code du taux au référentiel. Source : annexe A [V].")] string? LignePosteTauxTva,
        [property: Description("Taux saisi, en pourcentage. Source : annexe A [V].")] decimal? LignePosteTauxTvaManuel,
        [property: Description("Hors taxes, remise déduite. Source : annexe A [V].")] decimal LignePosteMontantHtApresRemise,
        [property: Description("TVA. Source : annexe A [V].")] decimal LignePosteMontantTva,
        [property: Description("Toutes taxes comprises, remise déduite. Source : annexe A [V].")] decimal LignePosteMontantTtcApresRemise);
}
