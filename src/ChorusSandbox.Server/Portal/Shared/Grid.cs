using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>A table whose rows become cards on a narrow screen.</summary>
internal sealed record Grid(string Legende, ImmutableArray<Column> Colonnes, ImmutableArray<GridRow> Lignes)
{
    /// <summary>True when rows are ticked, at their right end.</summary>
    public bool Selection { get; init; }

    /// <summary>What is said where there is no row.</summary>
    public string Vide { get; init; } = "Aucune ligne.";

    public Pager? Pages { get; init; }
}

/// <summary>A column: its title, what is under it, its sorting link, and the name its cells bear in a card.</summary>
internal sealed record Column(string Libelle, string? Sous = null)
{
    public string? Classe { get; init; }

    public string? TriHref { get; init; }

    /// <summary><c>ascending</c> or <c>descending</c> on the column that sorts.</summary>
    public string? Tri { get; init; }

    /// <summary>Name in a card; none for the header of the row and for the status, which need none.</summary>
    public string? Carte { get; init; }
}

/// <summary>A row: what ticking it sends, what it is called, and its cells.</summary>
internal sealed record GridRow(string Cle, string Nom, ImmutableArray<Cell> Cellules, bool Cochee = false);

/// <summary>A cell of one or two lines; without text it shows a dash.</summary>
internal sealed record Cell(string? Texte)
{
    public string? Sous { get; init; }

    public string? Href { get; init; }

    public string? Classe { get; init; }

    public Badge? Badge { get; init; }

    /// <summary>True for the cell that names its row.</summary>
    public bool EnTete { get; init; }

    /// <summary>What the dash of an empty cell means.</summary>
    public string? Absence { get; init; }
}

/// <summary>Pages of a long list.</summary>
internal sealed record Pager(int Page, int ParPage, int Total, Func<int, string> Href)
{
    public int Pages => Math.Max(1, (Total + ParPage - 1) / ParPage);

    public int Premier => Total == 0 ? 0 : ((Page - 1) * ParPage) + 1;

    public int Dernier => Math.Min(Total, Page * ParPage);
}
