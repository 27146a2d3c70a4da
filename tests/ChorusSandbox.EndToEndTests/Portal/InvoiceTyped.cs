namespace ChorusSandbox.EndToEndTests.Portal;

/// <summary>What is typed in « Saisir facture »: one line.</summary>
internal sealed record InvoiceTyped(string Siret, string Number)
{
    public string Date { get; init; } = "07/03/2022";

    public string Service { get; init; } = "";

    public string Engagement { get; init; } = "";

    public string Item { get; init; } = "Animation d’atelier";

    public string Quantity { get; init; } = "14";

    public string Unit { get; init; } = "heure";

    public string Price { get; init; } = "60,00";

    public string Rate { get; init; } = "20";
}
