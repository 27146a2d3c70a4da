using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>
/// A change of an XML file, told in one line: <c>retirer PATH</c>, <c>doubler PATH</c>, <c>écrire PATH = text</c> and
/// <c>augmenter PATH = number</c> of an element or of an attribute, <c>ajouter PATH / name = text</c> as the last child,
/// <c>insérer PATH / name = text</c> just after. A path starts at the root and may find several elements.
/// </summary>
/// <param name="Texte">The line.</param>
internal sealed record ChangementXml(string Texte)
{
    private static readonly string[] Prefixes = ["cac", "cbc", "rsm", "ram", "udt"];

    /// <summary>Reads changes that are made together, separated by <c> &amp; </c>.</summary>
    public static ChangementXml[] Lire(string texte) => [.. texte.Split(" & ").Select(t => new ChangementXml(t))];

    /// <summary>The prefixes of a document, those it does not use left aside.</summary>
    public static XmlNamespaceManager Espaces(XElement racine)
    {
        var noms = new XmlNamespaceManager(new NameTable());
        foreach (var prefixe in Prefixes)
        {
            noms.AddNamespace(prefixe, racine.GetNamespaceOfPrefix(prefixe)?.NamespaceName ?? "absent");
        }

        return noms;
    }

    /// <summary>Makes the change; false when the path finds nothing.</summary>
    public bool Appliquer(XElement racine, XmlNamespaceManager noms)
    {
        var (acte, reste) = Couper(Texte, " ");
        var (cible, texte) = Couper(reste, " = ");
        var (chemin, nom) = Couper(cible, " / ");
        var (element, attribut) = Couper(chemin, "/@");
        var trouves = racine.XPathSelectElements(element, noms).ToList();
        foreach (var trouve in trouves)
        {
            Changer(acte, trouve, attribut, texte, () => new XElement(XName.Get(nom.Split(':')[1], noms.LookupNamespace(nom.Split(':')[0])!), texte));
        }

        return trouves.Count > 0;
    }

    private void Changer(string acte, XElement element, string attribut, string texte, Func<XElement> nouveau)
    {
        switch (acte)
        {
            case "retirer" when attribut.Length > 0:
                element.Attribute(attribut)?.Remove();
                break;
            case "retirer":
                element.Remove();
                break;
            case "doubler":
                element.AddAfterSelf(new XElement(element));
                break;
            case "écrire" when attribut.Length > 0:
                element.SetAttributeValue(attribut, texte);
                break;
            case "écrire":
                element.Value = texte;
                break;
            case "augmenter":
                element.Value = (Decimal(element.Value) + Decimal(texte)).ToString(CultureInfo.InvariantCulture);
                break;
            case "ajouter":
                element.Add(nouveau());
                break;
            case "insérer":
                element.AddAfterSelf(nouveau());
                break;
            default:
                throw new InvalidOperationException(Texte);
        }
    }

    private static decimal Decimal(string texte) => decimal.Parse(texte, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static (string Avant, string Apres) Couper(string texte, string signe) =>
        texte.IndexOf(signe, StringComparison.Ordinal) is var place and >= 0 ? (texte[..place], texte[(place + signe.Length)..]) : (texte, "");
}
