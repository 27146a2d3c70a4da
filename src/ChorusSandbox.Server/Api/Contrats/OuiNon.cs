namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>A choice that the annexes write as a text, OUI or NON, and that clients also send as a boolean.</summary>
internal static class OuiNon
{
    /// <summary>True for OUI; what is absent, or anything else, is NON.</summary>
    public static bool EstOui(string? texte) => texte?.Trim().ToUpperInvariant() is "OUI" or "TRUE" or "1";
}
