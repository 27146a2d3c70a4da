namespace ChorusSandbox.Domain.Factures;

/// <summary>Régime of VAT of the invoice (api.md 4).</summary>
public enum TypeTva
{
    TvaSurDebit,
    TvaSurEncaissement,
    Exoneration,
    SansTva,
}
