namespace ChorusSandbox.Domain.Factures;

/// <summary>How a deposited PDF is signed, as its depositor says (api.md 4).</summary>
public enum FormatDepot
{
    PdfNonSigne,
    PdfSignePades,
    PdfSigneXades,
}
