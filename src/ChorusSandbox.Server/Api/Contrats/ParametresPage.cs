using System.ComponentModel;

using ChorusSandbox.Platform;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>The paging object of searches, whatever its name (api.md 3.0).</summary>
public sealed class ParametresPage
{
    [Description("Page demandée, à partir de 1. Par défaut 1. Source : api.md 3.0 [V]."), Alias("page")]
    public int? PageResultatDemandee { get; set; }

    [Description("Résultats par page. Par défaut 10. Source : api.md 3.0 [V].")]
    public int? NbResultatsParPage { get; set; }

    [Description("Nombre de résultats au plus. Par défaut 200. Source : api.md 3.0 [V]."), Alias("getnbResultatsMaximum")]
    public int? NbResultatsMaximum { get; set; }

    [Description("Colonne de tri. Source : api.md 4 [V]."), Filtre]
    public string? TriColonne { get; set; }

    [Description("Ascendant ou Descendant. Source : api.md 3.0 [V]."), Alias("triSense"), Filtre]
    public string? TriSens { get; set; }

    /// <summary>The page asked for; a page larger than the maximum raises it (api.md 3.0: never cut below what was asked).</summary>
    public static Pagination De(ParametresPage? page)
    {
        var parPage = Math.Clamp(page?.NbResultatsParPage ?? 10, 1, 1_000_000);
        return new Pagination(Math.Max(1, page?.PageResultatDemandee ?? 1), parPage, Math.Max(page?.NbResultatsMaximum ?? 200, parPage));
    }

    /// <summary>True when the order asked for is descending.</summary>
    public static bool Descendant(ParametresPage? page, bool parDefaut) =>
        page?.TriSens is { Length: > 0 } sens ? sens.StartsWith("Desc", StringComparison.OrdinalIgnoreCase) : parDefaut;
}
