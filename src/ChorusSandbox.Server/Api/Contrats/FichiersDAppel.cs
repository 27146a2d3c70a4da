using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>
/// The files of a call, on disk and read as if they were in memory; gone when disposed: those that a large body carries in
/// base64, and those that its answer carries. Four bodies of 160 MB so cost the server some buffers, not their bytes.
/// </summary>
internal sealed class FichiersDAppel : IDisposable
{
    private const int Bloc = 64 * 1024;

    private readonly List<FichierTemporaire> _fichiers = [];

    /// <summary>A file to write, then read.</summary>
    public FichierTemporaire Nouveau()
    {
        var fichier = new FichierTemporaire();
        _fichiers.Add(fichier);
        return fichier;
    }

    /// <summary>The bytes of a text in base64, as it is written in JSON between its quotes: line breaks and escapes allowed; null when it is not base64.</summary>
    public ReadOnlyMemory<byte>? Decoder(ReadOnlySpan<byte> texte)
    {
        var fichier = Nouveau();
        var signes = ArrayPool<byte>.Shared.Rent(Bloc);
        try
        {
            while (!texte.IsEmpty)
            {
                if (Remplir(signes.AsSpan(0, Bloc), ref texte) is not { } nombre
                    || Base64.DecodeFromUtf8InPlace(signes.AsSpan(0, nombre), out var octets) != OperationStatus.Done
                    || (!texte.IsEmpty && octets * 4 != nombre * 3 && !EstBlanc(texte)))
                {
                    return null;
                }

                fichier.Write(signes.AsSpan(0, octets));
            }

            return fichier.Read();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(signes);
        }
    }

    public void Dispose()
    {
        foreach (var fichier in _fichiers)
        {
            fichier.Dispose();
        }
    }

    /// <summary>Takes signs until the block is full; null when one can be in no base64.</summary>
    private static int? Remplir(Span<byte> signes, ref ReadOnlySpan<byte> texte)
    {
        var nombre = 0;
        while (nombre < signes.Length && !texte.IsEmpty)
        {
            if (Signe(ref texte) is not { } signe)
            {
                return null;
            }

            if (!EstBlanc(signe))
            {
                signes[nombre++] = signe;
            }
        }

        return nombre;
    }

    private static bool EstBlanc(ReadOnlySpan<byte> texte)
    {
        while (!texte.IsEmpty)
        {
            if (Signe(ref texte) is not { } signe || !EstBlanc(signe))
            {
                return false;
            }
        }

        return true;
    }

    private static bool EstBlanc(byte signe) => signe is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>The next sign of a JSON text; many clients write « \/ » for each « / ».</summary>
    private static byte? Signe(ref ReadOnlySpan<byte> texte)
    {
        var signe = texte[0];
        if (signe != '\\')
        {
            texte = texte[1..];
            return signe;
        }

        var echappe = (char)texte[1];
        if (echappe != 'u')
        {
            texte = texte[2..];
            return echappe switch { '/' => (byte)'/', 'n' => (byte)'\n', 'r' => (byte)'\r', 't' => (byte)'\t', _ => null };
        }

        var code = int.Parse(Encoding.ASCII.GetString(texte[2..6]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        texte = texte[6..];
        return code < 128 ? (byte)code : null;
    }
}
