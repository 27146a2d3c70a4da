using System.Text.Json;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Edi;

/// <summary>How far the journal of a world has been given back to its partners. A world that was reset or restored begins a new life.</summary>
/// <param name="Vie">The life it is about: how many resets and restorations, and when the last one was.</param>
/// <param name="Dernier">Number of the last entry of the journal whose files are ready.</param>
internal sealed record CurseurEdi(string Vie, long Dernier)
{
    private const string Fichier = "edi.json";

    /// <summary>The life of a world.</summary>
    public static string VieDe(MondeInscrit monde) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{monde.Remises.Length}@{(monde.Remises.Length == 0 ? DateTimeOffset.UnixEpoch : monde.Remises[^1].Mur):O}");

    /// <summary>The cursor kept beside a world; null when there is none, or it cannot be read.</summary>
    public static CurseurEdi? Lire(string aCote)
    {
        try
        {
            return JsonSerializer.Deserialize<CurseurEdi>(File.ReadAllBytes(Path.Combine(aCote, Fichier)));
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps it, whole or not at all.</summary>
    public void Ecrire(string aCote)
    {
        Directory.CreateDirectory(aCote);
        var suivant = Path.Combine(aCote, Fichier + ".part");
        using (var fichier = new FileStream(suivant, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(fichier, this);
            fichier.Flush(flushToDisk: true);
        }

        File.Move(suivant, Path.Combine(aCote, Fichier), overwrite: true);
    }
}
