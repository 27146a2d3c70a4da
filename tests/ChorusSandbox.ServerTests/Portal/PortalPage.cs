using System.Net;
using System.Text.RegularExpressions;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>A page that was answered: its text and its forms.</summary>
internal sealed partial record PortalPage(HttpStatusCode Statut, Uri Adresse, string Html, IReadOnlyDictionary<string, string> Entetes)
{
    /// <summary>What a reader sees, blanks made plain.</summary>
    public string Texte => Plain(Tags().Replace(Body().Replace(Html, ""), " "));

    /// <summary>The form that holds a button, and what pressing it would send.</summary>
    public (string Methode, string? Action, List<KeyValuePair<string, string>> Champs) Form(string bouton)
    {
        foreach (Match form in Forms().Matches(Html))
        {
            var button = Buttons().Matches(form.Value).FirstOrDefault(b => Plain(Tags().Replace(b.Groups[2].Value, "")).StartsWith(bouton, StringComparison.Ordinal));
            if (button is null)
            {
                continue;
            }

            var champs = Fields(form.Value);
            if (Attribut(button.Groups[1].Value, "name") is { } nom)
            {
                champs.Add(new(nom, Attribut(button.Groups[1].Value, "value") ?? ""));
            }

            var ouverture = form.Value[..(form.Value.IndexOf('>', StringComparison.Ordinal) + 1)];
            return (Attribut(ouverture, "method") ?? "get", Attribut(ouverture, "action"), champs);
        }

        throw new InvalidOperationException($"Aucun bouton « {bouton} » dans {Adresse}.");
    }

    /// <summary>Where a link of that text leads.</summary>
    public string Lien(string texte) => Links().Matches(Html)
        .First(l => Plain(Tags().Replace(l.Groups[2].Value, "")).StartsWith(texte, StringComparison.Ordinal)) is var lien
        ? Attribut(lien.Groups[1].Value, "href")!
        : "";

    private static List<KeyValuePair<string, string>> Fields(string form)
    {
        List<KeyValuePair<string, string>> champs = [];
        foreach (Match champ in Inputs().Matches(form))
        {
            var (nom, genre) = (Attribut(champ.Value, "name"), Attribut(champ.Value, "type"));
            if (nom is not null && genre != "file" && (genre != "checkbox" || champ.Value.Contains("checked", StringComparison.Ordinal)))
            {
                champs.Add(new(nom, Attribut(champ.Value, "value") ?? ""));
            }
        }

        foreach (Match liste in Selects().Matches(form))
        {
            var options = Options().Matches(liste.Groups[2].Value);
            var choisie = options.FirstOrDefault(o => o.Value.Contains("selected", StringComparison.Ordinal)) ?? options.FirstOrDefault();
            champs.Add(new(Attribut(liste.Groups[1].Value, "name")!, choisie is null ? "" : Attribut(choisie.Value, "value") ?? ""));
        }

        champs.AddRange(Areas().Matches(form).Select(a => new KeyValuePair<string, string>(Attribut(a.Groups[1].Value, "name")!, WebUtility.HtmlDecode(a.Groups[2].Value).Trim())));
        return champs;
    }

    private static string? Attribut(string tag, string nom) =>
        Regex.Match(tag, $"\\b{nom}=\"([^\"]*)\"") is { Success: true } m ? WebUtility.HtmlDecode(m.Groups[1].Value) : null;

    private static string Plain(string html) => Blanks().Replace(WebUtility.HtmlDecode(html), " ").Trim();

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<button\\b([^>]*)>(.*?)</button>", RegexOptions.Singleline)]
    private static partial Regex Buttons();

    [GeneratedRegex("<a\\b([^>]*)>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex Links();

    [GeneratedRegex("<input\\b[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<select\\b([^>]*)>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option\\b[^>]*>")]
    private static partial Regex Options();

    [GeneratedRegex("<textarea\\b([^>]*)>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Areas();

    [GeneratedRegex("<head>.*?</head>|<option\\b.*?</option>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("[\\s\u00a0\u202f]+")]
    private static partial Regex Blanks();
}
