using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>What a life cycle looks like for one object: the nominal line, the ways out, the way gone, the acts.</summary>
internal sealed record LifeCycle(string Titre, string Description, ImmutableArray<Node> Ligne, Branches Branches, ImmutableArray<Passage> Chemin)
{
    public ImmutableArray<ActLine> Possibles { get; init; } = [];

    /// <summary>What is said where nothing may be done.</summary>
    public string Attente { get; init; } = "";

    public ImmutableArray<ActLine> Impossibles { get; init; } = [];
}

/// <summary>Where an object stands towards a status.</summary>
internal enum Reach
{
    Ahead,
    Past,
    Current,
}

/// <summary>A status of the drawing, its label cut in two lines, and the day it was reached.</summary>
internal sealed record Node(string Libelle, string? Suite, string? Quand, Reach Reach);

/// <summary>The four ways out of the nominal line.</summary>
internal sealed record Branches(Node ARecycler, Node Suspendue, Node Completee, Node Rejetee);

/// <summary>A status that was reached.</summary>
internal sealed record Passage(Badge Badge, string Quand, bool Courant);

/// <summary>An act that may, or may not, be done now, and why.</summary>
internal sealed record ActLine(string Acte, string Pourquoi);
