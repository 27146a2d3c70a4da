using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>What the three requests for the detail of an invoice share (annex A).</summary>
public abstract class DemandeConsulter
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique de la facture, obligatoire. Source : annexe A [V]."), Alias("idFacture")]
    public long? IdentifiantFactureCPP { get; set; }

    [Description("fr (par défaut) ou en : langue des libellés. Source : api.md 4 [V]."), Filtre]
    public string? CodeLangue { get; set; }

    /// <summary>Paging of the summary of VAT.</summary>
    public sealed class PageTva
    {
        [Description("Page demandée, à partir de 1. Source : annexe A [V]."), JsonPropertyName("pageResultatDemandeeListeRecapitulatifTVA"), Filtre]
        public int? Page { get; set; }

        [Description("Résultats par page ; 10 par défaut (orthographe telle quelle dans l’API). Source : annexe A [V]."), JsonPropertyName("nbResultatsParPageListeListeRecapitulatifTVA"), Alias("nbResultatsParPageListeRecapitulatifTVA"), Filtre]
        public int? ParPage { get; set; }

        [Description("Ascendant (par défaut) ou Descendant. Source : annexe A [V]."), JsonPropertyName("triSensListeRecapitulatifTVA"), Filtre]
        public string? Sens { get; set; }

        [Description("Champ d’une ligne, par exemple LigneTvaTauxRefCode. Source : annexe A [V]."), JsonPropertyName("triColonneListeRecapitulatifTVA"), Filtre]
        public string? Colonne { get; set; }
    }

    /// <summary>Paging of the files.</summary>
    public sealed class PagePieces
    {
        [Description("Page demandée, à partir de 1. Source : annexe A [V]."), JsonPropertyName("pageResultatDemandeeListePieceJointe"), Filtre]
        public int? Page { get; set; }

        [Description("Résultats par page ; 10 par défaut. Source : annexe A [V]."), JsonPropertyName("nbResultatsParPageListePieceJointe"), Filtre]
        public int? ParPage { get; set; }

        [Description("Ascendant (par défaut) ou Descendant. Source : annexe A [V]."), JsonPropertyName("triSensListePiecesJointes"), Filtre]
        public string? Sens { get; set; }

        [Description("Champ d’une pièce, par exemple PieceJointeDesignation. Source : annexe A [V]."), JsonPropertyName("triColonneListePiecesJointes"), Filtre]
        public string? Colonne { get; set; }
    }

    /// <summary>Paging of the lines.</summary>
    public sealed class PageLignes
    {
        [Description("Page demandée, à partir de 1. Source : annexe A [V]."), JsonPropertyName("pageResultatDemandeeLignesPoste"), Filtre]
        public int? Page { get; set; }

        [Description("Résultats par page ; 10 par défaut. Source : annexe A [V]."), JsonPropertyName("nbResultatsParPageLignesPoste"), Filtre]
        public int? ParPage { get; set; }

        [Description("Ascendant (par défaut) ou Descendant. Source : annexe A [V]."), JsonPropertyName("triSensListeLignesPoste"), Filtre]
        public string? Sens { get; set; }

        [Description("Champ d’une ligne, par exemple LignePosteNumero. Source : annexe A [V]."), JsonPropertyName("triColonneListeLignesPoste"), Filtre]
        public string? Colonne { get; set; }
    }

    /// <summary>The pages asked for of the three lists, whatever their names.</summary>
    internal abstract (PageTva? Tva, PagePieces? Pieces, PageLignes? Lignes) Pages { get; }
}
