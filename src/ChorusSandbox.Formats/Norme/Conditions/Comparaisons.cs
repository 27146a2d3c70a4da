using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme.Conditions;

/// <summary>How two values are compared.</summary>
internal enum Comparateur
{
    Egal,
    Different,
    Inferieur,
    InferieurOuEgal,
    Superieur,
    SuperieurOuEgal,
}

internal static class Comparateurs
{
    /// <summary>Whether an order, negative, null or positive, is the one that is asked.</summary>
    public static bool Accepte(this Comparateur comparateur, int ordre) => comparateur switch
    {
        Comparateur.Egal => ordre == 0,
        Comparateur.Different => ordre != 0,
        Comparateur.Inferieur => ordre < 0,
        Comparateur.InferieurOuEgal => ordre <= 0,
        Comparateur.Superieur => ordre > 0,
        _ => ordre >= 0,
    };
}

/// <summary>Two sides compared as numbers: true when any pair fits, false when one side is absent.</summary>
internal sealed class CompareNombres(Comparateur comparateur, Operande gauche, Operande droite) : Enonce
{
    public Comparateur Comparateur => comparateur;

    public Operande Gauche => gauche;

    public Operande Droite => droite;

    public override int Cadres { get; } = gauche.Cadres | droite.Cadres;

    public override Ensemble? Objet => gauche.Objet ?? droite.Objet;

    public override bool Vaut(Evaluation e)
    {
        if (gauche is Calcul calculGauche && droite is Calcul calculDroite)
        {
            // ASSUMPTION: EN-03 decimals throughout: a gap of exactly 1.00 is not below 1, where the official rules let binary numbers decide.
            return calculGauche.Valeur(e) is { } g && calculDroite.Valeur(e) is { } d && comparateur.Accepte(g.CompareTo(d));
        }

        var gauches = e.LouerNombres();
        var droites = e.LouerNombres();
        gauche.Nombres(e, gauches);
        droite.Nombres(e, droites);
        var vaut = gauches.Count > 0 && droites.Count > 0 && UnePaire(gauches, droites);
        e.Rendre(droites);
        e.Rendre(gauches);
        return vaut;
    }

    private bool UnePaire(List<decimal> gauches, List<decimal> droites) => (gauches.Count, droites.Count, comparateur) switch
    {
        (1, 1, _) => comparateur.Accepte(gauches[0].CompareTo(droites[0])),
        (_, _, Comparateur.Egal) => gauches.Intersect(droites).Any(),
        (_, _, Comparateur.Different) => gauches.Concat(droites).Distinct().Skip(1).Any(),
        (_, _, Comparateur.Inferieur or Comparateur.InferieurOuEgal) => comparateur.Accepte(gauches.Min().CompareTo(droites.Max())),
        _ => comparateur.Accepte(gauches.Max().CompareTo(droites.Min())),
    };

    /// <summary>Where the rule counts, the second is the one too many, and how many is what was read.</summary>
    public override (Noeud? Noeud, string? Lu) Montrer(Evaluation e, bool verdict) =>
        gauche is Compte or Distincts && Objet is { } objet ? (Rang(e, objet, 1), gauche.Ecrire(e)) : base.Montrer(e, verdict);
}

/// <summary>Two sides compared as texts: true when any pair fits, false when one side is absent.</summary>
internal sealed class CompareTextes(Comparateur comparateur, Textes gauche, Textes droite) : Enonce
{
    public override int Cadres { get; } = gauche.Cadres | droite.Cadres;

    public override Ensemble? Objet => gauche.Objet ?? droite.Objet;

    public override bool Vaut(Evaluation e)
    {
        if (droite.Ecrit is { } ecrit && gauche.Ensemble is { } ensemble)
        {
            return Premier(e, ensemble, ecrit, vaut: true) is not null;
        }

        var gauches = gauche.Lire(e);
        var droites = droite.Lire(e);
        return gauches.Count > 0 && droites.Count > 0 && UnePaire(gauches, droites);
    }

    public override (Noeud? Noeud, string? Lu) Montrer(Evaluation e, bool verdict) =>
        droite.Ecrit is { } ecrit && gauche.Ensemble is { } ensemble ? (Premier(e, ensemble, ecrit, verdict), null) : base.Montrer(e, verdict);

    private bool UnePaire(List<string> gauches, List<string> droites) => comparateur switch
    {
        _ when gauches.Count == 1 && droites.Count == 1 => comparateur.Accepte(string.CompareOrdinal(gauches[0], droites[0])),
        Comparateur.Egal => gauches.Intersect(droites, StringComparer.Ordinal).Any(),
        Comparateur.Different => gauches.Concat(droites).Distinct(StringComparer.Ordinal).Skip(1).Any(),
        Comparateur.Inferieur or Comparateur.InferieurOuEgal => comparateur.Accepte(string.CompareOrdinal(gauches.Min(StringComparer.Ordinal), droites.Max(StringComparer.Ordinal))),
        _ => comparateur.Accepte(string.CompareOrdinal(gauches.Max(StringComparer.Ordinal), droites.Min(StringComparer.Ordinal))),
    };

    /// <summary>The first node whose comparison with a written text gives that verdict.</summary>
    private Noeud? Premier(Evaluation e, Ensemble ensemble, string ecrit, bool vaut)
    {
        Noeud? premier = null;
        var tampon = e.Louer();
        var noeuds = ensemble.Noeuds(e, tampon);
        for (var i = 0; i < noeuds.Count && premier is null; i++)
        {
            if (gauche.Lire(noeuds[i]) is { } lu && comparateur.Accepte(string.CompareOrdinal(lu, ecrit)) == vaut)
            {
                premier = noeuds[i];
            }
        }

        e.Rendre(tampon);
        return premier;
    }
}
