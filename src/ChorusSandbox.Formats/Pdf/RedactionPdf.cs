using System.Globalization;

namespace ChorusSandbox.Formats.Pdf;

/// <summary>
/// Lays a document out from top to bottom, on as many pages as it takes: titles, paragraphs, pairs of label and value, tables
/// whose header comes back on each page. Each page ends with a mention and its number.
/// </summary>
/// <param name="titre">Title of the file, as the reader's window shows it.</param>
/// <param name="mention">Text at the foot of each page.</param>
/// <param name="polices">The fonts; the standard ones when not given.</param>
public sealed class RedactionPdf(string titre, string mention, PolicesPdf? polices = null)
{
    private const double Marge = 42, Bas = PagePdf.Hauteur - 56, Interligne = 1.3, Corps = 9, Retrait = 3;

    private static readonly double Utile = PagePdf.Largeur - (2 * Marge);

    private readonly PolicesPdf _polices = polices ?? PolicesPdf.Standard;
    private readonly DocumentPdf _document = new(titre, polices ?? PolicesPdf.Standard);
    private PagePdf? _page;
    private double _y = Marge;

    private PagePdf Page => _page ??= _document.NouvellePage();

    /// <summary>Writes the title of the document.</summary>
    public void Titre(string texte)
    {
        Lignes(texte, 16, PolicePdf.Grasse);
        Espace(6);
    }

    /// <summary>Writes the title of a part; it stays on the page of what follows.</summary>
    public void SousTitre(string texte)
    {
        Espace(8);
        Place(50);
        Lignes(texte, 11, PolicePdf.Grasse);
        Page.Trait(Marge, _y + 2, PagePdf.Largeur - Marge, _y + 2);
        Espace(8);
    }

    /// <summary>Writes a text over the whole width.</summary>
    public void Paragraphe(string texte, double taille = Corps, PolicePdf police = PolicePdf.Normale)
    {
        Lignes(texte, taille, police);
        Espace(4);
    }

    /// <summary>Leaves a blank.</summary>
    public void Espace(double hauteur) => _y += hauteur;

    /// <summary>Writes labels and their values, one under the other; those without a value are left out.</summary>
    public void Paires(params ReadOnlySpan<(string Libelle, string? Valeur)> paires)
    {
        const double Libelles = 150;
        foreach (var (libelle, valeur) in paires)
        {
            if (string.IsNullOrWhiteSpace(valeur))
            {
                continue;
            }

            Rangee(
            [
                (Marge, AlignementPdf.Gauche, Couper(libelle, Libelles - Retrait, Corps, PolicePdf.Normale)),
                (Marge + Libelles, AlignementPdf.Gauche, Couper(valeur, Utile - Libelles, Corps, PolicePdf.Normale)),
            ], static () => { });
        }
    }

    /// <summary>Writes blocks of text side by side, each under its title; a line without a text is left out.</summary>
    public void Blocs(params ReadOnlySpan<(string Titre, IEnumerable<string?> Lignes)> blocs)
    {
        const double Ecart = 14;
        var largeur = (Utile - (Ecart * (blocs.Length - 1))) / blocs.Length;
        Place(6 * Corps * Interligne);
        List<(double X, AlignementPdf Alignement, List<string> Lignes)> titres = [], textes = [];
        for (var i = 0; i < blocs.Length; i++)
        {
            var x = Marge + (i * (largeur + Ecart));
            Page.Fond(x, _y, largeur, (Corps * Interligne) + 4, 0.9);
            titres.Add((x + Retrait, AlignementPdf.Gauche, [blocs[i].Titre]));
            textes.Add((x + Retrait, AlignementPdf.Gauche,
                [.. blocs[i].Lignes.Where(l => !string.IsNullOrWhiteSpace(l)).SelectMany(l => Couper(l!, largeur - (2 * Retrait), Corps, PolicePdf.Normale))]));
        }

        Rangee(titres, static () => { }, PolicePdf.Grasse);
        Espace(5);
        Rangee(textes, static () => { });
        Espace(8);
    }

    /// <summary>Writes amounts on the right of the page, each beside its label; those without a value are left out.</summary>
    public void Montants(params ReadOnlySpan<(string Libelle, string? Valeur, PolicePdf Police)> montants)
    {
        const double Largeur = 230;
        foreach (var (libelle, valeur, police) in montants)
        {
            if (string.IsNullOrWhiteSpace(valeur))
            {
                continue;
            }

            var lignes = Couper(libelle, Largeur / 2, Corps, police);
            Place((lignes.Count * Corps * Interligne) + 4);
            if (police is PolicePdf.Grasse)
            {
                Page.Fond(PagePdf.Largeur - Marge - Largeur, _y, Largeur, (lignes.Count * Corps * Interligne) + 4, 0.9);
            }

            Rangee(
            [
                (PagePdf.Largeur - Marge - Largeur + Retrait, AlignementPdf.Gauche, lignes),
                (PagePdf.Largeur - Marge - Retrait, AlignementPdf.Droite, Couper(valeur, (Largeur / 2) - (2 * Retrait), Corps, police)),
            ], static () => { }, police);
            Espace(2);
        }
    }

