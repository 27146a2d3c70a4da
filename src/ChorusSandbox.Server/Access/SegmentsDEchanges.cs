using System.Globalization;
using System.Text.Json;

using ChorusSandbox.Platform.Journal;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// The files in which the exchanges of one world lie: JSON Lines, in segments of which the oldest goes when there are too
/// many. They are given to the system and not forced onto the disk: a kill takes nothing of them, a power cut may.
/// </summary>
internal sealed class SegmentsDEchanges(string dossier)
{
    private const long TailleDUnSegment = 4 * 1024 * 1024;
    private const int SegmentsAuPlus = 8;

    private int _courant;
    private long _taille;

    /// <summary>Where a line is.</summary>
    public readonly record struct Place(int Segment, long Debut, int Longueur);

    /// <summary>False once the folder is gone: the world was deleted or made anew.</summary>
    public bool Existe => Directory.Exists(dossier);

    /// <summary>What is there already, in order. What comes after goes to a segment of its own: the last line may be cut.</summary>
    public IEnumerable<(Echange Echange, Place Place)> Charger()
    {
        foreach (var segment in Segments())
        {
            _courant = segment;
            foreach (var ligne in Lignes(segment))
            {
                yield return ligne;
            }
        }

        _courant++;
        _taille = 0;
    }

    /// <summary>Begins anew in an empty folder.</summary>
    public void Recommencer() => (_courant, _taille) = (0, 0);

    /// <summary>Appends exchanges; the places they took.</summary>
    /// <exception cref="IOException">The disk is full: nothing is written.</exception>
    public List<Place> Ajouter(IReadOnlyList<Echange> echanges)
    {
        Directory.CreateDirectory(dossier);
        _courant = Math.Max(_courant, 1);
        if (_taille >= TailleDUnSegment)
        {
            _courant++;
            _taille = 0;
        }

        using var fichier = new FileStream(Nom(_courant), FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 0);
        _taille = Math.Min(_taille, fichier.Length);
        fichier.SetLength(_taille);
        var places = new List<Place>(echanges.Count);
        using var lignes = new MemoryStream();
        foreach (var echange in echanges)
        {
            var debut = lignes.Position;
            JsonSerializer.Serialize(lignes, echange, JournalJson.Options);
            places.Add(new Place(_courant, _taille + debut, (int)(lignes.Position - debut)));
            lignes.WriteByte((byte)'\n');
        }

        fichier.Position = _taille;
        fichier.Write(lignes.GetBuffer(), 0, (int)lignes.Length);
        _taille += lignes.Length;
        return places;
    }

    /// <summary>Deletes the oldest segments beyond those that are kept; the first one left.</summary>
    public int Elaguer()
    {
        var segments = Segments();
        foreach (var ancien in segments.SkipLast(SegmentsAuPlus))
        {
            try
            {
                File.Delete(Nom(ancien));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Held by somebody: it goes another time.
            }
        }

        return segments.TakeLast(SegmentsAuPlus).FirstOrDefault();
    }

    /// <summary>The exchange at a place; null when it is gone.</summary>
    public Echange? Lire(Place place)
    {
        try
        {
            using var fichier = new FileStream(Nom(place.Segment), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0);
            var octets = new byte[place.Longueur];
            fichier.Position = place.Debut;
            fichier.ReadExactly(octets);
            return JsonSerializer.Deserialize<Echange>(octets, JournalJson.Options);
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private List<int> Segments() => !Directory.Exists(dossier) ? [] :
    [
        .. Directory.EnumerateFileSystemEntries(dossier, "*.jsonl")
            .Select(f => int.TryParse(Path.GetFileNameWithoutExtension(f), NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero : 0).Where(n => n > 0).Order(),
    ];

    private IEnumerable<(Echange Echange, Place Place)> Lignes(int segment)
    {
        var octets = Octets(segment);
        for (var debut = 0; debut < octets.Length;)
        {
            var longueur = octets.AsSpan(debut).IndexOf((byte)'\n');
            if (longueur < 0)
            {
                yield break;
            }

            if (Echange(octets.AsSpan(debut, longueur)) is { } echange)
            {
                yield return (echange, new Place(segment, debut, longueur));
            }

            debut += longueur + 1;
        }
    }

    private byte[] Octets(int segment)
    {
        try
        {
            return File.ReadAllBytes(Nom(segment));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is not shown; what comes next is written elsewhere.
            return [];
        }
    }

    private static Echange? Echange(ReadOnlySpan<byte> ligne)
    {
        try
        {
            return JsonSerializer.Deserialize<Echange>(ligne, JournalJson.Options);
        }
        catch (JsonException)
        {
            // Written by another version, or cut by a kill: it is not shown.
            return null;
        }
    }

    private string Nom(int segment) => Path.Combine(dossier, segment.ToString("D8", CultureInfo.InvariantCulture) + ".jsonl");
}
