namespace ChorusSandbox.Simulation.Generation;

/// <summary>
/// What <c>generate --format</c> makes. There is no Factur-X MINIMUM: that profile has no place for the means of payment, without
/// which Chorus Pro refuses an invoice.
/// </summary>
public enum FormatGenere
{
    /// <summary>Bodies of <c>factures/soumettre</c>.</summary>
    [Ecrit("api")]
    Api,

    /// <summary>UBL 2.1 files.</summary>
    [Ecrit("ubl")]
    Ubl,

    /// <summary>CII D16B files.</summary>
    [Ecrit("cii")]
    Cii,

    /// <summary>UBL of a mixed flow (E2), the readable invoice joined.</summary>
    [Ecrit("ubl-minimal")]
    UblMinimal,

    /// <summary>CII of a mixed flow (E2), without specification, the readable invoice joined.</summary>
    [Ecrit("cii-minimal")]
    CiiMinimal,

    /// <summary>CPP FactureMixte (E2), the readable invoice joined.</summary>
    [Ecrit("cpp")]
    Cpp,

    /// <summary>Factur-X of profile EN 16931.</summary>
    [Ecrit("facturx")]
    FacturX,

    /// <summary>Factur-X of profile BASIC WL.</summary>
    [Ecrit("facturx-basicwl")]
    FacturXBasicWl,

    /// <summary>Factur-X of profile BASIC.</summary>
    [Ecrit("facturx-basic")]
    FacturXBasic,

    /// <summary>Factur-X of profile EXTENDED.</summary>
    [Ecrit("facturx-extended")]
    FacturXExtended,
}
