using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>An attribute of each element of a set, <c>BT-157@schemeID</c>.</summary>
internal sealed class Attributs(Ensemble source, string nom) : Ensemble
{
    public override int Cadres => source.Cadres;

    public override List<Noeud> Noeuds(Evaluation e, List<Noeud> tampon)
    {
        var louee = e.Louer();
        foreach (var noeud in source.Noeuds(e, louee))
        {
            if (noeud.Element.Attribut(nom) is not null)
            {
                tampon.Add(new(noeud.Element, nom));
            }
        }

        e.Rendre(louee);
        return tampon;
    }

    public override (ElementXml Ancre, string Reste) Absent(Evaluation e)
    {
        var louee = e.Louer();
        var absent = source.Noeuds(e, louee) is [var noeud, ..] ? (noeud.Element, $"@{nom}") : source.Absent(e);
        e.Rendre(louee);
        return absent;
    }
}
