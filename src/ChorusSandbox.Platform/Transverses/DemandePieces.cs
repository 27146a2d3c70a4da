using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>Which attachments to download.</summary>
public sealed record DemandePieces
{
    /// <summary>What they are joined to, from <c>CodesPublies.ObjetsPieceJointe</c>.</summary>
    public string? Objet { get; init; }

    /// <summary>The invoices, for DEMANDE_PAIEMENT.</summary>
    public ImmutableArray<long> Factures { get; init; } = [];

    /// <summary>PDF, the default, or PIVOT, for DEMANDE_PAIEMENT.</summary>
    public string? Format { get; init; }

    /// <summary>True to add the attachments to the PDF; a pivot always carries them.</summary>
    public bool AvecComplementaires { get; init; }

    /// <summary>The structure, by its number, for STRUCTURE_….</summary>
    public long? IdStructure { get; init; }

    /// <summary>The structure, by its SIRET.</summary>
    public string? Siret { get; init; }

    /// <summary>The engagement or the request to the support, for the refusal that says it has none.</summary>
    public string? Autre { get; init; }
}
