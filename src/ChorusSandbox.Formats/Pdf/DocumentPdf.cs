using System.Globalization;
using System.Text;

namespace ChorusSandbox.Formats.Pdf;

/// <summary>
/// Writes a PDF 1.7: pages of text, lines and greys, in the standard fonts. Nothing of it depends on the hour or on chance:
/// the same drawing gives the same bytes.
/// </summary>
/// <param name="titre">Title that the reader's window shows.</param>
public sealed class DocumentPdf(string titre)
{
    private const int Catalogue = 1, Arbre = 2, Normale = 3, Grasse = 4, Information = 5, PremierePage = 6;

    private readonly List<PagePdf> _pages = [];

    /// <summary>The pages, in their order.</summary>
    public IReadOnlyList<PagePdf> Pages => _pages;

    /// <summary>Adds a page.</summary>
    public PagePdf NouvellePage()
    {
        var page = new PagePdf();
        _pages.Add(page);
        return page;
    }

    /// <summary>The file. A document without a page gets a blank one: the format wants one.</summary>
    public byte[] Octets()
    {
        if (_pages.Count == 0)
        {
            NouvellePage();
        }

        using var fichier = new Fichier();
        var enfants = string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => Texte($"{PremierePage + (2 * i)} 0 R")));
        fichier.Objet(Catalogue, Texte($"<< /Type /Catalog /Pages {Arbre} 0 R /Lang (fr-FR) /ViewerPreferences << /DisplayDocTitle true >> >>"));
        fichier.Objet(Arbre, Texte($"<< /Type /Pages /Kids [{enfants}] /Count {_pages.Count} >>"));
        fichier.Objet(Normale, Police("Helvetica"));
        fichier.Objet(Grasse, Police("Helvetica-Bold"));
        fichier.Objet(Information, Texte($"<< /Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(titre))}> /Producer (Chorus Sandbox) >>"));
        for (var i = 0; i < _pages.Count; i++)
        {
            var page = PremierePage + (2 * i);
            fichier.Objet(page, Texte(
                $"<< /Type /Page /Parent {Arbre} 0 R /MediaBox [0 0 {PagePdf.Largeur} {PagePdf.Hauteur}] /Resources << /Font << /F1 {Normale} 0 R /F2 {Grasse} 0 R >> >> /Contents {page + 1} 0 R >>"));
            fichier.Objet(page + 1, _pages[i].Contenu);
        }

        return fichier.Fin(Catalogue, Information);
    }

    private static string Police(string nom) => Texte($"<< /Type /Font /Subtype /Type1 /BaseFont /{nom} /Encoding /WinAnsiEncoding >>");

    private static string Texte(FormattableString texte) => texte.ToString(CultureInfo.InvariantCulture);

    /// <summary>The bytes as they come, with the place of each object.</summary>
    private sealed class Fichier : IDisposable
    {
        private readonly MemoryStream _sortie = new();
        private readonly List<long> _places = [];

        public Fichier() => _sortie.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);

        public void Objet(int numero, string corps)
        {
            Debut(numero);
            Ecrire($"{corps}\nendobj\n");
        }

        public void Objet(int numero, ReadOnlySpan<byte> flux)
        {
            Debut(numero);
            Ecrire($"<< /Length {flux.Length} >>\nstream\n");
            _sortie.Write(flux);
            Ecrire($"\nendstream\nendobj\n");
        }

        public byte[] Fin(int catalogue, int information)
        {
            var table = _sortie.Position;
            Ecrire($"xref\n0 {_places.Count + 1}\n0000000000 65535 f \n");
            _places.ForEach(place => Ecrire($"{place:0000000000} 00000 n \n"));
            Ecrire($"trailer\n<< /Size {_places.Count + 1} /Root {catalogue} 0 R /Info {information} 0 R >>\nstartxref\n{table}\n%%EOF\n");
            return _sortie.ToArray();
        }

        public void Dispose() => _sortie.Dispose();

        private void Debut(int numero)
        {
            _places.Add(_sortie.Position);
            Ecrire($"{numero} 0 obj\n");
        }

        private void Ecrire(FormattableString texte) => _sortie.Write(Encoding.ASCII.GetBytes(Texte(texte)));
    }
}
