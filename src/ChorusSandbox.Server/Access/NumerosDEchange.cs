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

    public NumerosDEchange(string dossier)
    {
        _fichier = Path.Combine(dossier, "numero");
        _dernier = _reserve = File.Exists(_fichier) && long.TryParse(File.ReadAllText(_fichier), NumberStyles.None, CultureInfo.InvariantCulture, out var lu) ? lu : 0;
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

    private void Reserver(long numero)
    {
        lock (_one)
        {
            if (numero <= _reserve)
            {
                return;
            }

            Interlocked.Exchange(ref _reserve, numero + Bloc);
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_fichier)!);
                File.WriteAllText(_fichier, _reserve.ToString(CultureInfo.InvariantCulture));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A full disk: numbers stay unique until the program ends, and the store says what is wrong.
            }
        }
    }
}
