namespace ChorusSandbox.Simulation.Generation;

/// <summary>What <c>generate --format</c> makes.</summary>
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
}
