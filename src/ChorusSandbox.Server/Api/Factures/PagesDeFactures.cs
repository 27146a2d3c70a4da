using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>The order and the page that a request asks of a list of invoices (api.md 3.0).</summary>
internal static class PagesDeFactures
{
    /// <summary>The criteria with that order and that page.</summary>
    public static CriteresFactures Paginer(this CriteresFactures criteres, ParametresPageBornee? page) => criteres with
    {
        Tri = page?.TriColonne ?? Tri.ParDefaut,
        Descendant = ParametresPage.Descendant(page, parDefaut: true),
        Pagination = ParametresPageBornee.De(page),
    };

    /// <summary>The criteria with that order and that page, where the request bounds nothing.</summary>
    public static CriteresFactures Paginer(this CriteresFactures criteres, ParametresPage? page) => criteres with
    {
        Tri = page?.TriColonne ?? Tri.ParDefaut,
        Descendant = ParametresPage.Descendant(page, parDefaut: true),
        Pagination = ParametresPage.De(page),
    };
}
