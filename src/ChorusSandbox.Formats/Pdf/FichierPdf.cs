using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChorusSandbox.Formats.Pdf;

/// <summary>The bytes of a PDF as they come, with the place of each object.</summary>
/// <param name="premierLibre">Number of the first object that no caller has kept for itself.</param>
internal sealed class FichierPdf : IDisposable
{
    private readonly MemoryStream _sortie = new();
    private readonly SortedDictionary<int, long> _places = [];
    private int _libre;

    public FichierPdf(int premierLibre)
    {
        _libre = premierLibre;
        _sortie.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
    }

    /// <summary>Writes an object under a number kept for it.</summary>
    public void Objet(int numero, string corps)
    {
        Debut(numero);
        Ecrire($"{corps}\nendobj\n");
    }

    /// <summary>Writes an object under a free number, and gives it.</summary>
    public int Objet(string corps)
    {
        Objet(_libre, corps);
        return _libre++;
    }

    /// <summary>Writes a stream under a number kept for it.</summary>
    public void Flux(int numero, string entrees, ReadOnlySpan<byte> octets)
    {
        Debut(numero);
        Ecrire($"<< {entrees}/Length {octets.Length} >>\nstream\n");
        _sortie.Write(octets);
        Ecrire($"\nendstream\nendobj\n");
    }

    /// <summary>Writes a stream under a free number, and gives it.</summary>
    public int Flux(string entrees, ReadOnlySpan<byte> octets)
    {
        Flux(_libre, entrees, octets);
        return _libre++;
    }

    /// <summary>Ends the file and gives its bytes.</summary>
    /// <param name="catalogue">Number of the catalog.</param>
    /// <param name="information">Number of the information dictionary.</param>
    /// <param name="avecIdentifiant">True to name the file by a digest of its content, as an archive wants.</param>
    public byte[] Fin(int catalogue, int information, bool avecIdentifiant)
    {
        var identifiant = avecIdentifiant ? Convert.ToHexString(SHA256.HashData(_sortie.GetBuffer().AsSpan(0, (int)_sortie.Length))[..16]) : null;
        var table = _sortie.Position;
        Ecrire($"xref\n0 {_places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in _places.Values)
        {
            Ecrire($"{place:0000000000} 00000 n \n");
        }

        var nom = identifiant is null ? "" : $" /ID [<{identifiant}> <{identifiant}>]";
        Ecrire($"trailer\n<< /Size {_places.Count + 1} /Root {catalogue} 0 R /Info {information} 0 R{nom} >>\nstartxref\n{table}\n%%EOF\n");
        return _sortie.ToArray();
    }

    public void Dispose() => _sortie.Dispose();

    private void Debut(int numero)
    {
        _places.Add(numero, _sortie.Position);
        Ecrire($"{numero} 0 obj\n");
    }

    private void Ecrire(FormattableString texte) => _sortie.Write(Encoding.ASCII.GetBytes(texte.ToString(CultureInfo.InvariantCulture)));
}
