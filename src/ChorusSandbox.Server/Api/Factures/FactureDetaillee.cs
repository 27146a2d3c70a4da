using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>An invoice whole, as its supplier consults it (annex A). What an A1 or A2 invoice never has is left out.</summary>
public sealed record FactureDetaillee
{
    [Description("Numéro technique de la facture.")]
    public long IdentifiantFactureCPP { get; init; }

    [Description("Numéro donné par le fournisseur.")]
    public string? NumeroFacture { get; init; }

    [Description("Statut courant. Source : api.md 4.")]
    public string? StatutFacture { get; init; }

    [Description("SAISIE_API, UPLOAD_API, SAISIE_PORTAIL ou UPLOAD_PORTAIL.")]
    public string? ModeDepot { get; init; }

    [Description("true quand le rejet a été traité.")]
    public bool RejetTraite { get; init; }

    [Description("Le client public.")]
    public DestinataireDetaille? Destinataire { get; init; }

    [Description("L’émetteur.")]
    public FournisseurDetaille? Fournisseur { get; init; }

    [Description("Le circuit de la facture.")]
    public Cadre? CadreDeFacturation { get; init; }

    [Description("Références.")]
    public ReferencesDetaillees? References { get; init; }

    [Description("Récapitulatif de TVA, par pages.")]
    public Recapitulatif? RecapitulatifDeTva { get; init; }

    [Description("Montants totaux.")]
    public Montants? MontantTotal { get; init; }

    [Description("La facture lisible, s’il y en a une.")]
    public PiecePrincipale? PieceJointePrincipale { get; init; }

    [Description("Pièces jointes complémentaires, par pages.")]
    public ListePieces? ListeDesPiecesJointes { get; init; }

    [Description("Lignes de poste, par pages.")]
    public ListeLignes? LignesDePoste { get; init; }

    [Description("Commentaire du fournisseur.")]
    public string? Commentaire { get; init; }

    /// <summary>The public client.</summary>
    public sealed record DestinataireDetaille(
        [property: Description("Numéro technique.")] long IdDestinataire,
        [property: Description("SIRET.")] string CodeDestinataire,
        [property: Description("Désignation.")] string LibelleDestinataire,
        [property: Description("Désignation.")] string DesignationDestinataire,
        [property: Description("Numéro technique du service.")] long? IdServiceExecutant,
        [property: Description("Code du service.")] string? CodeServiceExecutant,
        [property: Description("Nom du service.")] string? LibelleServiceExecutant,
        [property: Description("true quand le destinataire fait remonter la mise en paiement.")] bool MiseEnPaiementDestinataire,
        [property: Description("Numéro et rue.")] string? AdresseDestinataireDetail,
        [property: Description("Code postal.")] string? AdresseDestinataireCodePostal,
        [property: Description("Ville.")] string? AdresseDestinataireVille,
        [property: Description("Code ISO 3166 du pays.")] string? AdresseDestinataireCodePays);

    /// <summary>The issuer.</summary>
    public sealed record FournisseurDetaille(
        [property: Description("Numéro technique.")] long IdFournisseur,
        [property: Description("SIRET.")] string TypeIdentifiantFournisseur,
        [property: Description("Identifiant.")] string CodeFournisseur,
        [property: Description("Raison sociale.")] string RaisonSocialeFournisseur,
        [property: Description("Désignation.")] string DesignationFournisseur,
        [property: Description("Numéro technique du service.")] long? IdServiceFournisseur,
        [property: Description("Code du service.")] string? CodeServiceFournisseur,
        [property: Description("Nom du service.")] string? LibelleServiceFournisseur,
        [property: Description("Numéro et rue.")] string? AdresseFournisseurDetail,
        [property: Description("Code postal.")] string? AdresseFournisseurCodePostal,
        [property: Description("Ville.")] string? AdresseFournisseurVille,
        [property: Description("Code ISO 3166 du pays.")] string? AdresseFournisseurCodePays,
        [property: Description("Numéro du compte bancaire cité ; l’IBAN n’est jamais rendu ici.")] long? CoordBancairesFournisseurId,
        [property: Description("IBAN quand un compte est cité.")] string? CoordBancairesFournisseurType,
        [property: Description("BIC du compte cité.")] string? CoordBancairesBicSwift,
        [property: Description("Nom du compte cité.")] string? CoordBancairesFournisseurLibelle);

    /// <summary>The circuit.</summary>
    public sealed record Cadre([property: Description("A1_FACTURE_FOURNISSEUR ou A2_FACTURE_FOURNISSEUR_DEJA_PAYEE.")] string CodeCadreFacturation);

    /// <summary>References.</summary>
    public sealed record ReferencesDetaillees(
        [property: Description("AAAA-MM-JJ.")] DateOnly DateFacture,
        [property: Description("AAAA-MM-JJ.")] DateOnly? DateDepot,
        [property: Description("Code ISO 4217.")] string CodeDeviseFacture,
        [property: Description("FACTURE ou AVOIR.")] string TypeFacture,
        [property: Description("Régime de TVA.")] string? TypeTva,
        [property: Description("Code du motif d’exonération.")] string? MotifExonerationTva,
        [property: Description("Numéro de marché.")] string? NumeroMarche,
        [property: Description("Numéro d’engagement.")] string? NumeroBonCommande,
        [property: Description("Facture que corrige l’avoir.")] string? NumeroFactureOrigine,
        [property: Description("Mode de paiement.")] string? ModePaiement,
        [property: Description("AAAA-MM-JJ HH:MM.")] DateHeure DateCreationFacture,
        [property: Description("Somme des pièces jointes, en octets.")] decimal TailleTotalePiecesJointes,
        [property: Description("Numéro de mandat ou de demande de paiement donné par le destinataire.")] string? NumeroDpMandat);

