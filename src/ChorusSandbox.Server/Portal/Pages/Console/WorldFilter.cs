using System.Globalization;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>What the list of worlds is narrowed to and sorted by, as the address says it.</summary>
internal sealed class WorldFilter
{
    /// <summary>Rows of a page.</summary>
    public const int ParPage = 25;

    /// <summary>The worlds that are nobody's lesson.</summary>
    public const string Mondes = "mondes";

    /// <summary>The worlds that a lesson made.</summary>
    public const string Lecons = "lecons";

    /// <summary>By name; <see cref="ParNomInverse"/> the other way round.</summary>
    public const string ParNom = "nom";

    public const string ParNomInverse = "nom-inverse";

    /// <summary>The last act first.</summary>
    public const string ParActe = "acte";

    /// <summary>Part of the name or of the identifier.</summary>
    public string? Cherche { get; set; }

    /// <summary><see cref="Mondes"/> or <see cref="Lecons"/>; else both.</summary>
    public string? Vue { get; set; }

    /// <summary>One of the three orders; else the order they were made in.</summary>
    public string? Tri { get; set; }

    /// <summary>Not named <c>page</c> in the address: the framework keeps that word for itself.</summary>
    [FromQuery(Name = "p")]
    public int Page { get; set; } = 1;

    /// <summary>The same list with one thing changed, as an address; a change of list goes back to its first page.</summary>
    public string Href(string? vue = null, string? tri = null, int page = 1)
    {
        var query = new QueryString();
        foreach (var (nom, valeur) in new[] { ("cherche", Cherche), ("vue", vue ?? Vue), ("tri", tri ?? Tri) })
        {
            query = string.IsNullOrEmpty(valeur) ? query : query.Add(nom, valeur);
        }

        return "/console" + (page > 1 ? query.Add("p", page.ToString(CultureInfo.InvariantCulture)) : query);
    }
}
