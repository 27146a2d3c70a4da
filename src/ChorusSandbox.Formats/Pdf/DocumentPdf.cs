using System.Globalization;
using System.Text;

namespace ChorusSandbox.Formats.Pdf;

/// <summary>
/// Writes a PDF 1.7: pages of text, lines and greys. Nothing of it depends on the hour or on chance: the same drawing with the
/// same fonts gives the same bytes.
/// </summary>
/// <param name="titre">Title that the reader's window shows.</param>
/// <param name="polices">The fonts.</param>
public sealed class DocumentPdf(string titre, PolicesPdf polices)
{
    private const int Catalogue = 1, Arbre = 2, Normale = 3, Grasse = 4, Information = 5, PremierePage = 6;

    private readonly List<PagePdf> _pages = [];

    /// <summary>The pages, in their order.</summary>
    public IReadOnlyList<PagePdf> Pages => _pages;

    /// <summary>Adds a page.</summary>
    public PagePdf NouvellePage()
    {
        var page = new PagePdf(polices);
        _pages.Add(page);
        return page;
    }

    /// <summary>The file. A document without a page gets a blank one: the format wants one.</summary>
    /// <param name="hybride">What makes it carry a file: its metadata and the file.</param>
    public byte[] Octets(HybridePdf? hybride = null)
    {
        if (_pages.Count == 0)
        {
            NouvellePage();
        }

        using var fichier = new FichierPdf(PremierePage + (2 * _pages.Count));
        var enfants = string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => Texte($"{PremierePage + (2 * i)} 0 R")));
        fichier.Objet(Catalogue, Texte($"<< /Type /Catalog /Pages {Arbre} 0 R /Lang (fr-FR) /ViewerPreferences << /DisplayDocTitle true >>{Joindre(fichier, hybride)} >>"));
        fichier.Objet(Arbre, Texte($"<< /Type /Pages /Kids [{enfants}] /Count {_pages.Count} >>"));
        Polices(fichier);
        fichier.Objet(Information, Texte($"<< /Title {EnHexadecimal(titre)} /Producer (Chorus Sandbox) >>"));
        for (var i = 0; i < _pages.Count; i++)
        {
            var page = PremierePage + (2 * i);
            fichier.Objet(page, Texte(
                $"<< /Type /Page /Parent {Arbre} 0 R /MediaBox [0 0 {PagePdf.Largeur} {PagePdf.Hauteur}] /Resources << /Font << /F1 {Normale} 0 R /F2 {Grasse} 0 R >> >> /Contents {page + 1} 0 R >>"));
            fichier.Flux(page + 1, "", _pages[i].Contenu);
        }

        return fichier.Fin(Catalogue, Information, avecIdentifiant: hybride is not null);
    }

    /// <summary>A text of a dictionary, in UTF-16 as any character may come.</summary>
    private static string EnHexadecimal(string texte) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(texte))}>";

    private static string Texte(FormattableString texte) => texte.ToString(CultureInfo.InvariantCulture);

    private void Polices(FichierPdf fichier)
    {
        if (!polices.SontIncorporees)
        {
            fichier.Objet(Normale, Standard("Helvetica"));
            fichier.Objet(Grasse, Standard("Helvetica-Bold"));
            return;
        }

        var versUnicode = fichier.Flux("", PoliceIncorporee.VersUnicode());
        Incorporer(fichier, Normale, polices.De(PolicePdf.Normale)!, versUnicode, graisse: 80);
        Incorporer(fichier, Grasse, polices.De(PolicePdf.Grasse)!, versUnicode, graisse: 140);
    }

    private static string Standard(string nom) => Texte($"<< /Type /Font /Subtype /Type1 /BaseFont /{nom} /Encoding /WinAnsiEncoding >>");

    private static void Incorporer(FichierPdf fichier, int numero, PoliceIncorporee police, int versUnicode, int graisse)
    {
        const int Symbolique = 4;
        var programme = fichier.Flux(Texte($"/Filter /FlateDecode /Length1 {police.Longueur} "), police.Programme.Span);
        var fiche = fichier.Objet(Texte(
            $"<< /Type /FontDescriptor /FontName /{police.Nom} /Flags {Symbolique} /FontBBox [{string.Join(' ', police.Boite)}] /ItalicAngle 0 /Ascent {police.Montante} /Descent {police.Descendante} /CapHeight {police.Montante} /StemV {graisse} /FontFile2 {programme} 0 R >>"));
        fichier.Objet(numero, Texte(
            $"<< /Type /Font /Subtype /TrueType /BaseFont /{police.Nom} /FirstChar 0 /LastChar {police.Largeurs.Length - 1} /Widths [{string.Join(' ', police.Largeurs)}] /FontDescriptor {fiche} 0 R /ToUnicode {versUnicode} 0 R >>"));
    }

    /// <summary>Writes the objects of the hybrid and gives what the catalog says of them.</summary>
    private static string Joindre(FichierPdf fichier, HybridePdf? hybride)
    {
        if (hybride is null)
        {
            return "";
        }

        var joint = hybride.Fichier;
        var contenu = fichier.Flux(
            Texte($"/Type /EmbeddedFile /Subtype /text#2Fxml /Params << /Size {joint.Octets.Length} /ModDate (D:{joint.Jour:yyyyMMdd}000000Z) >> "), joint.Octets.Span);
        var fiche = fichier.Objet(Texte(
            $"<< /Type /Filespec /F ({joint.Nom}) /UF {EnHexadecimal(joint.Nom)} /Desc {EnHexadecimal(joint.Description)} /AFRelationship /{joint.Relation} /EF << /F {contenu} 0 R /UF {contenu} 0 R >> >>"));
        var metadonnees = fichier.Flux("/Type /Metadata /Subtype /XML ", hybride.Metadonnees.Span);
        var lien = Texte($" /Metadata {metadonnees} 0 R /AF [{fiche} 0 R] /Names << /EmbeddedFiles << /Names [({joint.Nom}) {fiche} 0 R] >> >>");
        if (!hybride.EstUneArchive)
        {
            return lien;
        }

        var profil = fichier.Flux("/N 3 ", ProfilDeCouleurs.Srgb());
        return lien + Texte($" /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile {profil} 0 R >>]");
    }
}
