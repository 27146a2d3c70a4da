namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>A choice that the annexes write as a text, OUI or NON, and that clients also send as a boolean.</summary>
internal static class OuiNon
{
    /// <summary>The choice; null for what is neither, or is absent.</summary>
    public static bool? Lire(string? texte) => texte?.Trim().ToUpperInvariant() switch
    {
        "OUI" or "TRUE" or "1" => true,
        "NON" or "FALSE" or "0" => false,
        _ => null,
    };

    /// <summary>True for OUI; what is absent, or anything else, is NON.</summary>
    public static bool EstOui(string? texte) => Lire(texte) is true;
}
