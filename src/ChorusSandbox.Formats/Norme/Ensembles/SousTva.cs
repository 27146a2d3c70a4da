using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>Those of a set whose element stands under the scheme VAT (regles-en16931.md 2, <c>.tva</c>).</summary>
internal sealed class SousTva(Ensemble source, SyntaxeDeNorme syntaxe) : Ensemble
{
    public override int Cadres => source.Cadres;

    public override List<Noeud> Noeuds(Evaluation e, List<Noeud> tampon)
    {
        var louee = e.Louer();
        foreach (var noeud in source.Noeuds(e, louee))
        {
            if (noeud.Element.Parent is { } porteur && EstTva(e, porteur, syntaxe))
            {
                tampon.Add(noeud);
            }
        }

        e.Rendre(louee);
        return tampon;
    }

    public override (ElementXml Ancre, string Reste) Absent(Evaluation e) => source.Absent(e);

    /// <summary>UBL reads the scheme without its blanks, CII as it is written.</summary>
    public static bool EstTva(Evaluation e, ElementXml porteur, SyntaxeDeNorme syntaxe)
    {
        var enfants = porteur.Enfants;
        e.Depenser(enfants.Count);
        for (var i = 0; i < enfants.Count; i++)
        {
            var enfant = enfants[i];
            if (syntaxe == SyntaxeDeNorme.Cii ? enfant.Nom == "ram:TypeCode" && Vaut(enfant.Texte) : enfant.Nom == "cac:TaxScheme" && PorteTva(enfant))
            {
                return true;
            }
        }

        return false;
    }

    private static bool PorteTva(ElementXml regime)
    {
        var enfants = regime.Enfants;
        for (var i = 0; i < enfants.Count; i++)
        {
            if (enfants[i].Nom == "cbc:ID" && Vaut(Blancs.Oter(enfants[i].Texte)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Vaut(string regime) => string.Equals(regime, "VAT", StringComparison.OrdinalIgnoreCase);
}
