namespace ChorusSandbox.Formats.FacturX;

/// <summary>The profiles of Factur-X, by the two ways a file names them. Source: formats.md 3.1.</summary>
internal static class ProfilFacturX
{
    public const string Minimum = "MINIMUM";
    public const string BasicWl = "BASIC WL";
    public const string Basic = "BASIC";
    public const string En16931 = "EN 16931";
    public const string Extended = "EXTENDED";
    public const string XRechnung = "XRECHNUNG";

    /// <summary>The levels that metadata may announce.</summary>
    public static readonly string[] Niveaux = [Minimum, BasicWl, Basic, En16931, Extended, XRechnung];

    /// <summary>The level under which metadata announce a profile.</summary>
    public static string Annonce(NiveauFacturX niveau) => Niveaux[(int)niveau];

    /// <summary>The specification (BT-24) of a profile.</summary>
    public static string Specification(NiveauFacturX niveau) => niveau switch
    {
        NiveauFacturX.Minimum => "urn:factur-x.eu:1p0:minimum",
        NiveauFacturX.BasicWl => "urn:factur-x.eu:1p0:basicwl",
        NiveauFacturX.Basic => "urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic",
        NiveauFacturX.Extended => "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended",
        _ => "urn:cen.eu:en16931:2017",
    };

    /// <summary>The level of a specification (BT-24), old spellings included; null when it is of no profile.</summary>
    public static string? DeLaSpecification(string? specification) => specification?.Trim().ToUpperInvariant() switch
    {
        null or "" => null,
        "URN:CEN.EU:EN16931:2017" => En16931,
        var s when s.EndsWith(":MINIMUM", StringComparison.Ordinal) => Minimum,
        var s when s.EndsWith(":BASICWL", StringComparison.Ordinal) => BasicWl,
        var s when s.EndsWith(":BASIC", StringComparison.Ordinal) => Basic,
        var s when s.EndsWith(":COMFORT", StringComparison.Ordinal) => En16931,
        var s when s.EndsWith(":EXTENDED", StringComparison.Ordinal) || s.EndsWith(":EXTENDED-CTC-FR", StringComparison.Ordinal) => Extended,
        var s when s.Contains(":XRECHNUNG", StringComparison.Ordinal) => XRechnung,
        _ => null,
    };

    /// <summary>True for the profiles that carry less than the standard asks: its rules are not for them.</summary>
    public static bool EstSousLaNorme(string? niveau) => niveau is Minimum or BasicWl;
}
