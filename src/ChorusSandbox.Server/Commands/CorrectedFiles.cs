using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Corrections;
using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.Server.Commands;

/// <summary><c>check --corriger</c>: the corrected files, in a folder of their own; the originals are never touched.</summary>
internal static class CorrectedFiles
{
    public static async Task Write(List<string> fichiers, DirectoryInfo dossier, TextWriter sortie, CancellationToken ct)
    {
        dossier.Create();
        var noms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var fichier in fichiers)
        {
            if (ControleDeFichier.SansLire(new FileInfo(fichier).Length, Path.GetFileName(fichier), LimitesDeLecture.ParDefaut) is not null)
            {
                continue;
            }

            var correction = Correcteur.Corriger(await File.ReadAllBytesAsync(fichier, ct), Path.GetFileName(fichier), LimitesDeLecture.ParDefaut, ct);
            var cible = correction.Octets is { } octets ? await Write(octets, Path.Combine(dossier.FullName, FreeName(correction.NomCorrige, noms)), ct) : null;
            if (cible is not null || !correction.NonCorriges.IsEmpty)
            {
                await sortie.WriteLineAsync(Lines(fichier, cible, correction));
            }
        }
    }

    private static async Task<string> Write(ReadOnlyMemory<byte> octets, string cible, CancellationToken ct)
    {
        await File.WriteAllBytesAsync(cible, octets, ct);
        return cible;
    }

    /// <summary>Files of several folders may bear one name.</summary>
    private static string FreeName(string nom, HashSet<string> noms)
    {
        var libre = nom;
        for (var rang = 2; !noms.Add(libre); rang++)
        {
            libre = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(nom)}-{rang}{Path.GetExtension(nom)}");
        }

        return libre;
    }

    private static string Lines(string fichier, string? cible, CorrectionDeFichier correction) => string.Join("\n",
    [
        cible is null ? $"{fichier} : rien n’a pu être corrigé" : $"{fichier} → {cible}",
        .. correction.Remarque is { } remarque ? new[] { $"  {remarque}" } : [],
        .. correction.Changements.Select(c => $"  ✓ {c.Regle}, ligne {c.Ligne} : {c.Acte}{(c.Avant is { } avant ? $", « {Short(avant)} »" : "")}{(c.Apres is { } apres ? $" → « {Short(apres)} »" : "")}"),
        .. correction.NonCorriges.Select(n => $"  ✗ {n.Regle} : {n.Raison} {n.Correction}"),
    ]);

    private static string Short(string texte) => texte.Length > 100 ? $"{texte[..100]}…" : texte;
}
