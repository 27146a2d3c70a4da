using System.Collections.Immutable;

using ChorusSandbox.Formats.Norme.Conditions;
using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme.Analyse;

/// <summary>What the rules of a syntax have in common while they are read: the model, and the sets that are kept.</summary>
internal sealed class Atelier(SyntaxeDeNorme syntaxe)
{
    private readonly Dictionary<string, Ensemble> _constants = [];
    private readonly Dictionary<string, int> _index = [];

    public SyntaxeDeNorme Syntaxe => syntaxe;

    public ModeleSemantique Modele { get; } = new(syntaxe);

    /// <summary>Places that an evaluation has to keep.</summary>
    public int Places { get; private set; }

    /// <summary>A set; one that is the same for the whole file is kept, and shared by all that write it the same way.</summary>
    public Ensemble Retenir(string ecrit, Ensemble ensemble)
    {
        if (!ensemble.EstConstant || ensemble is Constant)
        {
            return ensemble;
        }

        if (!_constants.TryGetValue(ecrit, out var constant))
        {
            _constants.Add(ecrit, constant = new Constant(ensemble, Places++) { EstNombre = ensemble.EstNombre });
        }

        return constant;
    }

    public Ensemble Chemin(string chemin, int cadre, int remontees = 0) =>
        Retenir($"`{chemin}`", AnalyseurDeChemins.Lire(this, chemin, cadre, remontees));

    /// <summary>A term or group: that of the instance looked at or of one around it, or else all those of the file.</summary>
    public Ensemble Terme(string id, Portee portee)
    {
        var estNombre = Modele[id].EstNombre;
        for (var autour = portee; autour is not null; autour = autour.Autour)
        {
            var remontees = 0;
            for (var groupe = autour.Groupe; groupe is not null; groupe = Modele.Englobant(groupe))
            {
                if (Modele.Chemin(groupe, id) is { } chemin)
                {
                    return AnalyseurDeChemins.Lire(this, chemin, autour.Cadre, remontees, estNombre);
                }

                remontees += Modele[groupe].Chemin.Split('/').Length;
            }
        }

        return Retenir(id, AnalyseurDeChemins.Lire(this, Modele.Chemin(null, id)!, 0, 0, estNombre));
    }

    /// <summary>Those of a set that satisfy a condition.</summary>
    public Ensemble Filtrer(string ecrit, Ensemble source, Portee dedans, Condition condition)
    {
        ImmutableArray<Condition> parties = condition is Et et ? et.Parties : [condition];
        var propre = 1 | (1 << dedans.Cadre);
        var propres = parties.Where(p => (p.Cadres & ~propre) == 0).ToImmutableArray();
        if (source.EstConstant && parties.Except(propres).ToList() is [CompareNombres { Comparateur: Comparateur.Egal } egalite]
            && (egalite.Gauche.Cadres & ~propre) == 0 && (egalite.Droite.Cadres & (1 << dedans.Cadre)) == 0)
        {
            var restreinte = propres.IsEmpty ? source : Retenir($"{ecrit} restreint", new Filtre(source, dedans.Cadre, new Et(propres)));
            return new Jointure(restreinte, dedans.Cadre, egalite.Gauche, egalite.Droite, null, Index(ecrit));
        }

        return Retenir(ecrit, new Filtre(source, dedans.Cadre, condition) { EstNombre = source.EstNombre });
    }

    /// <summary>A term of each instance of a set.</summary>
    public Ensemble Suivre(string ecrit, Ensemble source, Portee dedans, string terme) =>
        source is Jointure jointure
            ? jointure.De(Terme(terme, dedans), Index(ecrit))
            : Retenir(ecrit, new Suite(source, dedans.Cadre, Terme(terme, dedans)) { EstNombre = Modele[terme].EstNombre });

    private int Index(string ecrit)
    {
        if (!_index.TryGetValue(ecrit, out var place))
        {
            _index.Add(ecrit, place = Places++);
        }

        return place;
    }
}
