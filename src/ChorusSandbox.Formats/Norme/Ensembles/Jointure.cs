using ChorusSandbox.Formats.Norme.Conditions;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>
/// Those of a set whose number equals that of an instance around, such as the lines at the rate of a VAT breakdown:
/// found by an index made once a file, so that many lines and many breakdowns do not multiply.
/// </summary>
/// <param name="source">The set; the same for the whole file.</param>
/// <param name="cadre">The frame of its instances.</param>
/// <param name="cle">The number of an instance.</param>
/// <param name="sonde">The number looked for.</param>
/// <param name="terme">The term of each that is wanted; null for the instance itself.</param>
/// <param name="place">Where the index is kept.</param>
internal sealed class Jointure(Ensemble source, int cadre, Operande cle, Operande sonde, Ensemble? terme, int place) : Ensemble
{
    public override int Cadres { get; } = source.Cadres | sonde.Cadres;

    public override List<Noeud> Noeuds(Evaluation e, List<Noeud> tampon)
    {
        var cherches = e.LouerNombres();
        sonde.Nombres(e, cherches);
        var index = e.RetenirIndex(place, this);
        var trouves = tampon;
        if (cherches.Count == 1)
        {
            trouves = index.GetValueOrDefault(cherches[0], tampon);
        }
        else
        {
            tampon.AddRange(cherches.SelectMany(n => index.GetValueOrDefault(n, [])).Distinct());
        }

        e.Rendre(cherches);
        return trouves;
    }

    public override (ElementXml Ancre, string Reste) Absent(Evaluation e) => source.Absent(e);

    /// <summary>The same, for a term of each instance.</summary>
    public Jointure De(Ensemble suite, int autrePlace) => new(source, cadre, cle, sonde, suite, autrePlace);

    /// <summary>The instances, or their terms, by number.</summary>
    public Dictionary<decimal, List<Noeud>> Indexer(Evaluation e)
    {
        var index = new Dictionary<decimal, List<Noeud>>();
        var avant = e.Cadre[cadre];
        var louee = e.Louer();
        var valeurs = e.LouerNombres();
        foreach (var noeud in source.Noeuds(e, louee))
        {
            e.Cadre[cadre] = noeud.Element;
            cle.Nombres(e, valeurs);
            var suite = e.Louer();
            foreach (var valeur in valeurs.Count > 1 ? valeurs.Distinct() : valeurs)
            {
                if (!index.TryGetValue(valeur, out var liste))
                {
                    index.Add(valeur, liste = []);
                }

                liste.AddRange(terme is null ? [noeud] : terme.Noeuds(e, suite));
                suite.Clear();
            }

            e.Rendre(suite);
            valeurs.Clear();
        }

        e.Rendre(valeurs);
        e.Rendre(louee);
        e.Cadre[cadre] = avant;
        return index;
    }
}
