using System.Collections.Immutable;

namespace ChorusSandbox.Simulation.Scenarios.Reading;

/// <summary>A value of a YAML file with its place. Scalars stay the text that was written: who reads them knows what he expects.</summary>
public sealed record Node
{
    public required string Fichier { get; init; }

    public required int Ligne { get; init; }

    /// <summary>The text of a scalar; null for « left empty », a list or a table.</summary>
    public string? Texte { get; init; }

    /// <summary>The items of a list; default when it is none.</summary>
    public ImmutableArray<Node> Liste { get; init; }

    /// <summary>The entries of a table, in their order; default when it is none.</summary>
    public ImmutableArray<NodeEntry> Table { get; init; }

    public bool EstListe => !Liste.IsDefault;

    public bool EstTable => !Table.IsDefault;

    /// <summary>True for <c>null</c>, <c>~</c> and nothing at all.</summary>
    public bool EstNul => Texte is null && !EstListe && !EstTable;

    /// <summary>The value of a key; null when the key is absent.</summary>
    public Node? this[string cle] => EstTable ? Table.FirstOrDefault(e => e.Cle == cle)?.Valeur : null;

    /// <summary>A list as its items, anything else as the only one.</summary>
    public ImmutableArray<Node> Elements => EstListe ? Liste : [this];

    /// <summary>Every scalar below, itself included.</summary>
    public IEnumerable<Node> Scalaires =>
        EstListe ? Liste.SelectMany(n => n.Scalaires) : EstTable ? Table.SelectMany(e => e.Valeur.Scalaires) : Texte is null ? [] : [this];

    /// <summary>The same value with each text changed.</summary>
    public Node Select(Func<Node, string> change) => this switch
    {
        { EstListe: true } => this with { Liste = [.. Liste.Select(n => n.Select(change))] },
        { EstTable: true } => this with { Table = [.. Table.Select(e => e with { Valeur = e.Valeur.Select(change) })] },
        { Texte: not null } => this with { Texte = change(this) },
        _ => this,
    };
}
