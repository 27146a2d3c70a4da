using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>One fault put on purpose into an invoice, named by the refusal it must meet.</summary>
public sealed record Defaut
{
    /// <summary>The refusal.</summary>
    public required CodeRefus Code { get; init; }

    /// <summary>True where a typed deposit (API) meets it.</summary>
    public bool EnSaisie { get; init; }

    /// <summary>True where a file meets it.</summary>
    public bool EnFichier { get; init; }

    /// <summary>Which recipients show it; null for the ordinary ones.</summary>
    internal Func<Structure, bool>? Destinataire { get; init; }

    /// <summary>Which issuers show it; null for the active ones.</summary>
    internal Func<Structure, bool>? Fournisseur { get; init; }

    /// <summary>The invoice with its fault.</summary>
    internal Func<FactureGeneree, DemandeFacture> Fausser { get; init; } = f => f.Demande;

    /// <summary>The fault that only a file can carry.</summary>
    internal Func<FactureSemantique, FactureSemantique> FausserFichier { get; init; } = f => f;

    /// <summary>True for a structure that takes ordinary invoices without a surprise.</summary>
    internal static bool EstUnClientOrdinaire(Structure structure) =>
        structure is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Active, Parametres.PaiementNonRemonte: false };
}
