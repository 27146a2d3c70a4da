using System.Collections.Immutable;

namespace ChorusSandbox.Formats.Norme;

/// <summary>A rule of EN 16931, as the data files of this folder tell it. Source: regles-en16931.csv, artefacts 1.3.16.</summary>
public sealed record RegleDeNorme
{
    /// <summary><c>BR-CO-10</c>, <c>UBL-SR-12</c>, <c>CII-DT-031</c>…</summary>
    public required string Id { get; init; }

    /// <summary>What the rule is about: <c>presence</c>, <c>coherence</c>, <c>calcul</c>, <c>decimales</c>, <c>codes</c>, <c>tva-…</c>, <c>syntaxe-…</c>.</summary>
    public required string Famille { get; init; }

    /// <summary>The terms of the semantic model it looks at, <c>BT-106 BT-131</c>.</summary>
    public required string Termes { get; init; }

    /// <summary>Severity by syntax; a syntax in which the rule does not exist is absent.</summary>
    public required ImmutableDictionary<SyntaxeDeNorme, GraviteDeNorme> Gravites { get; init; }

    /// <summary>Rules that fire whenever this one does, by syntax.</summary>
    public required ImmutableDictionary<SyntaxeDeNorme, ImmutableArray<string>> Toujours { get; init; }

    /// <summary>
    /// Rules that usually fire with it, with the reason, in French; <c>BR-*-08</c> stands for the rule of each VAT category.
    /// Null when nothing is known of it, empty when the rule was seen to fire alone.
    /// </summary>
    public string? Souvent { get; init; }

    internal ImmutableDictionary<string, string> Textes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The text of the field that holds for a syntax: that of the syntax, or else the one for both.</summary>
    internal string? Texte(string champ, SyntaxeDeNorme syntaxe) =>
        Textes.GetValueOrDefault($"{champ}-{Prefixe(syntaxe)}") ?? Textes.GetValueOrDefault(champ);

    internal string? Condition(SyntaxeDeNorme syntaxe) =>
        Textes.GetValueOrDefault(Prefixe(syntaxe)) ?? Textes.GetValueOrDefault("condition");

    internal static string Prefixe(SyntaxeDeNorme syntaxe) => syntaxe == SyntaxeDeNorme.Cii ? "cii" : "ubl";
}
