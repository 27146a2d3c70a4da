using System.Collections.Frozen;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Controles;

/// <summary>
/// The data of a file that the invoice does not carry: nothing is left out in silence. What a reader looked at counts as carried,
/// and so does what only says again what the format says by itself.
/// </summary>
internal static class ElementsNonRepris
{
    // ASSUMPTION: FMT-09 the real platform says nothing of what it does not carry; here the first ones are told.

    /// <summary>How many are told one by one.</summary>
    public const int Limite = 20;

    private const int Montre = 60;

    /// <summary>
    /// What has no datum of its own: the version of UBL, the kind of a tax, which is VAT, and the sign of a discount on a price.
    /// A value stands where another one would say something.
    /// </summary>
    private static readonly FrozenDictionary<string, string?> SansDonnee = new Dictionary<string, string?>
    {
        ["cbc:UBLVersionID"] = null,
        ["cac:TaxScheme/cbc:ID"] = "VAT",
        ["ram:ApplicableTradeTax/ram:TypeCode"] = "VAT",
        ["ram:CategoryTradeTax/ram:TypeCode"] = "VAT",
        ["ram:AdditionalReferencedDocument/ram:TypeCode"] = "916",
        ["cac:AllowanceCharge/cbc:ChargeIndicator"] = "false",
        ["ram:ChargeIndicator/udt:Indicator"] = "false",
    }.ToFrozenDictionary();

    /// <summary>A warning for each datum left out, in the order of the file: the first ones one by one, the others by their number.</summary>
    /// <param name="racine">The root of a file that a reader has read.</param>
    public static IEnumerable<Refus> Chercher(ElementXml racine)
    {
        var feuilles = Feuilles(racine).ToList();
        var dits = feuilles.Take(Limite).Select(e => Refus.De(CodeRefus.XmlElementIgnore, new Lieu(e).Position.Ou, Montrer(e.Texte.Trim()),
            ("element", e.Nom), ("ligne", e.Ligne)));
        return feuilles.Count <= Limite ? dits
            : dits.Append(Refus.De(CodeRefus.XmlElementsIgnores, new Lieu(feuilles[Limite]).Position.Ou, null, ("nombre", feuilles.Count - Limite)));
    }

    private static IEnumerable<ElementXml> Feuilles(ElementXml racine)
    {
        var aVoir = new Stack<ElementXml>();
        aVoir.Push(racine);
        while (aVoir.TryPop(out var element))
        {
            for (var i = element.Enfants.Count - 1; i >= 0; i--)
            {
                aVoir.Push(element.Enfants[i]);
            }

            if (element.Enfants.Count == 0 && !element.EstLu && !string.IsNullOrWhiteSpace(element.Texte)
                && !EstSansDonnee(element))
            {
                yield return element;
            }
        }
    }

    private static bool EstSansDonnee(ElementXml element) =>
        (SansDonnee.TryGetValue(element.Nom, out var valeur) || SansDonnee.TryGetValue($"{element.Parent?.Nom}/{element.Nom}", out valeur))
        && (valeur is null || element.Texte.Trim() == valeur);

    /// <summary>The value, short; an account number is never shown, wherever it stands. What is far beyond what is shown is not looked at.</summary>
    private static string Montrer(string texte)
    {
        var masque = ComptesDansUnTexte.Masquer(texte.Length > 4 * Montre ? texte[..(4 * Montre)] : texte);
        return masque.Length > Montre ? masque[..(char.IsHighSurrogate(masque[Montre - 1]) ? Montre - 1 : Montre)] + "…" : masque;
    }
}
