namespace ChorusSandbox.Formats.Pdf;

/// <summary>Cuts a text into lines of a given width: at its blanks, and inside a word only when the word alone is too wide.</summary>
internal static class CoupeDeTexte
{
    public static List<string> EnLignes(string texte, double largeur, double taille, PolicePdf police)
    {
        var lignes = new List<string>();
        foreach (var alinea in texte.ReplaceLineEndings("\n").Split('\n'))
        {
            var ligne = "";
            foreach (var mot in alinea.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(m => Morceaux(m, largeur, taille, police)))
            {
                var essai = ligne.Length == 0 ? mot : $"{ligne} {mot}";
                if (ligne.Length > 0 && LargeursHelvetica.De(essai, taille, police) > largeur)
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

    private static IEnumerable<string> Morceaux(string mot, double largeur, double taille, PolicePdf police)
    {
        var debut = 0;
        for (var fin = 1; fin <= mot.Length; fin++)
        {
            if (fin - debut > 1 && LargeursHelvetica.De(mot[debut..fin], taille, police) > largeur)
            {
                yield return mot[debut..(fin - 1)];
                debut = fin - 1;
            }
        }

        yield return mot[debut..];
    }
}
