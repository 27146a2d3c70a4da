using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>A set that is the same wherever it is asked: looked for once a file, whatever the number of rules.</summary>
internal sealed class Constant(Ensemble source, int place) : Ensemble
{
    public override int Cadres => source.Cadres;

    public override List<Noeud> Noeuds(Evaluation e, List<Noeud> tampon) => e.Retenir(place, source);

    public override (ElementXml Ancre, string Reste) Absent(Evaluation e) => source.Absent(e);
}
