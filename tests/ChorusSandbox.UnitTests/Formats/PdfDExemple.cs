using System.Text;

namespace ChorusSandbox.UnitTests.Formats;

/// <summary>Small PDF files written by hand, with files inside.</summary>
internal static class PdfDExemple
{
    public static byte[] Avec(params (string Nom, byte[] Contenu)[] fichiers)
    {
        var noms = string.Concat(fichiers.Select((f, i) => $"({f.Nom}) {10 + (2 * i)} 0 R "));
        return Document($"/Names << /EmbeddedFiles << /Names [ {noms}] >> >>",
            [.. fichiers.SelectMany((f, i) => Fichier(f.Nom, f.Contenu, 10 + (2 * i), ""))]);
    }

    /// <summary>A document whose catalog carries an entry and whose other objects are given.</summary>
    public static byte[] Document(string catalogue, IEnumerable<(int Numero, byte[] Corps)> objets, string fin = "")
    {
        var sortie = new MemoryStream();
        var places = new SortedDictionary<int, long>();
        sortie.Write("%PDF-1.7\n"u8);
        foreach (var (numero, corps) in objets
                     .Prepend((3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"u8.ToArray()))
                     .Prepend((2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"u8.ToArray()))
                     .Prepend((1, Encoding.Latin1.GetBytes($"<< /Type /Catalog /Pages 2 0 R {catalogue} >>"))))
        {
            places[numero] = sortie.Position;
            Ecrire(sortie, $"{numero} 0 obj\n");
            sortie.Write(corps);
            sortie.Write("\nendobj\n"u8);
        }

        var table = sortie.Position;
        sortie.Write("xref\n0 1\n0000000000 65535 f \n"u8);
        foreach (var (numero, place) in places)
        {
            Ecrire(sortie, $"{numero} 1\n{place:0000000000} 00000 n \n");
        }

        Ecrire(sortie, $"trailer\n<< /Root 1 0 R /Size {places.Keys.Max() + 1} {fin} >>\nstartxref\n{table}\n%%EOF\n");
        return sortie.ToArray();
    }

    public static IEnumerable<(int Numero, byte[] Corps)> Fichier(string nom, byte[] contenu, int numero, string filtre) =>
    [
        (numero, Encoding.Latin1.GetBytes($"<< /Type /Filespec /F ({nom}) /UF ({nom}) /EF << /F {numero + 1} 0 R >> >>")),
        (numero + 1, [.. Encoding.Latin1.GetBytes($"<< /Type /EmbeddedFile {filtre} /Length {contenu.Length} >>\nstream\n"), .. contenu, .. "\nendstream"u8]),
    ];

    private static void Ecrire(Stream sortie, FormattableString texte) =>
        sortie.Write(Encoding.Latin1.GetBytes(texte.ToString(System.Globalization.CultureInfo.InvariantCulture)));

}
