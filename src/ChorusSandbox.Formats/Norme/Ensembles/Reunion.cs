using System.Collections.Immutable;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>Several paths together, one after the other.</summary>
internal sealed class Reunion(ImmutableArray<Ensemble> parties) : Ensemble
{
    public override int Cadres { get; } = parties.Aggregate(0, (cadres, p) => cadres | p.Cadres);

    public override List<Noeud> Noeuds(Evaluation e, List<Noeud> tampon)
    {
        foreach (var partie in parties)
        {
            var louee = e.Louer();
            tampon.AddRange(partie.Noeuds(e, louee));
            e.Rendre(louee);
        }

        return tampon;
    }

    public override (ElementXml Ancre, string Reste) Absent(Evaluation e) => parties[0].Absent(e);
}
