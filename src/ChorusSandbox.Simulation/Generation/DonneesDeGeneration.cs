namespace ChorusSandbox.Simulation.Generation;

/// <summary>The data files of this folder.</summary>
internal static class DonneesDeGeneration
{
    /// <summary>The lines of a file, its header left aside.</summary>
    public static IEnumerable<string> Lignes(string nom)
    {
        using var lecteur = new StreamReader(typeof(DonneesDeGeneration).Assembly.GetManifestResourceStream("generation/" + nom)
            ?? throw new InvalidOperationException($"No data file {nom}."));
        lecteur.ReadLine();
        while (lecteur.ReadLine() is { } ligne)
        {
            yield return ligne;
        }
    }
}
