using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>A list of invoices with its quick filters and its fields: Synthèse and Recherche of both espaces.</summary>
internal sealed record BasketView(Grid Grille, Navigation Filtres, InvoiceFilter Filtre, Labels L)
{
    /// <summary>Label of the button over the ticked rows, where there is one.</summary>
    public string? Bouton { get; init; }

    /// <summary>Who is on the other side: the recipient, or the supplier.</summary>
    public required string Partie { get; init; }

    public required int Total { get; init; }
}
