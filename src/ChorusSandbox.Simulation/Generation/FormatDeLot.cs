namespace ChorusSandbox.Simulation.Generation;

/// <summary>What <c>generate --lot</c> makes; each code is the extension too.</summary>
public enum FormatDeLot
{
    /// <summary>ZIP, for the portal and the API.</summary>
    [Ecrit("zip")]
    Zip,

    /// <summary>Tar compressed by gzip, which EDI wants.</summary>
    [Ecrit("tar.gz")]
    TarGz,
}