    /// <summary>The summary of VAT, by pages.</summary>
    public sealed record Recapitulatif(
        [property: Description("Lignes de la page.")] ImmutableArray<Tva> LigneTva,
        [property: Description("Page rendue."), JsonPropertyName("pageCouranteLignesRecapitulativesTVA")] int Page,
        [property: Description("Nombre de pages."), JsonPropertyName("pagesLignesRecapitulativesTVA")] int Pages,
        [property: Description("Résultats par page."), JsonPropertyName("nbResultatsParPageLignesRecapitulativesTVA")] int ParPage,
        [property: Description("Nombre de lignes."), JsonPropertyName("totalLignesRecapitulativesTVA")] int Total);

    /// <summary>A row of the summary of VAT.</summary>
    public sealed record Tva(
        [property: Description("Numéro du taux au référentiel.")] long? LigneTvaTauxRefId,
        [property: Description("Code du taux au référentiel.")] string? LigneTvaTauxRefCode,
        [property: Description("Libellé du taux.")] string? LigneTvaTauxRefLibelle,
        [property: Description("Taux du référentiel, en pourcentage.")] decimal? LigneTvaTauxRefValeur,
        [property: Description("Taux saisi, en pourcentage.")] decimal? LigneTvaTauxManuel,
        [property: Description("Base hors taxes.")] decimal LigneTvaMontantBaseHtParTaux,
        [property: Description("TVA.")] decimal LigneTvaMontantTvaParTaux);

    /// <summary>Totals.</summary>
    public sealed record Montants(
        [property: Description("Total hors taxes.")] decimal MontantHtTotal,
        [property: Description("Total de TVA."), JsonPropertyName("montantTVA")] decimal MontantTva,
        [property: Description("Total toutes taxes comprises avant remise."), JsonPropertyName("montantTtcAvantRemiseGlobalTTC")] decimal TtcAvantRemise,
        [property: Description("Remise globale."), JsonPropertyName("montantRemiseGlobaleTTC")] decimal Remise,
        [property: Description("Motif de la remise."), JsonPropertyName("motifRemiseGlobaleTTC")] string? MotifRemise,
        [property: Description("Total toutes taxes comprises après remise.")] decimal MontantTtcTotal,
        [property: Description("Montant à payer.")] decimal MontantAPayer);

    /// <summary>The readable invoice.</summary>
    public sealed record PiecePrincipale(
        [property: Description("Numéro de la liaison avec la facture.")] long IdLiaisonPieceJointePrincipale,
        [property: Description("Numéro de la pièce.")] long IdPieceJointePrincipale);

    /// <summary>Other files, by pages.</summary>
    public sealed record ListePieces(
        [property: Description("Pièces de la page.")] ImmutableArray<Piece> PieceJointe,
        [property: Description("Page rendue."), JsonPropertyName("pageCouranteListePiecesJointe")] int Page,
        [property: Description("Nombre de pages."), JsonPropertyName("pagesListePiecesJointe")] int Pages,
        [property: Description("Résultats par page."), JsonPropertyName("nbResultatsParPageListePiecesJointe")] int ParPage,
        [property: Description("Nombre de pièces."), JsonPropertyName("totalListePiecesJointe")] int Total);

    /// <summary>A file.</summary>
    public sealed record Piece(
        [property: Description("Type de pièce.")] string? PieceJointeTypeCode,
        [property: Description("Désignation.")] string PieceJointeDesignation,
        [property: Description("Ligne de poste qu’elle justifie.")] int? PieceJointeNumeroLigneFacture,
        [property: Description("Numéro de la liaison avec la facture.")] long PieceJointeIdLiaison,
        [property: Description("Numéro de la pièce.")] long PieceJointeId,
        [property: Description("Extension, en majuscules.")] string? PieceJointeExtension);

    /// <summary>Lines, by pages.</summary>
    public sealed record ListeLignes(
        [property: Description("Lignes de la page.")] ImmutableArray<Ligne> LignePoste,
        [property: Description("Page rendue."), JsonPropertyName("pageCouranteLignesPoste")] int Page,
        [property: Description("Nombre de pages."), JsonPropertyName("pagesLignesPoste")] int Pages,
        [property: Description("Résultats par page."), JsonPropertyName("nbResultatsParPageLignesPoste")] int ParPage,
        [property: Description("Nombre de lignes."), JsonPropertyName("totalLignesPoste")] int Total);

    /// <summary>A line.</summary>
    public sealed record Ligne(
        [property: Description("Numéro de la ligne.")] int LignePosteNumero,
        [property: Description("Référence.")] string? LignePosteReference,
        [property: Description("Dénomination.")] string LignePosteDenomination,
        [property: Description("Quantité.")] decimal LignePosteQuantite,
        [property: Description("Unité, en texte libre.")] string? LignePosteUniteLibelle,
        [property: Description("Prix unitaire hors taxes."), JsonPropertyName("lignePosteMontantUnitaireHT")] decimal UnitaireHt,
        [property: Description("Remise hors taxes."), JsonPropertyName("lignePosteMontantRemiseHT")] decimal RemiseHt,
        [property: Description("Code du taux au référentiel.")] string? LignePosteTauxTva,
        [property: Description("Taux saisi, en pourcentage.")] decimal? LignePosteTauxTvaManuel,
        [property: Description("Hors taxes, remise déduite.")] decimal LignePosteMontantHtApresRemise,
        [property: Description("TVA.")] decimal LignePosteMontantTva,
        [property: Description("Toutes taxes comprises, remise déduite.")] decimal LignePosteMontantTtcApresRemise);
}
