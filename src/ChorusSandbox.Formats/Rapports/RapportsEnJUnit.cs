using System.Xml.Linq;

namespace ChorusSandbox.Formats.Rapports;

/// <summary>Reports as JUnit XML, for a chain of integration: a suite a file, a case a verdict.</summary>
public static class RapportsEnJUnit
{
    /// <summary>The document. Only what Chorus Pro refuses is a failure; another verdict without success is skipped, with its reasons.</summary>
    public static string Ecrire(IReadOnlyList<(string Fichier, RapportDeControle Rapport)> rapports)
    {
        var suites = rapports.Select(r => Suite(r.Fichier, r.Rapport)).ToList();
        var racine = new XElement("testsuites", new XAttribute("tests", suites.Count * 3), new XAttribute("failures", Nombre(suites, "failure")),
            new XAttribute("errors", 0), new XAttribute("skipped", Nombre(suites, "skipped")), suites);
        return new XDeclaration("1.0", "UTF-8", null) + "\n" + racine + "\n";
    }

    private static XElement Suite(string fichier, RapportDeControle r)
    {
        var cas = new List<XElement>
        {
            Cas(fichier, "verdict Chorus Pro", "failure", r.Chorus, r, OrigineDeRegle.ChorusPro),
            Cas(fichier, "norme EN 16931", "skipped", r.En16931, r, OrigineDeRegle.En16931),
            Cas(fichier, "conteneur Factur-X", "skipped", r.FacturX, r, OrigineDeRegle.FacturX),
        };
        return new XElement("testsuite", new XAttribute("name", fichier), new XAttribute("tests", cas.Count),
            new XAttribute("failures", Nombre(cas, "failure")), new XAttribute("errors", 0), new XAttribute("skipped", Nombre(cas, "skipped")), cas);
    }

    private static XElement Cas(string fichier, string nom, string sorte, VerdictDeControle verdict, RapportDeControle rapport, OrigineDeRegle origine)
    {
        var cas = new XElement("testcase", new XAttribute("classname", fichier), new XAttribute("name", nom));
        var fatales = rapport.Constats.Where(c => c.Origine == origine && c.EstFatale).ToList();
        if (verdict == VerdictDeControle.SansObjet)
        {
            cas.Add(new XElement("skipped", new XAttribute("message", "sans objet")));
        }
        else if (verdict == VerdictDeControle.Refuse)
        {
            cas.Add(new XElement(sorte, new XAttribute("message", Texte($"{fatales.Count} règle(s) enfreinte(s)")),
                Texte(string.Join("\n", fatales.Select(c => $"{c.Id} {c.Chemin}{(c.Ligne is { } l ? $", ligne {l}" : "")} : {c.Message} {c.Correction}")))));
        }

        return cas;
    }

    private static int Nombre(IEnumerable<XElement> elements, string sorte) => elements.Sum(e => e.DescendantsAndSelf(sorte).Count());

    /// <summary>Without the control characters that XML cannot hold.</summary>
    private static string Texte(string texte) => string.Concat(texte.Select(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
}
