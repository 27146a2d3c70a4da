using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/soumettre</c> (api.md 3.1, annex A).</summary>
public sealed class DemandeSoumettre
{
    public long? IdUtilisateurCourant { get; set; }

    [Description("SAISIE_API ; DEPOT_PDF_API et DEPOT_PDF_SIGNE_API ne sont pas encore joués ici. Obligatoire. Source : api.md 3.1 [V].")]
    public string? ModeDepot { get; set; }

    [Description("Numéro de la facture : lettres, chiffres et - _ / +. Absent en SAISIE_API, la plateforme en attribue un de 20 chiffres. Source : api.md 3.1 [V]."), MaxLength(20), Alias("numeroFacture")]
    public string? NumeroFactureSaisi { get; set; }

    [Description("AAAA-MM-JJ. Absente en SAISIE_API : le jour du dépôt. Source : api.md 3.1 [I].")]
    public DateOnly? DateFacture { get; set; }

    [Description("Le client public. Source : api.md 3.1 [V].")]
    public DestinataireSoumis? Destinataire { get; set; }

    [Description("L’émetteur. Source : api.md 3.1 [V].")]
    public FournisseurSoumis? Fournisseur { get; set; }

    [Description("Le circuit de la facture. Source : api.md 3.1 [V].")]
    public CadreSoumis? CadreDeFacturation { get; set; }

    [Description("Références. Source : api.md 3.1 [V].")]
    public ReferencesSoumises? References { get; set; }

    [Description("Lignes de poste, une au moins en SAISIE_API. Source : api.md 3.1 [V].")]
    public ImmutableArray<LigneSoumise> LignePoste { get; set; } = [];

    [Description("Récapitulatif de TVA. Source : api.md 3.1 [V].")]
    public ImmutableArray<TvaSoumise> LigneTva { get; set; } = [];

    [Description("Montants totaux. Source : api.md 3.1 [V].")]
    public MontantSoumis? MontantTotal { get; set; }

    [Description("PDF de la facture : tableau d’un élément ou objet, les deux sont admis. Source : api.md 3.1 [V].")]
    public ImmutableArray<PiecePrincipale> PieceJointePrincipale { get; set; } = [];

    [Description("Pièces jointes complémentaires. Source : api.md 3.1 [V].")]
    public ImmutableArray<PieceComplementaire> PieceJointeComplementaire { get; set; } = [];

    [Description("Commentaire. Source : api.md 3.1 [V]."), MaxLength(2000)]
    public string? Commentaire { get; set; }

    /// <summary>The public client.</summary>
    public sealed class DestinataireSoumis
    {
        [Description("SIRET d’une structure publique, obligatoire."), MaxLength(14)]
        public string? CodeDestinataire { get; set; }

        [Description("Code d’un service actif, obligatoire selon les paramètres du destinataire."), MaxLength(100)]
        public string? CodeServiceExecutant { get; set; }
    }

    /// <summary>The issuer.</summary>
    public sealed class FournisseurSoumis
    {
        [Description("Numéro technique (pas le SIRET) d’une structure du compte, obligatoire.")]
        public long? IdFournisseur { get; set; }

        public long? IdServiceFournisseur { get; set; }

        [Description("Numéro rendu par recuperer/coordbanc/valides.")]
        public long? CodeCoordonneesBancairesFournisseur { get; set; }
    }

    /// <summary>The circuit.</summary>
    public sealed class CadreSoumis
    {
        [Description("A1_FACTURE_FOURNISSEUR ou A2_FACTURE_FOURNISSEUR_DEJA_PAYEE ; A9 et A12 ne sont pas encore joués ici. Obligatoire.")]
        public string? CodeCadreFacturation { get; set; }

        public string? CodeStructureValideur { get; set; }

        public string? CodeServiceValideur { get; set; }
    }

    /// <summary>References.</summary>
    public sealed class ReferencesSoumises
    {
        [Description("Code ISO 4217, EUR d’ordinaire. Obligatoire."), MaxLength(3)]
        public string? DeviseFacture { get; set; }

        [Description("FACTURE ou AVOIR. Obligatoire.")]
        public string? TypeFacture { get; set; }

        [Description("TVA_SUR_DEBIT, TVA_SUR_ENCAISSEMENT, EXONERATION ou SANS_TVA. Obligatoire.")]
        public string? TypeTva { get; set; }

        [Description("Obligatoire avec EXONERATION.")]
        public string? MotifExonerationTva { get; set; }

        [Description("VIREMENT, CHEQUE, PRELEVEMENT, ESPECE, REPORT ou AUTRE. Obligatoire pour une facture, absent pour un avoir.")]
        public string? ModePaiement { get; set; }

        [Description("Numéro d’engagement, obligatoire selon les paramètres du destinataire."), MaxLength(50)]
        public string? NumeroBonCommande { get; set; }

        [MaxLength(50)]
        public string? NumeroMarche { get; set; }

        [Description("Facture que corrige un avoir."), MaxLength(20)]
        public string? NumeroFactureOrigine { get; set; }
    }

    /// <summary>A line.</summary>
    public sealed class LigneSoumise
    {
        public int? LignePosteNumero { get; set; }

        public string? LignePosteReference { get; set; }

        public string? LignePosteDenomination { get; set; }

        public decimal? LignePosteQuantite { get; set; }

        [Description("Texte libre.")]
        public string? LignePosteUnite { get; set; }

        [JsonPropertyName("lignePosteMontantUnitaireHT")]
        public decimal? LignePosteMontantUnitaireHT { get; set; }

        [JsonPropertyName("lignePosteMontantRemiseHT")]
        public decimal? LignePosteMontantRemiseHT { get; set; }

        [Description("Code de recuperer/tauxtva, TVA5 par exemple ; ou bien le taux saisi.")]
        public string? LignePosteTauxTva { get; set; }

        [Description("Taux saisi, en pourcentage ; ou bien le code.")]
        public decimal? LignePosteTauxTvaManuel { get; set; }
    }

    /// <summary>A row of the summary of VAT.</summary>
    public sealed class TvaSoumise
    {
        public string? LigneTvaTaux { get; set; }

        public decimal? LigneTvaTauxManuel { get; set; }

        public decimal? LigneTvaMontantBaseHtParTaux { get; set; }

        public decimal? LigneTvaMontantTvaParTaux { get; set; }
    }

    /// <summary>Totals.</summary>
    public sealed class MontantSoumis
    {
        public decimal? MontantHtTotal { get; set; }

        [JsonPropertyName("montantTVA")]
        public decimal? MontantTVA { get; set; }

        public decimal? MontantTtcTotal { get; set; }

        [JsonPropertyName("montantRemiseGlobaleTTC")]
        public decimal? MontantRemiseGlobaleTTC { get; set; }

        [JsonPropertyName("motifRemiseGlobaleTTC")]
        public string? MotifRemiseGlobaleTTC { get; set; }

        public decimal? MontantAPayer { get; set; }
    }

    /// <summary>The readable invoice.</summary>
    public sealed class PiecePrincipale
    {
        public string? PieceJointePrincipaleDesignation { get; set; }

        public long? PieceJointePrincipaleId { get; set; }
    }

    /// <summary>Another file.</summary>
    public sealed class PieceComplementaire
    {
        [MaxLength(100)]
        public string? PieceJointeComplementaireDesignation { get; set; }

        public string? PieceJointeComplementaireType { get; set; }

        public long? PieceJointeComplementaireId { get; set; }

        public int? PieceJointeComplementaireNumeroLigneFacture { get; set; }
    }
}
