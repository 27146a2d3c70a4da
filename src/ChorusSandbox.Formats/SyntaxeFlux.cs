namespace ChorusSandbox.Formats;

/// <summary>Syntaxes of a deposited flow. What is known of each: <see cref="FormatsConnus"/>. Sources: api.md 4, formats.md 1.2.</summary>
public enum SyntaxeFlux
{
    InDpE1UblInvoice,
    InDpE1Cii,
    InDpE1PesFacture,
    InDpE1Xcbl,
    InDpE2UblInvoiceMin,
    InDpE2CiiMin,
    InDpE2PesFactureMin,
    InDpE2CppFactureMin,
    InDpPdfarchiveUblInvoiceMug,
    InDpPdfarchiveCiiMug,

    [Ecrit("IN_DP_E1_CII_16B")]
    InDpE1Cii16B,

    [Ecrit("IN_DP_E2_CII_MIN_16B")]
    InDpE2CiiMin16B,
    InDpE2CiiFacturx,
    InDpE3UblInvoice,
    InDpPdfUblInvoice,
    InDpPdfCii,
    InDpPdfPesFacture,
    InDpCsvEdifact,
    InDpE1Iso20002,
    InDpE2Fso20,
}
