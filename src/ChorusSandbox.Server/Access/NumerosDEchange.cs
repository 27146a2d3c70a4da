using System.Globalization;

namespace ChorusSandbox.Server.Access;

/// <summary>
/// Numbers of exchanges, never given twice: a journal and a request log that outlive the program name them. They are taken
/// from the disk by blocks, so that a number costs an increment.
/// </summary>
internal sealed class NumerosDEchange
{
    private const long Bloc = 10_000;

    private readonly Lock _one = new();
    private readonly string _fichier;
    private long _dernier;
    private long _reserve;

    /// <summary>Goes on from the last block taken, or from the highest number found when nobody can tell which it was.</summary>
    /// <param name="dossier">The folder of the exchanges of no world, with those of each world in it.</param>
    public NumerosDEchange(string dossier)
    {
        _fichier = Path.Combine(dossier, "numero");
        _dernier = _reserve = Lire() ?? PlusHaut(dossier);
    }

    /// <summary>The next one: <c>t00000012</c>.</summary>
    public string Suivant()
    {
        var numero = Interlocked.Increment(ref _dernier);
        if (numero > Interlocked.Read(ref _reserve))
        {
            Reserver(numero);
        }

        return string.Create(CultureInfo.InvariantCulture, $"t{numero:D8}");
    }

    private long? Lire()
    {
        try
        {
            return Lire(File.ReadAllText(_fichier));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long PlusHaut(string dossier) => !Directory.Exists(dossier) ? 0 : Directory.EnumerateDirectories(dossier).Append(dossier)
        .SelectMany(d => new SegmentsDEchanges(d).Charger())
        .Max(l => Numero(l.Echange.Trace)) + Bloc ?? 0;

    private static long? Numero(string trace) => trace is ['t', .. var chiffres] ? Lire(chiffres) : null;

    /// <summary>A number of digits alone: the library also takes the NULs that a power cut leaves.</summary>
    private static long? Lire(string chiffres) =>
        chiffres.All(char.IsAsciiDigit) && long.TryParse(chiffres, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero : null;

    /// <summary>Nobody is given a number of a block before the disk knows that it is taken.</summary>
    private void Reserver(long numero)
    {
        lock (_one)
        {
            if (numero <= _reserve)
            {
                return;
            }

            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_fichier)!);
                File.WriteAllText(_fichier + ".part", (numero + Bloc).ToString(CultureInfo.InvariantCulture));
                File.Move(_fichier + ".part", _fichier, overwrite: true);
                Interlocked.Exchange(ref _reserve, numero + Bloc);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A full disk: numbers stay unique until the program ends, and the store says what is wrong.
            }
        }
    }
}
