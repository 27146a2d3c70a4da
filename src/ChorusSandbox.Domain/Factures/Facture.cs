using System.Collections.Immutable;

using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Factures;

/// <summary>An invoice as the platform keeps it. An act never changes it: it makes the next one.</summary>
public sealed record Facture
{
    /// <summary>Platform number (<c>identifiantFactureCPP</c>).</summary>
    public required long Id { get; init; }

    /// <summary>Number given by the issuer.</summary>
    public required NumeroFacture Numero { get; init; }

    /// <summary>Cadre de facturation, which decides the circuit.</summary>
    public required CadreDeFacturation Cadre { get; init; }

    /// <summary>Invoice or credit note.</summary>
    public required TypeFacture Type { get; init; }

    /// <summary>Date of the invoice; its year is the exercise of the number.</summary>
    public required DateOnly DateFacture { get; init; }

    /// <summary>When it was deposited; absent on a draft.</summary>
    public DateTimeOffset? DateDepot { get; init; }

    /// <summary>When it entered its current status.</summary>
    public DateTimeOffset DateStatut { get; init; }

    /// <summary>When it was first kept.</summary>
    public DateTimeOffset DateCreation { get; init; }

    public required StatutFacture Statut { get; init; }

    public required ModeDepot ModeDepot { get; init; }

    public required PartieFournisseur Fournisseur { get; init; }

    /// <summary>The public client; absent only on a draft.</summary>
    public PartieDestinataire? Destinataire { get; init; }

    /// <summary>Who validates it first (A9, A12); null for a cadre that no valideur sees.</summary>
    public PartieValideur? Valideur1 { get; init; }

    /// <summary>Who validates it after a first valideur who is no titulaire.</summary>
    public PartieValideur? Valideur2 { get; init; }

    /// <summary>The account that first kept it.</summary>
    public long? IdCreateur { get; init; }

    public required References References { get; init; }

    public ImmutableArray<LigneFacture> Lignes { get; init; } = [];

    public ImmutableArray<LigneTva> RecapitulatifTva { get; init; } = [];

    public required MontantsTotaux Montants { get; init; }

    public ImmutableArray<PieceJointe> Pieces { get; init; } = [];

    public string? Commentaire { get; init; }

    /// <summary>The flow that brought it, by its deposit number.</summary>
    public string? NumeroFlux { get; init; }

    /// <summary>The last « no » of the recipient, as the history prints it.</summary>
    public string? Motif { get; init; }

    /// <summary>Number of the mandat or demande de paiement given by the recipient.</summary>
    public string? NumeroDpMandat { get; init; }

    /// <summary>When the recipient first downloaded it.</summary>
    public DateTimeOffset? TelechargeeLe { get; init; }

    /// <summary>True once the supplier has acknowledged the rejection (domain.md 5.2).</summary>
    public bool RejetAcquitte { get; init; }

    /// <summary>When the supplier treated the rejection: the row then left his Synthèse.</summary>
    public DateTimeOffset? RejetTraiteLe { get; init; }

    /// <summary>True once the supplier has acknowledged the current suspension.</summary>
    public bool SuspensionAcquittee { get; init; }

    /// <summary>What was typed, while it is a draft: it is reopened as it was left.</summary>
    public DemandeFacture? Saisie { get; init; }
}
