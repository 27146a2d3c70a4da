namespace ChorusSandbox.Formats.Rapports;

/// <summary>Where a rule comes from, and so which verdict it weighs on.</summary>
public enum OrigineDeRegle
{
    /// <summary>Schema and own controls of Chorus Pro: what decides there.</summary>
    ChorusPro,

    /// <summary>The standard EN 16931.</summary>
    En16931,

    /// <summary>The container of a Factur-X, and the limits of its profile.</summary>
    FacturX,
}
