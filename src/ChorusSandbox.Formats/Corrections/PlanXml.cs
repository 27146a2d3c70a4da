using System.Collections.Immutable;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>
/// Where each element of a file is written, to the character: what the XML reader does not tell. The text was read without
/// fault before, so that tags are only looked for.
/// </summary>
internal sealed class PlanXml
{
    private static readonly (string Debut, string Fin)[] Sautees = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")];

    private readonly Dictionary<ElementXml, Balises> _balises = new(ReferenceEqualityComparer.Instance);

    private PlanXml(string texte) => Texte = texte;

    public string Texte { get; }

    public Balises De(ElementXml element) => _balises[element];

    /// <summary>The plan of a text; null when its tags are not those of the tree.</summary>
    public static PlanXml? Lire(string texte, ElementXml racine)
    {
        var balises = Parcourir(texte);
        var plan = new PlanXml(texte);
        var rang = 0;
        var aVoir = new Stack<ElementXml>([racine]);
        while (aVoir.TryPop(out var element))
        {
            if (balises is null || rang >= balises.Count || Local(balises[rang].Nom) != element.NomLocal)
            {
                return null;
            }

            plan._balises.Add(element, balises[rang++]);
            for (var i = element.Enfants.Count - 1; i >= 0; i--)
            {
                aVoir.Push(element.Enfants[i]);
            }
        }

        return rang == balises!.Count ? plan : null;
    }

    private static string Local(string nom) => nom[(nom.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The tags, in the order in which they open; null when one does not close.</summary>
    private static List<Balises>? Parcourir(string texte)
    {
        var trouvees = new List<Balises>();
        var ouvertes = new Stack<int>();
        for (var place = texte.IndexOf('<', StringComparison.Ordinal); place >= 0; place = texte.IndexOf('<', place))
        {
            if (Saut(texte, place) is { } saut)
            {
                place = saut;
            }
            else if (texte[place + 1] == '/')
            {
                var fin = texte.IndexOf('>', place) + 1;
                if (fin == 0 || !ouvertes.TryPop(out var rang))
                {
                    return null;
                }

                trouvees[rang] = trouvees[rang] with { DebutFermante = place, Fin = fin };
                place = fin;
            }
            else if (Ouvrante(texte, place) is { } ouvrante)
            {
                if (texte[ouvrante.FinOuvrante - 2] != '/')
                {
                    ouvertes.Push(trouvees.Count);
                }

                trouvees.Add(ouvrante);
                place = ouvrante.FinOuvrante;
            }
            else
            {
                return null;
            }
        }

        return ouvertes.Count == 0 ? trouvees : null;
    }

    /// <summary>Where a comment, a CDATA section or an instruction ends; null when something else begins here.</summary>
    private static int? Saut(string texte, int place)
    {
        foreach (var (debut, fin) in Sautees)
        {
            if (string.CompareOrdinal(texte, place, debut, 0, debut.Length) == 0)
            {
                var trouvee = texte.IndexOf(fin, place + debut.Length, StringComparison.Ordinal);
                return trouvee < 0 ? texte.Length : trouvee + fin.Length;
            }
        }

        return null;
    }

    private static Balises? Ouvrante(string texte, int debut)
    {
        var place = debut + 1;
        while (place < texte.Length && !EstUnBlanc(texte[place]) && texte[place] is not ('/' or '>'))
        {
            place++;
        }

        var finDuNom = place;
        var attributs = ImmutableArray.CreateBuilder<AttributEcrit>();
        while (place < texte.Length)
        {
            var avant = place;
            place = ApresLesBlancs(texte, place);
            if (place < texte.Length && texte[place] is '/' or '>')
            {
                var fin = texte.IndexOf('>', place) + 1;
                return new(texte[(debut + 1)..finDuNom], debut, finDuNom, fin, fin, fin, attributs.ToImmutable());
            }

            if (Attribut(texte, avant, place) is not { } attribut)
            {
                return null;
            }

            attributs.Add(attribut);
            place = attribut.FinValeur + 1;
        }

        return null;
    }

    private static AttributEcrit? Attribut(string texte, int avant, int place)
    {
        var egal = texte.IndexOf('=', place);
        var guillemet = egal < 0 ? texte.Length : ApresLesBlancs(texte, egal + 1);
        var fin = guillemet < texte.Length ? texte.IndexOf(texte[guillemet], guillemet + 1) : -1;
        return fin < 0 ? null : new(texte[place..egal].TrimEnd(), avant, guillemet + 1, fin);
    }

    private static int ApresLesBlancs(string texte, int place)
    {
        while (place < texte.Length && EstUnBlanc(texte[place]))
        {
            place++;
        }

        return place;
    }

    private static bool EstUnBlanc(char c) => c is ' ' or '\t' or '\r' or '\n';
}
