using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Reports;

/// <summary>Results as one self-contained page, to send or to keep: no script, no other file.</summary>
public static class HtmlReport
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Style = """
        :root{color-scheme:light dark;--ok:#2b6a3c;--no:#a3262a;--skip:#6b6357;--line:#d9d2c4}
        @media (prefers-color-scheme:dark){:root{--ok:#8fd0a0;--no:#f2a0a0;--skip:#b9b0a2;--line:#4a443b}}
        body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2rem 0 .25rem}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
        .reussi{color:var(--ok)}.echoue,.erreur{color:var(--no);font-weight:600}.ignore,.attente{color:var(--skip)}
        pre{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.8125rem;margin:.25rem 0;border-left:2px solid var(--line);padding-left:.6rem}
        ul{margin:.25rem 0;padding-left:1.2rem}small{color:var(--skip)}
        """;

    /// <summary>The page.</summary>
    public static string Write(IReadOnlyList<ScenarioResult> results)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<title>Chorus Sandbox : rapport des scénarios</title><style>").Append(Style).Append("</style></head><body><main>")
            .Append("<h1>Rapport des scénarios</h1><p>").Append(Texte(ConsoleReport.Bilan(results))).Append("</p>")
            .Append("<p><small>Bac à sable de formation : données fictives, sans lien avec l’AIFE ni l’État.</small></p>");
        foreach (var result in results)
        {
            Scenario(page, result);
        }

        return page.Append("</main></body></html>\n").ToString();
    }

    private static void Scenario(StringBuilder page, ScenarioResult r)
    {
        page.Append("<section><h2>").Append(Texte(r.Titre)).Append(" : ").Append(Mot(r.Issue)).Append("</h2><p><small>").Append(Texte(r.Fichier))
            .Append(CultureInfo.InvariantCulture, $", {r.Duree.TotalSeconds:0.0} s</small></p>");
        foreach (var anomalie in r.Anomalies)
        {
            page.Append("<p class=\"erreur\">").Append(Texte(anomalie.ToString())).Append("</p>");
        }

        if (!r.Etapes.IsEmpty)
        {
            page.Append("<table><thead><tr><th scope=\"col\">Étape</th><th scope=\"col\">Issue</th><th scope=\"col\">Preuve</th></tr></thead><tbody>");
            foreach (var etape in r.Etapes)
            {
                Etape(page, etape);
            }

            page.Append("</tbody></table>");
        }

        if (r.Journal is { } journal)
        {
            page.Append("<p>Journal attendu : ").Append(Mot(journal.Issue)).Append(", ").Append(Texte(journal.Explication)).Append("</p>");
            Bloc(page, "Écarts du journal", string.Join("\n", journal.Ecarts));
        }

        page.Append("</section>");
    }

    private static void Etape(StringBuilder page, StepResult e)
    {
        page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{e.Rang}. {Texte(e.Libelle)}<br><small>ligne {e.Ligne}</small></th><td>")
            .Append(Mot(e.Bilan)).Append("</td><td>");
        if (e.Explication is { } explication)
        {
            page.Append("<p>").Append(Texte(explication)).Append("</p>");
        }

        if (!e.Constats.IsEmpty)
        {
            page.Append("<ul>");
            foreach (var c in e.Constats)
            {
                page.Append("<li>").Append(Mot(c.Issue)).Append(" : ").Append(Texte(c.Libelle));
                if (c.Issue != Issue.Reussi)
                {
                    page.Append("<br>attendu : ").Append(Texte(c.Attendu ?? "–")).Append("<br>obtenu : ").Append(Texte(c.Obtenu ?? "–")).Append("<br>").Append(Texte(c.Explication ?? ""));
                }

                page.Append("</li>");
            }

            page.Append("</ul>");
        }

        if (e.Echange is { } echange)
        {
            Echange(page, echange);
        }

        page.Append("</td></tr>");
    }

    private static void Echange(StringBuilder page, Echange x)
    {
        foreach (var pourquoi in x.Explications)
        {
            page.Append("<p>").Append(Texte(pourquoi)).Append("</p>");
        }

        Bloc(page, $"{x.Demande}, porte {x.Porte}", Jolie(x.Corps));
        Bloc(page, x.Http is { } http ? string.Create(CultureInfo.InvariantCulture, $"Réponse HTTP {http}") : "Résultat", Jolie(x.Reponse));
    }

    private static void Bloc(StringBuilder page, string titre, string contenu)
    {
        if (contenu.Length > 0)
        {
            page.Append("<details><summary>").Append(Texte(titre)).Append("</summary><pre>").Append(Texte(contenu)).Append("</pre></details>");
        }
    }

    private static string Jolie(JsonNode? json) => json?.ToJsonString(Json) ?? "";

    private static string Mot(Issue issue)
    {
        var classe = issue switch { Issue.Reussi => "reussi", Issue.Ignore => "ignore", Issue.EnAttente => "attente", Issue.Echoue => "echoue", _ => "erreur" };
        return $"<span class=\"{classe}\">{Texte(issue.Code())}</span>";
    }

    private static string Texte(string texte) => WebUtility.HtmlEncode(texte);
}
