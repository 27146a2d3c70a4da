namespace ChorusSandbox.Formats.Pdf;

/// <summary>Looks for a TrueType font and its bold in the usual folders of Linux, Windows and macOS.</summary>
internal static class PolicesDeLaMachine
{
    /// <summary>By preference; each with its bold.</summary>
    private static readonly (string Normale, string Grasse)[] Paires =
    [
        ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"), ("arial.ttf", "arialbd.ttf"), ("Arial.ttf", "Arial Bold.ttf"),
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"), ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"), ("OpenSans-Regular.ttf", "OpenSans-Bold.ttf"),
        ("Roboto-Regular.ttf", "Roboto-Bold.ttf"), ("FreeSans.ttf", "FreeSansBold.ttf"), ("verdana.ttf", "verdanab.ttf"),
    ];

    private static readonly EnumerationOptions Parcours = new() { RecurseSubdirectories = true, MaxRecursionDepth = 6, IgnoreInaccessible = true };

    /// <summary>The first pair that can be embedded; null when there is none.</summary>
    public static PolicesPdf? Chercher() => Chercher(Dossiers());

    /// <summary>The first pair that these folders hold.</summary>
    public static PolicesPdf? Chercher(IEnumerable<string> dossiers)
    {
        // Of two files of one name, the one of the first folder, then of the first path, so that each run takes the same.
        var fichiers = dossiers.Where(Directory.Exists)
            .SelectMany(d => Directory.EnumerateFiles(d, "*.ttf", Parcours).Order(StringComparer.Ordinal))
            .GroupBy(f => Path.GetFileName(f))
            .ToDictionary(g => g.Key, g => g.First());
        foreach (var (normale, grasse) in Paires)
        {
            if (Lire(fichiers, normale) is { } lue && Lire(fichiers, grasse) is { } enGras)
            {
                return new(lue, enGras);
            }
        }

        return null;
    }

    private static PoliceIncorporee? Lire(Dictionary<string, string> fichiers, string nom)
    {
        try
        {
            return fichiers.TryGetValue(nom, out var chemin) ? PoliceIncorporee.Lire(File.ReadAllBytes(chemin)) : null;
        }
        catch (Exception erreur) when (erreur is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Dossiers()
    {
        var maison = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return
        [
            Environment.GetFolderPath(Environment.SpecialFolder.Fonts), "/usr/share/fonts", "/usr/local/share/fonts",
            Path.Combine(maison, ".local", "share", "fonts"), Path.Combine(maison, ".fonts"),
            "/System/Library/Fonts/Supplemental", "/Library/Fonts", Path.Combine(maison, "Library", "Fonts"),
        ];
    }
}
