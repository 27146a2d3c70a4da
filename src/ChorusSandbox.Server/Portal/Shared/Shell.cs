using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>The frame around a page: what the header shows and where one is.</summary>
internal sealed record Shell(string SousTitre)
{
    /// <summary>Key of the frame in the view's data.</summary>
    public const string Cle = "Shell";

    /// <summary>The frame of the pages that belong to the installation, where nobody is entered.</summary>
    public static readonly Shell Installation = new("Formation et qualification");

    public Horloge? Horloge { get; init; }

    public Identite? Identite { get; init; }

    /// <summary>What cannot wait, shown on every page of the persona, with where to act.</summary>
    public NavLine? Alerte { get; init; }

    public Navigation? Espaces { get; init; }
}

/// <summary>Who is entered, and where one may go from his menu.</summary>
internal sealed record Identite(string Nom, string Qualite, string Login, ImmutableArray<NavLine> Menu);
