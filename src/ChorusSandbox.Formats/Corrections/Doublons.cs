using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>Removes what is written twice, where the two say the same.</summary>
internal static class Doublons
{
    public static Proposition Retirer(EtatDuFichier etat, ElementXml element)
    {
        for (var repete = element; repete.Parent is { } parent; repete = parent)
        {
            if (repete.Rang > 1)
            {
                var premier = parent.Enfants.First(e => e.Nom == repete.Nom);
                return EstLeMeme(premier, repete)
                    ? Proposition.Oui(etat.Redacteur.Retirer(repete), "élément en double retiré", etat.Redacteur.Ecrit(repete), null)
                    : Proposition.Non("les valeurs données diffèrent : il faut choisir laquelle garder.");
            }
        }

        return Proposition.Non("il faut choisir laquelle garder.");
    }

    private static bool EstLeMeme(ElementXml un, ElementXml autre) =>
        un.Nom == autre.Nom && un.Texte.Trim() == autre.Texte.Trim() && un.LongueurTexte == autre.LongueurTexte && un.Attributs.SequenceEqual(autre.Attributs)
        && un.Enfants.Count == autre.Enfants.Count && un.Enfants.Zip(autre.Enfants).All(e => EstLeMeme(e.First, e.Second));
}
