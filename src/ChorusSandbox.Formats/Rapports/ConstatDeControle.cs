namespace ChorusSandbox.Formats.Rapports;

/// <summary>One thing that a control found in a file, whatever body of rules it comes from.</summary>
public sealed record ConstatDeControle
{
    /// <summary>Id of the rule: a refusal of Chorus Pro, <c>XSD-ORDRE</c>, <c>BR-CO-10</c>, <c>BR-HYBRID-03</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Which verdict it belongs to.</summary>
    public required OrigineDeRegle Origine { get; init; }

    /// <summary>The public document that the rule comes from, in French.</summary>
    public required string Source { get; init; }

    /// <summary>True when it makes that verdict a refusal; false for a warning.</summary>
    public required bool EstFatale { get; init; }

    /// <summary>Family of the rule, within its origin.</summary>
    public required string Famille { get; init; }

    /// <summary>What is wrong, in one French sentence.</summary>
    public required string Message { get; init; }

    /// <summary>XPath of the datum, object of the PDF, or name of the file; in a lot, after the name of the file.</summary>
    public string? Chemin { get; init; }

    /// <summary>Line, from 1; null outside a text.</summary>
    public int? Ligne { get; init; }

    /// <summary>The value read; null when nothing is there.</summary>
    public string? Valeur { get; init; }

    /// <summary>What should stand there, where it can be computed.</summary>
    public string? Attendu { get; init; }

    /// <summary>Why the rule is, in French.</summary>
    public required string Explication { get; init; }

    /// <summary>The smallest change that passes, in French.</summary>
    public required string Correction { get; init; }
}
