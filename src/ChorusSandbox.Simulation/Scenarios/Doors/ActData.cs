using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Simulation.Scenarios.Reading;

namespace ChorusSandbox.Simulation.Scenarios.Doors;

/// <summary>The <c>donnees</c> of a step, filled: what is absent is to be generated, what is null is left empty.</summary>
/// <param name="node">The table, its placeholders filled.</param>
public sealed class ActData(Node node)
{
    /// <summary>True when the key is written, be it with nothing.</summary>
    public bool Dit(string cle) => node[cle] is not null;

    /// <summary>The text of a key: as written, nothing when null, the default when the key is absent.</summary>
    public string? Texte(string cle, string? parDefaut = null) => node[cle] is { } valeur ? valeur.Texte : parDefaut;

    /// <summary>The texts of a key that holds one or a list.</summary>
    public ImmutableArray<string> Textes(string cle) => [.. node[cle]?.Elements.Select(n => n.Texte).OfType<string>() ?? []];

    /// <summary>The tables of a key that holds a list; null when the key is absent.</summary>
    public IReadOnlyList<ActData>? Tables(string cle) => node[cle] is { } liste ? [.. liste.EstNul ? [] : liste.Elements.Select(n => new ActData(n))] : null;

    /// <summary>A table of a key; an empty one when absent.</summary>
    public ActData Table(string cle) => new(node[cle] ?? node with { Texte = null, Liste = default, Table = [] });

    /// <summary>A number of a key.</summary>
    /// <exception cref="ActDataException">It is no number.</exception>
    public decimal? Nombre(string cle, decimal? parDefaut = null) => !Dit(cle) ? parDefaut : Texte(cle) is not { } texte ? null
        : decimal.TryParse(texte, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var nombre) ? nombre
        : throw new ActDataException($"« {cle} » : un nombre est attendu, avec un point ; lu « {texte} »");

    /// <summary>A day of a key.</summary>
    /// <exception cref="ActDataException">It is no day.</exception>
    public DateOnly? Jour(string cle, DateOnly? parDefaut) => !Dit(cle) ? parDefaut : Texte(cle) is not { } texte ? null
        : DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour
        : throw new ActDataException($"« {cle} » : un jour est attendu (AAAA-MM-JJ) ; lu « {texte} »");

    /// <summary>Keys of this table that are none of those known.</summary>
    public IEnumerable<string> Inconnues(params string[] connues) => node.EstTable ? node.Table.Select(e => e.Cle).Except(connues) : [];
}
