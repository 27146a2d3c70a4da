using ChorusSandbox.Formats;

namespace ChorusSandbox.UnitTests.Formats;

/// <summary>The third-party invoices of ../shared/data/invoices, where they are.</summary>
internal static class Corpus
{
    private static readonly string? Racine = Chercher();

    public static void Exiger() => Assert.SkipUnless(Racine is not null, "../shared/data/invoices is not here.");

    /// <summary>Files of the folders, with their path below the corpus.</summary>
    public static IEnumerable<(string Nom, byte[] Octets)> Fichiers(params string[] dossiers) =>
        from dossier in dossiers
        from fichier in Directory.EnumerateFiles(Path.Combine(Racine!, dossier)).Order(StringComparer.Ordinal)
        select ($"{dossier}/{Path.GetFileName(fichier)}", File.ReadAllBytes(fichier));

    /// <summary>The rows of manifest.csv by file.</summary>
    public static Dictionary<string, string[]> Manifeste() =>
        File.ReadLines(Path.Combine(Racine!, "manifest.csv")).Skip(1).Select(Couper).ToDictionary(c => c[0]);

    /// <summary>The syntax a file of the corpus would be deposited under.</summary>
    public static SyntaxeFlux Syntaxe(string nom, byte[] octets) =>
        nom.EndsWith(".pdf", StringComparison.Ordinal) ? SyntaxeFlux.InDpE2CiiFacturx
        : nom.StartsWith("chorus-e2-cii", StringComparison.Ordinal) ? SyntaxeFlux.InDpE2CiiMin16B
        : octets.AsSpan().IndexOf(":CrossIndustry"u8) >= 0 ? SyntaxeFlux.InDpE1Cii16B
        : SyntaxeFlux.InDpE1UblInvoice;

    private static string[] Couper(string ligne)
    {
        var cellules = new List<string>();
        var cellule = new System.Text.StringBuilder();
        var entreGuillemets = false;
        foreach (var c in ligne)
        {
            if (c == '"')
            {
                entreGuillemets = !entreGuillemets;
            }
            else if (c == ',' && !entreGuillemets)
            {
                cellules.Add(cellule.ToString());
                cellule.Clear();
            }
            else
            {
                cellule.Append(c);
            }
        }

        cellules.Add(cellule.ToString());
        return [.. cellules];
    }

    private static string? Chercher()
    {
        for (var dossier = new DirectoryInfo(AppContext.BaseDirectory); dossier is not null; dossier = dossier.Parent)
        {
            var candidat = Path.Combine(dossier.FullName, "..", "shared", "data", "invoices");
            if (Directory.Exists(candidat))
            {
                return candidat;
            }
        }

        return null;
    }
}
