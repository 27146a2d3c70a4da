using System.ComponentModel;

using ChorusSandbox.Platform;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>The paging object of searches of invoices, which have a bound of their own (api.md 3.0).</summary>
public sealed class ParametresPageBornee : ParametresPage
{
    private const int MaximumParDefaut = 200;

    [Description("Nombre de résultats au plus. Par défaut 200. Source : api.md 3.0 [V]."), Alias("getnbResultatsMaximum"), Filtre]
    public int? NbResultatsMaximum { get; set; }

    /// <summary>The page asked for, out of a bounded number of results; a page larger than the default bound raises it (api.md 3.0).</summary>
    public static Pagination De(ParametresPageBornee? page)
    {
        var demandee = ParametresPage.De(page);
        return demandee with { Maximum = page?.NbResultatsMaximum is { } maximum ? Math.Max(1, maximum) : Math.Max(MaximumParDefaut, demandee.ParPage) };
    }
}
