using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Access.Qualification;

/// <summary>The notebook of an application as one page that stands alone, to be handed over.</summary>
public static class RapportHtml
{
    /// <summary>Writes the page.</summary>
    public static string Ecrire(MondeInscrit monde, ApplicationApi application, Carnet carnet)
    {
        var page = new StringBuilder();
        var reussies = EpreuvesDeQualification.Toutes.Count(e => e.Trace(carnet) is not null);
        page.Append("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>").Append(T($"Qualification de {application.Nom}"))
            .Append("</title><style>body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}")
            .Append("th,td{border-bottom:1px solid #999;padding:.4rem;text-align:left;vertical-align:top}</style></head><body>")
            .Append("<h1>").Append(T($"Qualification de « {application.Nom} »")).Append("</h1><p>")
            .Append(T(string.Create(CultureInfo.InvariantCulture, $"Monde « {monde.Nom} » ({monde.Id}), application {application.ClientId}. {reussies} épreuves sur {EpreuvesDeQualification.Toutes.Length}. Données fictives d’un bac à sable, sans valeur officielle.")))
            .Append("</p><h2>").Append(T("Épreuves")).Append("</h2><table><thead><tr><th scope=\"col\">Épreuve</th><th scope=\"col\">Constat</th><th scope=\"col\">Échange</th></tr></thead><tbody>");
        foreach (var epreuve in EpreuvesDeQualification.Toutes)
        {
            var trace = epreuve.Trace(carnet);
            Ligne(page, $"{epreuve.Famille} : {epreuve.Titre}", trace is null ? "à montrer" : "montrée", trace ?? "");
        }

        page.Append("</tbody></table><h2>Opérations</h2><table><thead><tr><th scope=\"col\">Opération</th><th scope=\"col\">Appels réussis</th><th scope=\"col\">Refusés</th></tr></thead><tbody>");
        foreach (var (operation, compte) in carnet.Operations)
        {
            Ligne(page, operation, compte.Reussies.ToString(CultureInfo.InvariantCulture), compte.Refusees.ToString(CultureInfo.InvariantCulture));
        }

        page.Append("</tbody></table><h2>Erreurs rencontrées</h2><table><thead><tr><th scope=\"col\">Opération et code</th><th scope=\"col\">Fois</th><th scope=\"col\">Suite</th></tr></thead><tbody>");
        foreach (var erreur in carnet.Erreurs.Values)
        {
            Ligne(page, $"{erreur.Operation} {erreur.Code}", erreur.Fois.ToString(CultureInfo.InvariantCulture),
                erreur.Surmontee is { } trace ? $"surmontée ({trace})" : $"pas encore surmontée ({erreur.Trace})");
        }

        return page.Append("</tbody></table></body></html>").ToString();
    }

    private static void Ligne(StringBuilder page, params ReadOnlySpan<string> cellules)
    {
        page.Append("<tr>");
        foreach (var cellule in cellules)
        {
            page.Append("<td>").Append(T(cellule)).Append("</td>");
        }

        page.Append("</tr>");
    }

    private static string T(string texte) => HtmlEncoder.Default.Encode(texte);
}
