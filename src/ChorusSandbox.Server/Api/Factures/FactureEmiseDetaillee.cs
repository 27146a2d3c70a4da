using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>An invoice whole, as its supplier and its valideurs consult it (annex A).</summary>
public sealed record FactureEmiseDetaillee : FactureDetaillee
{
    internal FactureEmiseDetaillee(DetailDeFacture detail) : base(detail)
    {
        RejetTraite = detail.Facture.RejetTraiteLe is not null;
        Destinataire = detail.Facture.Destinataire is { } d ? new DestinataireDeLEmise(d, detail.Destinataire, detail.Langue) : null;
        Fournisseur = new FournisseurDeLEmise(detail.Facture.Fournisseur, detail.Fournisseur, detail.Langue);
    }

    [Description("true quand le rejet a été traité. Source : annexe A [V].")]
    public bool RejetTraite { get; init; }

    [Description("Le client public. Source : annexe A [V].")]
    public DestinataireDeLEmise? Destinataire { get; init; }

    [Description("L’émetteur. Source : annexe A [V].")]
    public FournisseurDeLEmise? Fournisseur { get; init; }

    [Description("La pièce suivante du dossier de facturation ; une facture simple n’en a pas. Source : annexe A [V].")]
    public Suivante? PieceSuivante { get; init; }

    /// <summary>The public client.</summary>
    public sealed record DestinataireDeLEmise : DestinataireDetaille
    {
        internal DestinataireDeLEmise(PartieDestinataire d, Structure? structure, string? langue) : base(d, structure, langue)
        {
            DesignationDestinataire = d.Designation;
            MiseEnPaiementDestinataire = structure is { Parametres.PaiementNonRemonte: false };
        }

        [Description("true quand le destinataire fait remonter la mise en paiement. Source : annexe A [V].")]
        public bool MiseEnPaiementDestinataire { get; init; }

        [Description("Désignation, 201 caractères au plus. Source : annexe A [V].")]
        public string? DesignationDestinataire { get; init; }
    }

    /// <summary>The issuer.</summary>
    public sealed record FournisseurDeLEmise : FournisseurDetaille
    {
        internal FournisseurDeLEmise(PartieFournisseur f, Structure? structure, string? langue) : base(f, structure, langue) => RaisonSocialeFournisseur = f.Designation;

        [Description("Raison sociale. Source : annexe A [V].")]
        public string? RaisonSocialeFournisseur { get; init; }

        [Description("Nom, pour un particulier ; jamais ici. Source : annexe A [V].")]
        public string? NomFournisseur { get; init; }

        [Description("Prénom, pour un particulier ; jamais ici. Source : annexe A [V].")]
        public string? PrenomFournisseur { get; init; }
    }

    /// <summary>The piece that comes next.</summary>
    public sealed record Suivante
    {
        [Description("Cadre de facturation. Source : api.md 4 [V].")]
        public string? CadreFacturationPieceSuivante { get; init; }

        [Description("Numéro technique. Source : annexe A [V].")]
        public long? IdPieceSuivante { get; init; }

        [Description("Numéro (orthographe telle quelle dans l’API). Source : annexe A [V].")]
        public string? NumeroPieceSuiante { get; init; }
    }
}
