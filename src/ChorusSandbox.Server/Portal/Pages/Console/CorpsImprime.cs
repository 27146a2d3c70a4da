using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

using Microsoft.AspNetCore.Html;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>A body as a person reads it: JSON laid out and coloured, the lines that an explanation points at marked. Anything else as it is.</summary>
internal sealed class CorpsImprime
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly HashSet<string> _vises;
    private bool _marque;

    private CorpsImprime(HashSet<string> vises) => _vises = vises;

    /// <summary>The body as HTML.</summary>
    /// <param name="corps">The body, as it was kept.</param>
    /// <param name="lieux">JSON paths (<c>$.lignePoste[0].lignePosteQuantite</c>); one that is not there marks what should hold it.</param>
    public static IHtmlContent De(string corps, IEnumerable<string> lieux)
    {
        try
        {
            using var document = JsonDocument.Parse(corps);
            var imprime = new CorpsImprime([.. lieux.Select(l => Existant(document.RootElement, l)).Where(l => l != "$")]);
            imprime.Valeur(document.RootElement, "$", 0);
            imprime.FinDeLigne();
            return new HtmlString(imprime._html.ToString());
        }
        catch (JsonException)
        {
            // A form, a body cut at capture, or what the caller sent in the place of JSON.
            return new HtmlString(Encoder.Encode(corps));
        }
    }

    private void Valeur(JsonElement valeur, string chemin, int retrait)
    {
        switch (valeur.ValueKind)
        {
            case JsonValueKind.Object:
                Bloc('{', '}', chemin, retrait, [.. valeur.EnumerateObject().Select(p => (Cle: (string?)p.Name, p.Value, Chemin: $"{chemin}.{p.Name}"))]);
                break;
            case JsonValueKind.Array:
                Bloc('[', ']', chemin, retrait, [.. valeur.EnumerateArray().Select((v, i) => (Cle: (string?)null, v, Chemin: string.Create(CultureInfo.InvariantCulture, $"{chemin}[{i}]")))]);
                break;
            case JsonValueKind.String:
                Colore('s', JsonSerializer.Serialize(valeur.GetString(), Lisible));
                break;
            default:
                Colore('n', valeur.GetRawText());
                break;
        }
    }

    private void Bloc(char ouvre, char ferme, string chemin, int retrait, List<(string? Cle, JsonElement Valeur, string Chemin)> membres)
    {
        _html.Append(ouvre);
        for (var i = 0; i < membres.Count; i++)
        {
            FinDeLigne();
            Debut(membres[i].Chemin);
            _html.Append(' ', 2 * (retrait + 1));
            if (membres[i].Cle is { } cle)
            {
                Colore('k', JsonSerializer.Serialize(cle, Lisible));
                _html.Append(": ");
            }

            Valeur(membres[i].Valeur, membres[i].Chemin, retrait + 1);
            _html.Append(i < membres.Count - 1 ? "," : "");
        }

        if (membres.Count > 0)
        {
            FinDeLigne();
            _html.Append(' ', 2 * retrait);
        }

        _html.Append(ferme);
    }

    private void Debut(string chemin)
    {
        _marque = _vises.Contains(chemin);
        _html.Append(_marque ? "<mark>" : "");
    }

    private void FinDeLigne()
    {
        _html.Append('\n').Append(_marque ? "</mark>" : "");
        _marque = false;
    }

    private void Colore(char classe, string texte) => _html.Append("<span class=\"").Append(classe).Append("\">").Append(Encoder.Encode(texte)).Append("</span>");

    private static readonly JsonSerializerOptions Lisible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The longest part of a path that the body has.</summary>
    private static string Existant(JsonElement racine, string chemin)
    {
        var (courant, lu) = (racine, "$");
        foreach (var pas in chemin.TrimStart('$').Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pas[0] == '[' && courant.ValueKind == JsonValueKind.Array
                && int.TryParse(pas.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var rang) && rang < courant.GetArrayLength())
            {
                (courant, lu) = (courant[rang], lu + pas);
            }
            else if (courant.ValueKind == JsonValueKind.Object && courant.TryGetProperty(pas, out var suite))
            {
                (courant, lu) = (suite, $"{lu}.{pas}");
            }
            else
            {
                break;
            }
        }

        return lu;
    }
}
