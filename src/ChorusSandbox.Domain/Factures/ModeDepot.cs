namespace ChorusSandbox.Domain.Factures;

/// <summary>The way a piece came in (api.md 4, domain.md 6.1).</summary>
public enum ModeDepot
{
    SaisiePortail,
    UploadPortail,
    DepotPdfPortail,
    DepotPdfSignePortail,
    SaisieApi,
    UploadApi,
    DepotPdfApi,
    DepotPdfSigneApi,
    Edi,
}
