using System.Collections.Immutable;

using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>What « corriger pour moi » made of a file.</summary>
public sealed record CorrectionDeFichier
{
    /// <summary>What the controls said of the file.</summary>
    public required RapportDeControle Avant { get; init; }

    /// <summary>What they say of the corrected file; the same as <see cref="Avant"/> when nothing was changed.</summary>
    public required RapportDeControle Apres { get; init; }

    /// <summary>The corrected file, in the encoding of the original; null when nothing could be corrected.</summary>
    public ReadOnlyMemory<byte>? Octets { get; init; }

    /// <summary>The name that the corrected file may be given: <c>facture.corrigee.xml</c>.</summary>
    public required string NomCorrige { get; init; }

    /// <summary>What was changed, in the order it was done.</summary>
    public ImmutableArray<Changement> Changements { get; init; } = [];

    /// <summary>The lines that differ, in the order of the file.</summary>
    public ImmutableArray<PassageModifie> Passages { get; init; } = [];

    /// <summary>The fatal rules that are left to a person.</summary>
    public ImmutableArray<NonCorrige> NonCorriges { get; init; } = [];

    /// <summary>What has to be known of the correction as a whole, in French; null when there is nothing to say.</summary>
    public string? Remarque { get; init; }
}
