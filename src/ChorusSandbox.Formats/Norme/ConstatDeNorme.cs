namespace ChorusSandbox.Formats.Norme;

/// <summary>One place where a file breaks one rule of EN 16931. It belongs to the verdict « norme », never to that of Chorus Pro.</summary>
public sealed record ConstatDeNorme
{
    /// <summary>Id of the rule, <c>BR-CO-10</c>; <see cref="ReglesEn16931.De"/> gives the rule itself.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the rule refuses the file or warns.</summary>
    public required GraviteDeNorme Gravite { get; init; }

    /// <summary>Family of the rule: <c>presence</c>, <c>calcul</c>, <c>codes</c>, <c>tva-S</c>…</summary>
    public required string Famille { get; init; }

    /// <summary>What is wrong, in French, with the values.</summary>
    public required string Message { get; init; }

    /// <summary>XPath of what was read, or of what is missing.</summary>
    public required string Chemin { get; init; }

    /// <summary>Line of the element, or of the nearest one around what is missing; from 1.</summary>
    public required int Ligne { get; init; }

    /// <summary>Column of its tag, from 1.</summary>
    public required int Colonne { get; init; }

    /// <summary>What was read, as written, or how many where the rule counts; null when nothing stands there.</summary>
    public string? Valeur { get; init; }

    /// <summary>What should stand there, as it is to be written, where it can be computed; null elsewhere.</summary>
    public string? Attendu { get; init; }

    /// <summary>Why the rule is, in French, and what is particular to it in this syntax.</summary>
    public required string Explication { get; init; }

    /// <summary>The smallest change that passes, in French.</summary>
    public required string Correction { get; init; }
}
