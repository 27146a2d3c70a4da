using System.Globalization;
using System.Net;
using System.Text;

namespace ChorusSandbox.Formats.Rapports;

/// <summary>Reports as one self-contained page, to send or to keep: no script, no other file.</summary>
public static class RapportsEnHtml
{
    private const string Style = """
        :root{color-scheme:light dark;--ok:#2b6a3c;--no:#a3262a;--so:#6b6357;--line:#d9d2c4}
        @media (prefers-color-scheme:dark){:root{--ok:#8fd0a0;--no:#f2a0a0;--so:#b9b0a2;--line:#4a443b}}
        body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
        h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2rem 0 .25rem;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
        .accepte{color:var(--ok)}.refuse{color:var(--no);font-weight:600}.sansobjet,small{color:var(--so)}
        """;

    /// <summary>The page.</summary>
    public static string Ecrire(IReadOnlyList<(string Fichier, RapportDeControle Rapport)> rapports)
    {
        var page = new StringBuilder("<!doctype html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + "<title>Chorus Sandbox : contrôle de fichiers</title><style>").Append(Style).Append("</style></head><body><main><h1>Contrôle de fichiers</h1>");
        page.Append(CultureInfo.InvariantCulture, $"<p>{rapports.Count} fichier(s), dont {rapports.Count(r => r.Rapport.Chorus == VerdictDeControle.Refuse)} refusé(s) par Chorus Pro.</p>")
            .Append("<p><small>Bac à sable de formation, sans lien avec l’AIFE ni l’État. ").Append(Texte(RapportDeControle.Reserve)).Append("</small></p>");
        foreach (var (fichier, rapport) in rapports)
        {
            Fichier(page, fichier, rapport);
        }

        return page.Append("</main></body></html>\n").ToString();
    }

    private static void Fichier(StringBuilder page, string fichier, RapportDeControle r)
    {
        page.Append("<section><h2>").Append(Texte(fichier)).Append("</h2><p>").Append(Texte(r.Format));
        if (r.Profil is { } profil)
        {
            page.Append(", ").Append(Texte(profil));
        }

        page.Append(". Chorus Pro : ").Append(Mot(r.Chorus)).Append(" ; norme EN 16931 : ").Append(Mot(r.En16931)).Append(" ; conteneur Factur-X : ").Append(Mot(r.FacturX)).Append(".</p>");
        if (!r.Constats.IsEmpty)
        {
            page.Append("<table><thead><tr><th scope=\"col\">Règle</th><th scope=\"col\">Constat</th><th scope=\"col\">Où</th><th scope=\"col\">Correction</th></tr></thead><tbody>");
            foreach (var c in r.Constats)
            {
                page.Append("<tr><th scope=\"row\" class=\"").Append(c.EstFatale ? "refuse" : "sansobjet").Append("\">").Append(Texte(c.Id)).Append("<br><small>")
                    .Append(c.EstFatale ? "fatale" : "avertissement").Append("</small></th><td>").Append(Texte(c.Message)).Append("<br><small>").Append(Texte(c.Explication))
                    .Append(" Source : ").Append(Texte(c.Source)).Append(".</small></td><td>").Append(Texte(c.Chemin ?? "")).Append(c.Ligne is { } l ? string.Create(CultureInfo.InvariantCulture, $", ligne {l}") : "")
                    .Append("<br><small>").Append(c.Valeur is { Length: > 0 } valeur ? Texte($"lu : {valeur}") : "rien n’y est écrit").Append("</small></td><td>").Append(Texte(c.Correction)).Append("</td></tr>");
            }

            page.Append("</tbody></table>");
        }

        page.Append("</section>");
    }

    private static string Mot(VerdictDeControle verdict) =>
        $"<span class=\"{RapportsEnJson.Mot(verdict).Replace(" ", "", StringComparison.Ordinal)}\">{verdict switch { VerdictDeControle.Accepte => "accepté", VerdictDeControle.Refuse => "refusé", _ => "sans objet" }}</span>";

    private static string Texte(string texte) => WebUtility.HtmlEncode(texte);
}
