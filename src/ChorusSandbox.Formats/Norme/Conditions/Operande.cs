using System.Globalization;

using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme.Conditions;

/// <summary>One side of a comparison, or what a function takes.</summary>
internal abstract class Operande
{
    /// <summary>The frames it looks at, one bit each.</summary>
    public abstract int Cadres { get; }

    /// <summary>What it speaks of first; null for a constant.</summary>
    public abstract Ensemble? Objet { get; }

    /// <summary>Its numbers, added to a list: none when what it speaks of is absent.</summary>
    public abstract void Nombres(Evaluation e, List<decimal> sortie);

    /// <summary>It, as it would be written in the file; null when what it speaks of is absent.</summary>
    public abstract string? Ecrire(Evaluation e);
}

/// <summary>The values of a set, as they are.</summary>
internal sealed class Valeurs(Ensemble objet) : Operande
{
    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override void Nombres(Evaluation e, List<decimal> sortie)
    {
        var tampon = e.Louer();
        foreach (var noeud in objet.Noeuds(e, tampon))
        {
            if (e.Nombre(noeud.Texte) is { } nombre)
            {
                sortie.Add(nombre);
            }
        }

        e.Rendre(tampon);
    }

    public override string? Ecrire(Evaluation e)
    {
        var tampon = e.Louer();
        var texte = objet.Noeuds(e, tampon) is [var premier, ..] ? Blancs.Oter(premier.Texte) : null;
        e.Rendre(tampon);
        return texte;
    }
}

/// <summary>The text that all the nodes of a set share, such as the one rate of the lines of a category; absent when they differ.</summary>
internal sealed class Seul(Ensemble objet) : Operande
{
    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override void Nombres(Evaluation e, List<decimal> sortie)
    {
        if (Ecrire(e) is { } texte && e.Nombre(texte) is { } nombre)
        {
            sortie.Add(nombre);
        }
    }

    public override string? Ecrire(Evaluation e)
    {
        var tampon = e.Louer();
        string? commun = null;
        var differe = false;
        foreach (var noeud in objet.Noeuds(e, tampon))
        {
            var texte = Blancs.Oter(noeud.Texte);
            commun ??= texte;
            differe |= !EstLeMeme(commun, texte);
        }

        e.Rendre(tampon);
        return differe || string.IsNullOrEmpty(commun) ? null : commun;
    }

    private static bool EstLeMeme(string un, string autre) =>
        un == autre || (decimal.TryParse(un, NumberStyles.Number, CultureInfo.InvariantCulture, out var n)
            && decimal.TryParse(autre, NumberStyles.Number, CultureInfo.InvariantCulture, out var m) && n == m);
}

/// <summary>A number that is computed; absent when what it is computed from is.</summary>
internal abstract class Calcul : Operande
{
    /// <summary>True for what is counted, which is written without decimals.</summary>
    public virtual bool EstEntier => false;

    public abstract decimal? Valeur(Evaluation e);

    public sealed override void Nombres(Evaluation e, List<decimal> sortie)
    {
        if (Valeur(e) is { } valeur)
        {
            sortie.Add(valeur);
        }
    }

    public sealed override string? Ecrire(Evaluation e) =>
        Valeur(e)?.ToString(EstEntier ? "0.##########" : "0.00########", CultureInfo.InvariantCulture);
}
