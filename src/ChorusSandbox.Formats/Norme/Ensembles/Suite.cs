using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>A term of each instance of a set, <c>BG-25[…].BT-131</c>.</summary>
internal sealed class Suite(Ensemble source, int cadre, Ensemble terme) : Ensemble
{
    public override int Cadres { get; } = source.Cadres | (terme.Cadres & ~(1 << cadre));

    public override List<Noeud> Noeuds(Evaluation e, List<Noeud> tampon)
    {
        var avant = e.Cadre[cadre];
        var louee = e.Louer();
        var suite = e.Louer();
        var noeuds = source.Noeuds(e, louee);
        e.Depenser(noeuds.Count);
        foreach (var noeud in noeuds)
        {
            e.Cadre[cadre] = noeud.Element;
            tampon.AddRange(terme.Noeuds(e, suite));
            suite.Clear();
        }

        e.Rendre(suite);
        e.Rendre(louee);
        e.Cadre[cadre] = avant;
        return tampon;
    }

    public override (ElementXml Ancre, string Reste) Absent(Evaluation e) => source.Absent(e);
}
