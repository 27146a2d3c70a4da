namespace ChorusSandbox.Formats.Norme;

/// <summary>The data files of this folder, embedded in the assembly: facts about the standard, one a line.</summary>
internal static class DonneesDeNorme
{
    private const string Dossier = "Norme/";

    public static IEnumerable<string> Lignes(string fichier)
    {
        using var lecteur = new StreamReader(typeof(DonneesDeNorme).Assembly.GetManifestResourceStream(Dossier + fichier)
            ?? throw new InvalidOperationException($"No data file {fichier}."));
        while (lecteur.ReadLine() is { } ligne)
        {
            yield return ligne;
        }
    }

    /// <summary>The files of a folder, in a fixed order.</summary>
    public static IEnumerable<string> Fichiers(string dossier) =>
        typeof(DonneesDeNorme).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Dossier + dossier + "/", StringComparison.Ordinal))
            .Select(n => n[Dossier.Length..])
            .Order(StringComparer.Ordinal);
}
