using System.Collections.Frozen;
using System.Globalization;

using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme.Conditions;

/// <summary>Always true: rules that no program can check, or that another rule hides.</summary>
internal sealed class Vrai : Enonce
{
    public override int Cadres => 0;

    public override Ensemble? Objet => null;

    public override bool Vaut(Evaluation e) => true;
}

/// <summary>It is there, even empty.</summary>
internal sealed class Existe(Ensemble objet) : Enonce
{
    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override bool Vaut(Evaluation e) => objet.Existe(e);
}

/// <summary>It is there, and not only blanks.</summary>
internal sealed class Rempli(Ensemble objet) : Enonce
{
    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override bool Vaut(Evaluation e)
    {
        var tampon = e.Louer();
        var rempli = false;
        foreach (var noeud in objet.Noeuds(e, tampon))
        {
            rempli |= Blancs.Oter(noeud.Texte).Length > 0;
        }

        e.Rendre(tampon);
        return rempli;
    }
}

/// <summary>A condition holds for at least one of a set, asked in a frame of its own.</summary>
internal sealed class Quelque(Ensemble objet, int cadre, Condition condition) : Enonce
{
    private readonly Filtre _filtre = new(objet, cadre, condition);

    public override int Cadres => _filtre.Cadres;

    public override Ensemble Objet => objet;

    public override bool Vaut(Evaluation e) => _filtre.Existe(e);
}

/// <summary>A text is one of a list, its blanks set aside, in its exact case.</summary>
internal sealed class Parmi(Textes textes, FrozenSet<string> liste) : Enonce
{
    public override int Cadres => textes.Cadres;

    public override Ensemble? Objet => textes.Objet;

    public override bool Vaut(Evaluation e)
    {
        if (textes.Ensemble is { } ensemble && textes.EstDirect)
        {
            return UnNoeud(e, ensemble);
        }

        foreach (var texte in textes.Lire(e))
        {
            if (liste.Contains(Blancs.Oter(texte)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The one code of the list that a text was meant for: the same letters and digits whatever their case and what stands
    /// between them, or a name that people give it. Null where no code, or several, could be meant.
    /// </summary>
    public string? Proche(Evaluation e)
    {
        if (!textes.EstDirect || textes.Lire(e) is not [var lu] || Fonctions.Reduit(lu) is not { Length: > 0 } reduit)
        {
            return null;
        }

        var meme = liste.Where(c => Fonctions.Reduit(c) == reduit).Take(2).ToList();
        return meme is [var seul] ? seul : CodesSousUnAutreNom.De(reduit) is { } code && liste.Contains(code) ? code : null;
    }

    private bool UnNoeud(Evaluation e, Ensemble ensemble)
    {
        var tampon = e.Louer();
        var trouve = false;
        foreach (var noeud in ensemble.Noeuds(e, tampon))
        {
            trouve |= liste.Contains(Blancs.Oter(noeud.Texte));
        }

        e.Rendre(tampon);
        return trouve;
    }
}

/// <summary>The name of the element ends so: <c>ends-with(name(), 'Amount')</c>.</summary>
internal sealed class NomFinissant(int cadre, string fin) : Enonce
{
    public override int Cadres => 1 << cadre;

    public override Ensemble? Objet => null;

    public override bool Vaut(Evaluation e) => e.Cadre[cadre].Nom.EndsWith(fin, StringComparison.Ordinal);
}

/// <summary>The element stands under the scheme VAT.</summary>
internal sealed class RegimeTva(int cadre, SyntaxeDeNorme syntaxe) : Enonce
{
    public override int Cadres => 1 << cadre;

    public override Ensemble? Objet => null;

    public override bool Vaut(Evaluation e) => SousTva.EstTva(e, e.Cadre[cadre], syntaxe);
}

/// <summary>An indicator that says true, or false, in one of the two spellings of each.</summary>
internal sealed class Indicateur(Ensemble objet, bool attendu) : Enonce
{
    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override bool Vaut(Evaluation e)
    {
        var tampon = e.Louer();
        var trouve = false;
        foreach (var noeud in objet.Noeuds(e, tampon))
        {
            trouve |= Xml.Booleen.Lire(Blancs.Oter(noeud.Texte)) == attendu;
        }

        e.Rendre(tampon);
        return trouve;
    }
}

/// <summary>A date on eight digits whose month and day can be (regles-en16931.md 2, date102).</summary>
internal sealed class Date102(Ensemble objet) : Enonce
{
    public override int Cadres => objet.Cadres;

    public override Ensemble Objet => objet;

    public override bool Vaut(Evaluation e)
    {
        var tampon = e.Louer();
        var juste = objet.Noeuds(e, tampon) is [var noeud] && EstUneDate(Blancs.Oter(noeud.Texte));
        e.Rendre(tampon);
        return juste;
    }

    private static bool EstUneDate(string texte) =>
        texte.Length == 8 && texte.All(char.IsAsciiDigit)
        && int.Parse(texte.AsSpan(4, 2), CultureInfo.InvariantCulture) is >= 1 and <= 12
        && int.Parse(texte.AsSpan(6, 2), CultureInfo.InvariantCulture) is >= 1 and <= 31;
}
