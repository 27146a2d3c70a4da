namespace ChorusSandbox.Domain.Factures;

/// <summary>What follows from the way a piece came in.</summary>
public static class ModesDepot
{
    /// <summary>True when the invoice came inside a file: sums are then a matter of the EN 16931 report (design 11).</summary>
    public static bool EstUnFlux(this ModeDepot mode) => mode is ModeDepot.UploadApi or ModeDepot.UploadPortail or ModeDepot.Edi;

    /// <summary>True when a PDF is the invoice: what is typed only confirms it, and lines are not asked for (api.md 3.1).</summary>
    public static bool EstUnPdf(this ModeDepot mode) => mode is
        ModeDepot.DepotPdfApi or ModeDepot.DepotPdfSigneApi or ModeDepot.DepotPdfPortail or ModeDepot.DepotPdfSignePortail;
}
