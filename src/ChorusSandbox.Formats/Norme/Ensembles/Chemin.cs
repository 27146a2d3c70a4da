using System.Collections.Immutable;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>Where a path begins.</summary>
internal enum Depart
{
    /// <summary>At the instance of a frame.</summary>
    Cadre,

    /// <summary>At the root, <c>/*</c>.</summary>
    Racine,

    /// <summary>Anywhere, <c>//</c>.</summary>
    Partout,
}

/// <summary>A path without union, in the small part of XPath 1.0 that the rules use.</summary>
/// <param name="depart">Where it begins.</param>
/// <param name="cadre">The frame it begins at.</param>
/// <param name="remontees">How many elements above the instance.</param>
/// <param name="pas">Its steps.</param>
internal sealed class Chemin(Depart depart, int cadre, int remontees, ImmutableArray<Pas> pas) : Ensemble
{
    public override int Cadres => depart == Depart.Cadre ? 1 << cadre : 1;

    public override List<Noeud> Noeuds(Evaluation e, List<Noeud> tampon)
    {
        if (depart != Depart.Partout)
        {
            if (Origine(e) is { } origine)
            {
                Suivre(e, origine, 0, tampon);
            }

            return tampon;
        }

        foreach (var candidats in pas[0].Nom is { } nom ? [e.Nommes(nom)] : e.Tous)
        {
            foreach (var candidat in candidats)
            {
                if (pas[0].Convient(e, candidat.Element))
                {
                    Suivre(e, candidat.Element, 1, tampon);
                }
            }
        }

        return tampon;
    }

    public override (ElementXml Ancre, string Reste) Absent(Evaluation e)
    {
        if (depart == Depart.Partout || Origine(e) is not { } element)
        {
            return (e.Racine, "");
        }

        var i = 0;
        while (i < pas.Length && pas[i].Axe == Axe.Enfant && element.Enfants.FirstOrDefault(f => pas[i].Convient(e, f)) is { } suivant)
        {
            element = suivant;
            i++;
        }

        return (element, string.Join('/', pas[i..].Select(p => p.Ecrit)));
    }

    private ElementXml? Origine(Evaluation e)
    {
        var origine = depart == Depart.Racine ? e.Racine : e.Cadre[cadre];
        for (var i = 0; i < remontees && origine is not null; i++)
        {
            origine = origine.Parent;
        }

        return origine;
    }

    private void Suivre(Evaluation e, ElementXml element, int rang, List<Noeud> sortie)
    {
        if (rang == pas.Length)
        {
            sortie.Add(new(element));
            return;
        }

        var suivant = pas[rang];
        switch (suivant.Axe)
        {
            case Axe.Enfant:
                SuivreEnfants(e, element, rang, sortie);
                break;
            case Axe.Attribut:
                if (element.Attribut(suivant.Nom!) is not null)
                {
                    sortie.Add(new(element, suivant.Nom));
                }

                break;
            case Axe.Soi when suivant.Convient(e, element):
                Suivre(e, element, rang + 1, sortie);
                break;
            case Axe.Parent when element.Parent is { } parent && suivant.Convient(e, parent):
                Suivre(e, parent, rang + 1, sortie);
                break;
            case Axe.Ancetre:
                for (var ancetre = element.Parent; ancetre is not null; ancetre = ancetre.Parent)
                {
                    if (suivant.Convient(e, ancetre))
                    {
                        Suivre(e, ancetre, rang + 1, sortie);
                    }
                }

                break;
            default:
                break;
        }
    }

    private void SuivreEnfants(Evaluation e, ElementXml element, int rang, List<Noeud> sortie)
    {
        var suivant = pas[rang];
        var enfants = element.Enfants;
        e.Depenser(enfants.Count);
        var vus = 0;
        for (var i = 0; i < enfants.Count; i++)
        {
            if (suivant.Convient(e, enfants[i]) && (suivant.Rang == 0 || ++vus == suivant.Rang))
            {
                Suivre(e, enfants[i], rang + 1, sortie);
            }
        }
    }
}
