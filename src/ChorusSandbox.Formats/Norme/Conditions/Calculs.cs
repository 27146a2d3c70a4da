using System.Globalization;

using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme.Conditions;

/// <summary>A number written in the rule.</summary>
internal sealed class Litteral(decimal valeur) : Calcul
{
    public override int Cadres => 0;

    public override Ensemble? Objet => null;

    public override bool EstEntier => true;

    public override decimal? Valeur(Evaluation e) => valeur;
}

/// <summary>The number that a set holds: absent without node; two nodes leave the rule without verdict.</summary>
internal sealed class Unique(Ensemble objet) : Calcul
{
    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override decimal? Valeur(Evaluation e)
    {
        var tampon = e.Louer();
        var noeuds = objet.Noeuds(e, tampon);
        var nombre = noeuds.Count == 0 ? null : e.Nombre(noeuds[0].Texte);
        e.Inevaluable |= noeuds.Count > 1;
        e.Rendre(tampon);
        return nombre;
    }
}

/// <summary>How many they are.</summary>
internal sealed class Compte(Ensemble objet) : Calcul
{
    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override bool EstEntier => true;

    public override decimal? Valeur(Evaluation e)
    {
        var tampon = e.Louer();
        var nombre = objet.Noeuds(e, tampon).Count;
        e.Rendre(tampon);
        return nombre;
    }
}

/// <summary>Which one it is among its siblings of the same name, from 1.</summary>
internal sealed class Rang(Ensemble objet) : Calcul
{
    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override bool EstEntier => true;

    public override decimal? Valeur(Evaluation e)
    {
        var tampon = e.Louer();
        decimal? rang = objet.Noeuds(e, tampon) is [var premier, ..] ? premier.Element.Rang : null;
        e.Rendre(tampon);
        return rang;
    }
}

/// <summary>How many different texts they hold.</summary>
internal sealed class Distincts(Textes textes) : Calcul
{
    public override int Cadres => textes.Cadres;

    public override Ensemble? Objet => textes.Objet;

    public override bool EstEntier => true;

    public override decimal? Valeur(Evaluation e) => textes.Lire(e).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>Their sum; 0 without node.</summary>
internal sealed class Somme(Ensemble objet) : Calcul
{
    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override decimal? Valeur(Evaluation e)
    {
        var tampon = e.Louer();
        var noeuds = objet.Noeuds(e, tampon);
        var somme = ReferenceEquals(noeuds, tampon) ? e.Sommer(noeuds) : e.RetenirSomme(noeuds);
        e.Rendre(tampon);
        return somme;
    }
}

/// <summary>Characters after the first point of the text; 0 when absent.</summary>
internal sealed class Decimales(Ensemble objet) : Calcul
{
    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override bool EstEntier => true;

    public override decimal? Valeur(Evaluation e)
    {
        var tampon = e.Louer();
        var noeuds = objet.Noeuds(e, tampon);
        var nombre = noeuds.Count > 0 && noeuds[0].Texte is var texte && texte.IndexOf('.', StringComparison.Ordinal) is var point and >= 0
            ? texte.Length - point - 1
            : 0;
        e.Inevaluable |= noeuds.Count > 1;
        e.Rendre(tampon);
        return nombre;
    }
}

/// <summary>Characters of the text without the blanks around it; 0 when absent.</summary>
internal sealed class Longueur(Textes textes) : Calcul
{
    public override int Cadres => textes.Cadres;

    public override Ensemble? Objet => textes.Objet;

    public override bool EstEntier => true;

    public override decimal? Valeur(Evaluation e)
    {
        var lus = textes.Lire(e);
        e.Inevaluable |= lus.Count > 1;
        return lus.Count == 0 ? 0 : Blancs.Oter(lus[0]).Length;
    }
}

/// <summary>The day of an xs:date, time zone included.</summary>
internal sealed class Jour(Ensemble objet) : Calcul
{
    private static readonly string[] Formes = ["yyyy-MM-dd", "yyyy-MM-ddzzz", "yyyy-MM-dd'Z'"];

    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override decimal? Valeur(Evaluation e)
    {
        var tampon = e.Louer();
        var noeuds = objet.Noeuds(e, tampon);
        decimal? jour = null;
        if (noeuds.Count > 0)
        {
            var lu = DateTimeOffset.TryParseExact(Blancs.Oter(noeuds[0].Texte), Formes, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date);
            e.Inevaluable |= !lu || noeuds.Count > 1;
            jour = date.UtcTicks;
        }

        e.Rendre(tampon);
        return jour;
    }
}

/// <summary>A function of one number; absent when the number is, unless it says what to put then.</summary>
internal sealed class Fonction(Calcul argument, Func<decimal, decimal> calculer, decimal? siAbsent = null) : Calcul
{
    public override int Cadres => argument.Cadres;

    public override Ensemble? Objet => argument.Objet;

    public override decimal? Valeur(Evaluation e) => argument.Valeur(e) is { } nombre ? calculer(nombre) : siAbsent;
}

/// <summary>Two numbers and what is made of them; absent when one is.</summary>
internal sealed class Operation(Calcul gauche, Calcul droite, Func<decimal, decimal, decimal> calculer) : Calcul
{
    public override int Cadres { get; } = gauche.Cadres | droite.Cadres;

    public override Ensemble? Objet => gauche.Objet ?? droite.Objet;

    public override bool EstEntier => gauche.EstEntier && droite.EstEntier;

    public override decimal? Valeur(Evaluation e) => gauche.Valeur(e) is { } g && droite.Valeur(e) is { } d ? calculer(g, d) : null;
}
