using System.ComponentModel;

using ChorusSandbox.Platform;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>The counters of a search (api.md 3.0).</summary>
public sealed record ParametresRetour(
    [property: Description("Page rendue, à partir de 1.")] int PageCourante,
    [property: Description("Nombre de pages.")] int Pages,
    [property: Description("Résultats par page.")] int NbResultatsParPage,
    [property: Description("Nombre de résultats.")] int Total)
{
    /// <summary>The counters of a page.</summary>
    public static ParametresRetour De<T>(Page<T> page) => new(page.Numero, page.Pages, page.ParPage, page.Total);
}
