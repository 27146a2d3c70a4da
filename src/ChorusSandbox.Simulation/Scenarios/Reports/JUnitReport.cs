using System.Globalization;
using System.Xml.Linq;

using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Reports;

/// <summary>Results as JUnit XML: a suite a scenario, a case a step, one more for the journal.</summary>
public static class JUnitReport
{
    /// <summary>The document.</summary>
    public static string Write(IReadOnlyList<ScenarioResult> results)
    {
        var suites = results.Select(Suite).ToList();
        var racine = new XElement("testsuites", Somme(suites, "tests"), Somme(suites, "failures"), Somme(suites, "errors"), Somme(suites, "skipped"), suites);
        return new XDeclaration("1.0", "UTF-8", null) + "\n" + racine + "\n";
    }

    private static XElement Suite(ScenarioResult r)
    {
        var cas = r.Etapes.Select(e => Cas(r, $"étape {e.Rang} : {e.Libelle}", e.Bilan, Preuve(e))).ToList();
        if (r.Journal is { } journal)
        {
            cas.Add(Cas(r, "journal attendu", journal.Issue, journal.Explication + "\n" + string.Join("\n", journal.Ecarts)));
        }

        cas.AddRange(r.Anomalies.Select(a => Cas(r, $"ligne {a.Ligne}", Issue.Erreur, a.ToString())));
        return new XElement("testsuite", new XAttribute("name", r.Fichier), new XAttribute("tests", cas.Count),
            Nombre(cas, "failures", "failure"), Nombre(cas, "errors", "error"), Nombre(cas, "skipped", "skipped"),
            new XAttribute("time", r.Duree.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)), cas);
    }

    private static XElement Cas(ScenarioResult r, string nom, Issue issue, string preuve)
    {
        var cas = new XElement("testcase", new XAttribute("classname", r.Fichier), new XAttribute("name", nom));
        var sorte = issue switch { Issue.Echoue => "failure", Issue.Erreur => "error", Issue.Ignore or Issue.EnAttente => "skipped", _ => null };
        if (sorte is not null)
        {
            cas.Add(new XElement(sorte, new XAttribute("message", preuve.Split('\n')[0]), preuve));
        }

        return cas;
    }

    private static string Preuve(StepResult e) => string.Join("\n",
    [
        .. e.Explication is { } x ? new[] { x } : [],
        .. e.Constats.Where(c => c.Issue != Issue.Reussi).Select(c => $"ligne {c.Ligne} : {c.Libelle} ; attendu {c.Attendu} ; obtenu {c.Obtenu} {c.Explication}".TrimEnd()),
    ]);

    private static XAttribute Nombre(List<XElement> cas, string attribut, string sorte) => new(attribut, cas.Count(c => c.Element(sorte) is not null));

    private static XAttribute Somme(List<XElement> suites, string attribut) =>
        new(attribut, suites.Sum(s => int.Parse(s.Attribute(attribut)!.Value, CultureInfo.InvariantCulture)));
}
