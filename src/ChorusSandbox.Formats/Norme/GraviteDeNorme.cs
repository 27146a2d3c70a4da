namespace ChorusSandbox.Formats.Norme;

/// <summary>What a rule of EN 16931 does to the verdict.</summary>
public enum GraviteDeNorme
{
    /// <summary>Said, without refusing the file.</summary>
    Avertissement,

    /// <summary>The file does not follow the standard.</summary>
    Fatale,
}
