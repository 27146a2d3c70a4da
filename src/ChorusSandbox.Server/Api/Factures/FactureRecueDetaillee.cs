using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>An invoice whole, as its recipient consults it (annex A).</summary>
public sealed record FactureRecueDetaillee : FactureDetaillee
{
    internal FactureRecueDetaillee(DetailDeFacture detail) : base(detail)
    {
        Destinataire = detail.Facture.Destinataire is { } d ? new DestinataireDeLaRecue(d, detail.Destinataire, detail.Langue) : null;
        Fournisseur = new FournisseurDetaille(detail.Facture.Fournisseur, detail.Fournisseur, detail.Langue);
    }

    [Description("Le client public. Source : annexe A [V].")]
    public DestinataireDeLaRecue? Destinataire { get; init; }

    [Description("L’émetteur. Source : annexe A [V].")]
    public FournisseurDetaille? Fournisseur { get; init; }

    [Description("La pièce suivante du dossier de facturation ; une facture simple n’en a pas. Source : annexe A [V].")]
    public Suivante? PieceSuivante { get; init; }

    /// <summary>The public client.</summary>
    public sealed record DestinataireDeLaRecue : DestinataireDetaille
    {
        // ASSUMPTION: API-23 what destinataireEtat says is not public: OUI when the recipient is the State.
        internal DestinataireDeLaRecue(PartieDestinataire d, Structure? structure, string? langue) : base(d, structure, langue) =>
            DestinataireEtat = d.Siret == ReglesDestinataire.Etat ? "OUI" : "NON";

        [Description("OUI quand le destinataire est l’État, NON sinon. Source : api.md 4 [V].")]
        public string? DestinataireEtat { get; init; }
    }

    /// <summary>The piece that comes next.</summary>
    public sealed record Suivante
    {
        [Description("Cadre de facturation. Source : api.md 4 [V].")]
        public string? CadreFacturationPieceSuivante { get; init; }

        [Description("Numéro technique. Source : annexe A [V].")]
        public long? IdPieceSuivante { get; init; }

        [Description("Numéro. Source : annexe A [V].")]
        public string? NumeroPieceSuivante { get; init; }
    }
}
