using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>A link of a set; <paramref name="Courant"/> marks where one is. With <paramref name="Vers"/> it is an act: entering somebody of that side.</summary>
internal sealed record NavLine(string Href, string Libelle, bool Courant = false, int? Nombre = null, string? Vers = null);

/// <summary>A set of links with the name it is announced by.</summary>
internal sealed record Navigation(string Nom, ImmutableArray<NavLine> Lignes)
{
    /// <summary>The tabs of an espace, under the persona's path.</summary>
    public static Navigation Onglets(string racine, Espace espace, string? courant) =>
        new(espace.Libelle, [.. espace.Onglets.Select(o => new NavLine($"{racine}/{espace.Cle}/{o.Cle}", o.Libelle, o.Cle == courant))]);

    /// <summary>The espaces that a persona may open.</summary>
    public static Navigation Espaces(string racine, IEnumerable<Espace> espaces, Espace? courant) =>
        new("Espaces", [.. espaces.Select(e => new NavLine($"{racine}/{e.Cle}/{e.Onglets[0].Cle}", e.Libelle, e == courant))]);
}
