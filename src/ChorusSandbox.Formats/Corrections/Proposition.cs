namespace ChorusSandbox.Formats.Corrections;

/// <summary>What would mend one finding, or why nothing can be proposed.</summary>
internal sealed record Proposition
{
    /// <summary>Why a person has to choose, in French; null when edits are proposed.</summary>
    public string? Raison { get; private init; }

    /// <summary>What is done, in two or three French words.</summary>
    public string Acte { get; private init; } = "";

    public string? Avant { get; private init; }

    public string? Apres { get; private init; }

    public IReadOnlyList<Retouche> Retouches { get; private init; } = [];

    public static Proposition Non(string raison) => new() { Raison = raison };

    /// <summary>A proposal; none when the edits cannot be made.</summary>
    public static Proposition Oui(IReadOnlyList<Retouche>? retouches, string acte, string? avant, string? apres) =>
        retouches is null
            ? Non("l’endroit ne se retouche pas sans toucher à autre chose : corrigez-le à la main.")
            : new() { Retouches = retouches, Acte = acte, Avant = avant, Apres = apres };
}
