using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/soumettre</c> (api.md 3.1, annex A).</summary>
public sealed class DemandeSoumettre
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("SAISIE_API (tout est saisi), DEPOT_PDF_API ou DEPOT_PDF_SIGNE_API (un PDF est la facture, les données la confirment). Obligatoire. Source : api.md 3.1 [V].")]
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

    [Description("PDF de la facture, obligatoire en DEPOT_PDF_API et DEPOT_PDF_SIGNE_API : tableau d’un élément ou objet, les deux sont admis. Source : api.md 3.1 [V].")]
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

        [Description("Numéro technique d’un service du fournisseur, facultatif. Source : api.md 3.1 [V].")]
        public long? IdServiceFournisseur { get; set; }

        [Description("Numéro rendu par recuperer/coordbanc/valides.")]
        public long? CodeCoordonneesBancairesFournisseur { get; set; }
    }

    /// <summary>The circuit.</summary>
    public sealed class CadreSoumis
    {
        [Description("A1_FACTURE_FOURNISSEUR ou A2_FACTURE_FOURNISSEUR_DEJA_PAYEE ; A9 et A12 ne sont pas encore joués ici. Obligatoire.")]
        public string? CodeCadreFacturation { get; set; }

        [Description("SIRET du valideur, pour A9 et A12 seulement. Source : api.md 3.1 [S].")]
        public string? CodeStructureValideur { get; set; }

        [Description("Code du service du valideur. Source : api.md 3.1 [S].")]
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

        [Description("Numéro de marché. Source : api.md 3.1 [V]."), MaxLength(50)]
        public string? NumeroMarche { get; set; }

        [Description("Facture que corrige un avoir."), MaxLength(20)]
        public string? NumeroFactureOrigine { get; set; }
    }

    /// <summary>A line.</summary>
    public sealed class LigneSoumise
    {
        [Description("Numéro de la ligne, à partir de 1. Source : api.md 3.1 [V].")]
        public int? LignePosteNumero { get; set; }

        [Description("Référence de l’article. Source : api.md 3.1 [V].")]
        public string? LignePosteReference { get; set; }

        [Description("Dénomination, obligatoire. Source : api.md 3.1 [V].")]
        public string? LignePosteDenomination { get; set; }

        [Description("Quantité, obligatoire ; six décimales au plus. Source : api.md 3.1 [V].")]
        public decimal? LignePosteQuantite { get; set; }

        [Description("Texte libre.")]
        public string? LignePosteUnite { get; set; }

        [Description("Prix unitaire hors taxes, obligatoire. Source : api.md 3.1 [V]."), JsonPropertyName("lignePosteMontantUnitaireHT")]
        public decimal? LignePosteMontantUnitaireHT { get; set; }

        [Description("Remise hors taxes sur la ligne. Source : api.md 3.1 [V]."), JsonPropertyName("lignePosteMontantRemiseHT")]
        public decimal? LignePosteMontantRemiseHT { get; set; }

        [Description("Code de recuperer/tauxtva, TVA5 par exemple ; ou bien le taux saisi.")]
        public string? LignePosteTauxTva { get; set; }

        [Description("Taux saisi, en pourcentage ; ou bien le code.")]
        public decimal? LignePosteTauxTvaManuel { get; set; }
    }

    /// <summary>A row of the summary of VAT.</summary>
    public sealed class TvaSoumise
    {
        [Description("Code de recuperer/tauxtva ; ou bien le taux saisi. Source : api.md 3.1 [V].")]
        public string? LigneTvaTaux { get; set; }

        [Description("Taux saisi, en pourcentage ; ou bien le code. Source : api.md 3.1 [V].")]
        public decimal? LigneTvaTauxManuel { get; set; }

        [Description("Base hors taxes de ce taux. Source : api.md 3.1 [V].")]
        public decimal? LigneTvaMontantBaseHtParTaux { get; set; }

        [Description("TVA de ce taux. Source : api.md 3.1 [V].")]
        public decimal? LigneTvaMontantTvaParTaux { get; set; }
    }

    /// <summary>Totals.</summary>
    public sealed class MontantSoumis
    {
        [Description("Total hors taxes, obligatoire. Source : api.md 3.1 [V].")]
        public decimal? MontantHtTotal { get; set; }

        [Description("Total de TVA, obligatoire. Source : api.md 3.1 [V]."), JsonPropertyName("montantTVA")]
        public decimal? MontantTVA { get; set; }

        [Description("Total toutes taxes comprises, obligatoire. Source : api.md 3.1 [V].")]
        public decimal? MontantTtcTotal { get; set; }

        [Description("Remise globale toutes taxes comprises. Source : api.md 3.1 [V]."), JsonPropertyName("montantRemiseGlobaleTTC")]
        public decimal? MontantRemiseGlobaleTTC { get; set; }

        [Description("Motif de la remise. Source : api.md 3.1 [V]."), JsonPropertyName("motifRemiseGlobaleTTC")]
        public string? MotifRemiseGlobaleTTC { get; set; }

        [Description("Montant à payer, obligatoire. Source : api.md 3.1 [V].")]
        public decimal? MontantAPayer { get; set; }
    }

    /// <summary>The readable invoice.</summary>
    public sealed class PiecePrincipale
    {
        [Description("Désignation. Source : api.md 3.1 [V].")]
        public string? PieceJointePrincipaleDesignation { get; set; }

        [Description("Numéro rendu par deposer/pdf ou ajouter/fichier. Source : api.md 3.1 [V].")]
        public long? PieceJointePrincipaleId { get; set; }
    }

    /// <summary>Another file.</summary>
    public sealed class PieceComplementaire
    {
        [Description("Désignation. Source : api.md 3.1 [V]."), MaxLength(100)]
        public string? PieceJointeComplementaireDesignation { get; set; }

        [Description("Type de pièce. Source : api.md 3.1 [V].")]
        public string? PieceJointeComplementaireType { get; set; }

        [Description("Numéro rendu par ajouter/fichier. Source : api.md 3.1 [V].")]
        public long? PieceJointeComplementaireId { get; set; }

        [Description("Ligne de poste qu’elle justifie. Source : api.md 3.1 [V].")]
        public int? PieceJointeComplementaireNumeroLigneFacture { get; set; }

        [Description("Numéro de liaison ; lu, ne change rien. Source : annexe A [V]."), Filtre]
        public long? PieceJointeComplementaireIdLiaison { get; set; }
    }
}
