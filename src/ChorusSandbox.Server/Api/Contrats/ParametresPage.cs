using System.ComponentModel;

using ChorusSandbox.Platform;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>The paging object of searches, whatever its name (api.md 3.0).</summary>
public class ParametresPage
{
    private const int ParPageParDefaut = 10;
    private const int ParPageMaximum = 1_000_000;

    [Description("Page demandée, à partir de 1. Par défaut 1. Source : api.md 3.0 [V]."), Alias("page"), Filtre]
    public int? PageResultatDemandee { get; set; }

    [Description("Résultats par page. Par défaut 10. Source : api.md 3.0 [V]."), Filtre]
    public int? NbResultatsParPage { get; set; }

    [Description("Colonne de tri, par exemple DateDepot. Source : api.md 4 [V]."), Filtre]
    public string? TriColonne { get; set; }

    [Description("Ascendant ou Descendant. Source : api.md 3.0 [V]."), Alias("triSense"), Filtre]
    public string? TriSens { get; set; }

    /// <summary>The page asked for, out of all the results.</summary>
    public static Pagination De(ParametresPage? page) => De(page?.PageResultatDemandee, page?.NbResultatsParPage);

    /// <summary>The page of a list that is part of a reply.</summary>
    public static Pagination De(long? page, long? parPage) => new(
        (int)Math.Clamp(page ?? 1, 1, int.MaxValue), (int)Math.Clamp(parPage ?? ParPageParDefaut, 1, ParPageMaximum), int.MaxValue);

    /// <summary>True when the order asked for is descending.</summary>
    public static bool Descendant(ParametresPage? page, bool parDefaut) => Descendant(page?.TriSens, parDefaut);

    /// <summary>True when the order asked for is descending.</summary>
    public static bool Descendant(string? sens, bool parDefaut) =>
        sens is { Length: > 0 } ? sens.StartsWith("Desc", StringComparison.OrdinalIgnoreCase) : parDefaut;
}
