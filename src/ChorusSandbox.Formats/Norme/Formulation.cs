using System.Globalization;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme;

/// <summary>Puts what was read into the sentences of the data files.</summary>
/// <param name="valeur">What was read; null when absent.</param>
/// <param name="attendu">What should stand there; null when it cannot be computed.</param>
/// <param name="instance">The element that the rule looked at.</param>
/// <param name="terme">The text of a term around it; null when absent.</param>
internal sealed class Formulation(string? valeur, string? attendu, ElementXml instance, Func<string, string?> terme)
{
    private const int LongueurDite = 100;

    /// <summary>A sentence with its values in place of the names in braces (<see cref="Phrase"/>).</summary>
    public string Ecrire(string phrase) => Phrase.Ecrire(phrase, Valeur, Dire);

    private string? Valeur(string nom) => nom switch
    {
        "valeur" => valeur,
        "attendu" => attendu,
        "ligne" => Ligne(),
        "ecart" => Ecart(),
        _ => terme(nom),
    };

    /// <summary>What an amount is and what it should be.</summary>
    private string Ecart() => (valeur, attendu) switch
    {
        ({ Length: > 0 } lue, { } calcule) => $"est {Dire(lue)} au lieu de {calcule}",
        ({ Length: > 0 } lue, null) => $"est {Dire(lue)}, mais ce dont il se calcule manque ou ne se lit pas",
        (_, { } calcule) => $"manque ; le calcul donne {calcule}",
        _ => "manque",
    };

    private static string Dire(string? texte) =>
        texte is null ? "absent"
        : string.IsNullOrWhiteSpace(texte) ? "vide"
        : texte.Length > LongueurDite ? $"{texte[..LongueurDite]}…"
        : texte;

    /// <summary>The line of the invoice: its identifier (BT-126), or else its rank.</summary>
    private string? Ligne()
    {
        for (var element = instance; element is not null; element = element.Parent)
        {
            if (element.Nom is "cac:InvoiceLine" or "cac:CreditNoteLine")
            {
                return Identifiant(element, "cbc:ID") ?? Rang(element);
            }

            if (element.Nom == "ram:IncludedSupplyChainTradeLineItem")
            {
                return element.Enfants.FirstOrDefault(f => f.Nom == "ram:AssociatedDocumentLineDocument") is { } document && Identifiant(document, "ram:LineID") is { } id
                    ? id
                    : Rang(element);
            }
        }

        return null;
    }

    private static string? Identifiant(ElementXml element, string nom) =>
        element.Enfants.FirstOrDefault(f => f.Nom == nom)?.Texte.Trim() is { Length: > 0 } id ? id : null;

    private static string Rang(ElementXml element) => string.Create(CultureInfo.InvariantCulture, $"n° {element.Rang}");
}
