using ChorusSandbox.Formats.Norme.Conditions;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>Those of a set that satisfy a condition, asked in a frame of their own.</summary>
internal sealed class Filtre(Ensemble source, int cadre, Condition condition) : Ensemble
{
    public override int Cadres { get; } = source.Cadres | (condition.Cadres & ~(1 << cadre));

    public override List<Noeud> Noeuds(Evaluation e, List<Noeud> tampon)
    {
        var avant = e.Cadre[cadre];
        var louee = e.Louer();
        var noeuds = source.Noeuds(e, louee);
        e.Depenser(noeuds.Count);
        foreach (var noeud in noeuds)
        {
            e.Cadre[cadre] = noeud.Element;
            if (condition.Vaut(e))
            {
                tampon.Add(noeud);
            }
        }

        e.Rendre(louee);
        e.Cadre[cadre] = avant;
        return tampon;
    }

    public override (ElementXml Ancre, string Reste) Absent(Evaluation e) => source.Absent(e);
}
