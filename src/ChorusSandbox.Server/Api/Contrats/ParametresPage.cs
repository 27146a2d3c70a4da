using System.ComponentModel;

using ChorusSandbox.Platform;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>The paging object of searches, whatever its name (api.md 3.0).</summary>
public sealed class ParametresPage
{
    private const int ParPageParDefaut = 10;
    private const int ParPageMaximum = 1_000_000;

    /// <summary>Results at most where a search has such a bound and none is asked for.</summary>
    public const int MaximumParDefaut = 200;

    [Description("Page demandée, à partir de 1. Par défaut 1. Source : api.md 3.0 [V]."), Alias("page"), Filtre]
    public int? PageResultatDemandee { get; set; }

    [Description("Résultats par page. Par défaut 10. Source : api.md 3.0 [V]."), Filtre]
    public int? NbResultatsParPage { get; set; }

    [Description("Nombre de résultats au plus, dans les seules recherches de factures. Par défaut 200. Source : api.md 3.0 [V]."), Alias("getnbResultatsMaximum"), Filtre]
    public int? NbResultatsMaximum { get; set; }

    [Description("Colonne de tri, par exemple DateDepot. Source : api.md 4 [V]."), Filtre]
    public string? TriColonne { get; set; }

    [Description("Ascendant ou Descendant. Source : api.md 3.0 [V]."), Alias("triSense"), Filtre]
    public string? TriSens { get; set; }

    /// <summary>The page asked for, out of all the results.</summary>
    public static Pagination De(ParametresPage? page) => De(page?.PageResultatDemandee, page?.NbResultatsParPage);

    /// <summary>The page asked for, out of a bounded number of results; a page larger than the default bound raises it (api.md 3.0).</summary>
    public static Pagination Bornee(ParametresPage? page)
    {
        var demandee = De(page);
        return demandee with { Maximum = page?.NbResultatsMaximum is { } maximum ? Math.Max(1, maximum) : Math.Max(MaximumParDefaut, demandee.ParPage) };
    }

    /// <summary>The page of a list that is part of a reply.</summary>
    public static Pagination De(long? page, long? parPage) => new(
        (int)Math.Clamp(page ?? 1, 1, int.MaxValue), (int)Math.Clamp(parPage ?? ParPageParDefaut, 1, ParPageMaximum), int.MaxValue);

    /// <summary>True when the order asked for is descending.</summary>
    public static bool Descendant(ParametresPage? page, bool parDefaut) => Descendant(page?.TriSens, parDefaut);

    /// <summary>True when the order asked for is descending.</summary>
    public static bool Descendant(string? sens, bool parDefaut) =>
        sens is { Length: > 0 } ? sens.StartsWith("Desc", StringComparison.OrdinalIgnoreCase) : parDefaut;
}
