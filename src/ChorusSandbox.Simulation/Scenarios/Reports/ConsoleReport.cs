using System.Globalization;
using System.Text;

using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Reports;

/// <summary>Results as lines of a terminal: one a scenario, more where something is not as expected.</summary>
public static class ConsoleReport
{
    /// <summary>The lines of one scenario.</summary>
    public static string Write(ScenarioResult result)
    {
        var texte = new StringBuilder();
        texte.Append(CultureInfo.InvariantCulture, $"{result.Issue.Code(),-10} {result.Fichier} – {result.Titre} ({result.Duree.TotalSeconds:0.0} s)").AppendLine();
        foreach (var anomalie in result.Anomalies)
        {
            texte.Append("    ").AppendLine(anomalie.ToString());
        }

        foreach (var etape in result.Etapes.Where(e => e.Bilan != Issue.Reussi))
        {
            texte.Append(CultureInfo.InvariantCulture, $"    {etape.Bilan.Code(),-10} étape {etape.Rang}, ligne {etape.Ligne} : {etape.Libelle}").AppendLine();
            Detail(texte, etape);
        }

        if (result.Journal is { Issue: not Issue.Reussi } journal)
        {
            texte.Append("    ").Append(journal.Issue.Code()).Append("     journal : ").AppendLine(journal.Explication);
            foreach (var ecart in journal.Ecarts)
            {
                texte.Append("      ").AppendLine(ecart);
            }
        }

        return texte.ToString();
    }

    /// <summary>The last line.</summary>
    public static string Bilan(IReadOnlyList<ScenarioResult> results) =>
        $"{results.Count} scénario(s) : " + string.Join(", ", Enum.GetValues<Issue>()
            .Select(issue => (Issue: issue, Nombre: results.Count(r => r.Issue == issue)))
            .Where(p => p.Nombre > 0 || p.Issue is Issue.Reussi or Issue.Echoue)
            .Select(p => $"{p.Nombre} {p.Issue.Code()}{(p.Nombre > 1 && p.Issue != Issue.EnAttente ? "s" : "")}"));

    private static void Detail(StringBuilder texte, StepResult etape)
    {
        if (etape.Explication is { } explication)
        {
            texte.Append("      ").AppendLine(explication);
        }

        if (etape.Issue is Issue.Echoue or Issue.Erreur && etape.Echange is { } echange)
        {
            foreach (var pourquoi in echange.Explications)
            {
                texte.Append("      ").AppendLine(pourquoi);
            }
        }

        foreach (var constat in etape.Constats.Where(c => c.Issue != Issue.Reussi))
        {
            texte.Append(CultureInfo.InvariantCulture, $"      {constat.Issue.Code(),-10} ligne {constat.Ligne} : {constat.Libelle}").AppendLine();
            if (constat.Issue == Issue.Echoue)
            {
                texte.Append("        attendu : ").Append(constat.Attendu).Append(" ; obtenu : ").AppendLine(constat.Obtenu);
            }

            if (constat.Explication is { } raison)
            {
                texte.Append("        ").AppendLine(raison);
            }
        }
    }
}
