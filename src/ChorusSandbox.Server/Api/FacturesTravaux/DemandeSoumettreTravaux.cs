using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Factures;

namespace ChorusSandbox.Server.Api.FacturesTravaux;

/// <summary>Request of <c>facturesTravaux/soumettre</c>: the form of <c>factures/soumettre</c>, with the parties of works (api.md 2.4 and 3.1, domain.md 4.4).</summary>
public sealed class DemandeSoumettreTravaux
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("DEPOT_PDF_API ou DEPOT_PDF_SIGNE_API : une pièce de travaux se dépose, elle ne se saisit pas. Obligatoire. Source : domain.md 3 [S].")]
    public string? ModeDepot { get; set; }

    [Description("Numéro de la pièce, obligatoire. Source : api.md 3.1 [V]."), MaxLength(20), Alias("numeroFacture")]
    public string? NumeroFactureSaisi { get; set; }

    [Description("AAAA-MM-JJ. Source : api.md 3.1 [V].")]
    public DateOnly? DateFacture { get; set; }

    [Description("Les services financiers. Source : domain.md 4.4.")]
    public DemandeSoumettre.DestinataireSoumis? Destinataire { get; set; }

    [Description("Le déposant : fournisseur, maîtrise d’œuvre ou maîtrise d’ouvrage. Source : domain.md 3.")]
    public DemandeSoumettre.FournisseurSoumis? Fournisseur { get; set; }

    [Description("La maîtrise d’œuvre. Source : domain.md 4.4 [V], noms des champs [I].")]
    public MoeSoumise? Moe { get; set; }

    [Description("La maîtrise d’ouvrage. Source : domain.md 4.4 [V], noms des champs [I].")]
    public MoaSoumise? Moa { get; set; }

    [Description("Le cadre, et le valideur de A10, A13 et A14. Source : domain.md 3.")]
    public DemandeSoumettre.CadreSoumis? CadreDeFacturation { get; set; }

    [Description("Références. Source : api.md 3.1 [V].")]
    public ReferencesTravaux? References { get; set; }

    [Description("Montants totaux. Source : api.md 3.1 [V].")]
    public DemandeSoumettre.MontantSoumis? MontantTotal { get; set; }

    [Description("Numéro technique de la pièce précédente du dossier ; obligatoire pour une pièce qui en poursuit une. Source : domain.md 4.4, nom du champ [I]."), Alias("idFactureTravauxPrecedente")]
    public long? IdPiecePrecedente { get; set; }

    [Description("PDF de la pièce : tableau d’un élément ou objet. Obligatoire. Source : api.md 3.1 [V].")]
    public ImmutableArray<DemandeSoumettre.PiecePrincipale> PieceJointePrincipale { get; set; } = [];

    [Description("Pièces jointes complémentaires. Source : api.md 3.1 [V].")]
    public ImmutableArray<DemandeSoumettre.PieceComplementaire> PieceJointeComplementaire { get; set; } = [];

    [Description("Commentaire. Source : api.md 3.1 [V]."), MaxLength(2000)]
    public string? Commentaire { get; set; }

    /// <summary>The maîtrise d’œuvre.</summary>
    public sealed class MoeSoumise
    {
        [Description("SIRET, obligatoire selon le cadre. Source : domain.md 4.4 [I]."), MaxLength(18)]
        public string? CodeMoe { get; set; }

        [Description("Code de son service. Source : domain.md 4.4 [S]."), MaxLength(100)]
        public string? CodeServiceMoe { get; set; }
    }

    /// <summary>The maîtrise d’ouvrage.</summary>
    public sealed class MoaSoumise
    {
        [Description("SIRET d’une structure paramétrée comme maîtrise d’ouvrage, obligatoire selon le cadre. Source : domain.md 1.2 et 4.4 [I]."), MaxLength(18)]
        public string? CodeMoa { get; set; }

        [Description("Code de son service. Source : domain.md 4.4 [S]."), MaxLength(100)]
        public string? CodeServiceMoa { get; set; }
    }

    /// <summary>References of a piece of works.</summary>
    public sealed class ReferencesTravaux
    {
        [Description("Code ISO 4217, EUR d’ordinaire. Source : api.md 3.1 [V]."), MaxLength(3)]
        public string? DeviseFacture { get; set; }

        [Description("FACTURE ou AVOIR ; lu, ne change rien encore. Source : api.md 3.1 [V]."), Filtre]
        public string? TypeFacture { get; set; }

        [Description("TVA_SUR_DEBIT… ; lu, ne change rien encore. Source : api.md 3.1 [V]."), Filtre]
        public string? TypeTva { get; set; }

        [Description("VIREMENT… ; lu, ne change rien encore. Source : api.md 3.1 [V]."), Filtre]
        public string? ModePaiement { get; set; }

        [Description("Numéro de marché. Source : api.md 3.1 [V]."), MaxLength(50)]
        public string? NumeroMarche { get; set; }

        [Description("Numéro d’engagement. Source : api.md 3.1 [V]."), MaxLength(50)]
        public string? NumeroBonCommande { get; set; }

        [Description("PROJET_DECOMPTE_MENSUEL… ; lu, le cadre en décide. Source : api.md 4 [V]."), Filtre]
        public string? TypeFactureTravaux { get; set; }
    }
}
