using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>The top of a page: where one is, and the one title.</summary>
internal sealed record Head(string Titre, ImmutableArray<NavLine> Fil)
{
    /// <summary>The way to a screen of an espace, from the home.</summary>
    public static Head De(string titre, params ImmutableArray<NavLine> fil) => new(titre, [new("/", "Accueil"), .. fil]);
}