    /// <summary>Draws a table. A row wider than its columns takes several lines; it is cut only when no page could hold it.</summary>
    public void Table(IReadOnlyList<ColonnePdf> colonnes, IEnumerable<IReadOnlyList<string>> rangees)
    {
        var parts = colonnes.Sum(c => c.Part);
        var largeurs = colonnes.Select(c => Utile * c.Part / parts).ToArray();
        var debuts = largeurs.Select((_, i) => Marge + largeurs.Take(i).Sum()).ToArray();
        Place(3 * Corps * Interligne);
        EnTete();
        foreach (var rangee in rangees)
        {
            Rangee([.. Cellules(rangee, PolicePdf.Normale)], EnTete);
            Page.Trait(Marge, _y + 1, PagePdf.Largeur - Marge, _y + 1, 0.25);
            Espace(3);
        }

        Espace(4);

        void EnTete()
        {
            var titres = Cellules([.. colonnes.Select(c => c.Titre)], PolicePdf.Grasse).ToList();
            var lignes = titres.Max(c => c.Lignes.Count);
            Page.Fond(Marge, _y, Utile, (lignes * Corps * Interligne) + 4, 0.9);
            Rangee(titres, static () => { }, PolicePdf.Grasse);
            Espace(5);
        }

        IEnumerable<(double X, AlignementPdf Alignement, List<string> Lignes)> Cellules(IReadOnlyList<string> textes, PolicePdf police) =>
            colonnes.Select((colonne, i) => (
                colonne.Alignement is AlignementPdf.Droite ? debuts[i] + largeurs[i] - Retrait : debuts[i] + Retrait,
                colonne.Alignement,
                Couper(textes[i], largeurs[i] - (2 * Retrait), Corps, police)));
    }

    /// <summary>The file, its pages numbered.</summary>
    /// <param name="hybride">What makes it carry a file.</param>
    public byte[] Octets(HybridePdf? hybride = null)
    {
        _ = Page;
        for (var i = 0; i < _document.Pages.Count; i++)
        {
            var feuille = _document.Pages[i];
            feuille.Trait(Marge, Bas + 14, PagePdf.Largeur - Marge, Bas + 14, 0.25);
            feuille.Texte(Marge, Bas + 26, mention, 7.5);
            feuille.Texte(
                PagePdf.Largeur - Marge, Bas + 26, string.Create(CultureInfo.InvariantCulture, $"Page {i + 1} sur {_document.Pages.Count}"), 7.5, alignement: AlignementPdf.Droite);
        }

        return _document.Octets(hybride);
    }

    private List<string> Couper(string texte, double largeur, double taille, PolicePdf police) =>
        CoupeDeTexte.EnLignes(texte, largeur, taille, police, _polices);

    private void Lignes(string texte, double taille, PolicePdf police)
    {
        foreach (var ligne in Couper(texte, Utile, taille, police))
        {
            Place(taille * Interligne);
            _y += taille * Interligne;
            Page.Texte(Marge, _y - (taille * 0.25), ligne, taille, police);
        }
    }

    private void Rangee(
        IReadOnlyList<(double X, AlignementPdf Alignement, List<string> Lignes)> cellules, Action enTete, PolicePdf police = PolicePdf.Normale)
    {
        const double Pas = Corps * Interligne;
        var hauteur = cellules.Max(c => c.Lignes.Count) * Pas;
        if (hauteur <= (Bas - Marge) / 2)
        {
            Place(hauteur, enTete);
        }

        for (var i = 0; i < cellules.Max(c => c.Lignes.Count); i++)
        {
            Place(Pas, enTete);
            _y += Pas;
            foreach (var (x, alignement, lignes) in cellules.Where(c => i < c.Lignes.Count))
            {
                Page.Texte(x, _y - (Corps * 0.25), lignes[i], Corps, police, alignement);
            }
        }
    }

    /// <summary>Makes sure that a height is left, on a new page if need be.</summary>
    private void Place(double hauteur, Action? enTete = null)
    {
        if (_y + hauteur <= Bas)
        {
            return;
        }

        _page = _document.NouvellePage();
        _y = Marge;
        enTete?.Invoke();
    }
}
