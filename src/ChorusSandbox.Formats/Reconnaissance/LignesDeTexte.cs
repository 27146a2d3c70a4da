using System.Text;

namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>Puts the letters of a page together: those of one height make a line, a wide gap parts it.</summary>
internal static class LignesDeTexte
{
    private const double MemeLigne = 0.4, Mot = 0.2, Colonne = 1.6;

    public static IEnumerable<MorceauDeTexte> Assembler(IReadOnlyList<Lettre> lettres, int page, int premiereLigne)
    {
        var numero = premiereLigne;
        foreach (var ligne in EnLignes(lettres))
        {
            foreach (var morceau in EnMorceaux(ligne, page, numero))
            {
                yield return morceau;
            }

            numero++;
        }
    }

    private static IEnumerable<List<Lettre>> EnLignes(IReadOnlyList<Lettre> lettres)
    {
        var ligne = new List<Lettre>();
        foreach (var lettre in lettres.OrderByDescending(l => l.Y))
        {
            if (ligne.Count > 0 && ligne[0].Y - lettre.Y > MemeLigne * Math.Max(1, Math.Min(ligne[0].Taille, lettre.Taille)))
            {
                yield return ligne;
                ligne = [];
            }

            ligne.Add(lettre);
        }

        if (ligne.Count > 0)
        {
            yield return ligne;
        }
    }

    private static IEnumerable<MorceauDeTexte> EnMorceaux(List<Lettre> ligne, int page, int numero)
    {
        var texte = new StringBuilder();
        double debut = 0, fin = 0, y = 0;
        foreach (var lettre in ligne.OrderBy(l => l.X))
        {
            var ecart = texte.Length == 0 ? 0 : lettre.X - fin;
            if (ecart > Colonne * lettre.Taille && Net(texte) is { Length: > 0 } net)
            {
                yield return new(net, page, numero, debut, y, fin);
                texte.Clear();
            }
            else if (ecart > Mot * lettre.Taille)
            {
                texte.Append(' ');
            }

            if (texte.Length == 0)
            {
                (debut, y) = (lettre.X, lettre.Y);
            }

            // A blank that a font draws is a gap like another: what follows tells how wide.
            if (!string.IsNullOrWhiteSpace(lettre.Texte))
            {
                texte.Append(lettre.Texte);
                fin = lettre.X + lettre.Largeur;
            }
            else if (texte.Length > 0)
            {
                texte.Append(' ');
            }
        }

        if (Net(texte) is { Length: > 0 } dernier)
        {
            yield return new(dernier, page, numero, debut, y, fin);
        }
    }

    private static string Net(StringBuilder texte) =>
        string.Join(' ', texte.ToString().Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
