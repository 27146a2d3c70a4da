namespace ChorusSandbox.Formats.Pdf;

/// <summary>Cuts a text into lines of a given width: at its blanks, and inside a word only when the word alone is too wide.</summary>
internal static class CoupeDeTexte
{
    public static List<string> EnLignes(string texte, double largeur, double taille, PolicePdf police, PolicesPdf polices)
    {
        var lignes = new List<string>();
        foreach (var alinea in texte.ReplaceLineEndings("\n").Split('\n'))
        {
            var ligne = "";
            foreach (var mot in alinea.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(m => Morceaux(m, largeur, taille, police, polices)))
            {
                var essai = ligne.Length == 0 ? mot : $"{ligne} {mot}";
                if (ligne.Length > 0 && polices.Largeur(essai, taille, police) > largeur)
                {
                    lignes.Add(ligne);
                    essai = mot;
                }

                ligne = essai;
            }

            lignes.Add(ligne);
        }

        return lignes;
    }

    private static IEnumerable<string> Morceaux(string mot, double largeur, double taille, PolicePdf police, PolicesPdf polices)
    {
        int debut = 0, fin = 0;
        foreach (var rune in mot.EnumerateRunes())
        {
            var suivant = fin + rune.Utf16SequenceLength;
            if (fin > debut && polices.Largeur(mot[debut..suivant], taille, police) > largeur)
            {
                yield return mot[debut..fin];
                debut = fin;
            }

            fin = suivant;
        }

        yield return mot[debut..];
    }
}
