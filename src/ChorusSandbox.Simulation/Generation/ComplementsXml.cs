using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>
/// The groups of EN 16931 that Chorus Pro does not use, and so the writers do not write: put into a file, each in its place, for
/// the faults that spoil them.
/// </summary>
internal static class ComplementsXml
{
    private static readonly ImmutableArray<Complement> Tous =
        [.. DonneesDeGeneration.Lignes("complements.csv").Select(l => l.Split(';', 4)).Select(c => new Complement(c[0], c[1], c[2], c[3]))];

    /// <summary>Puts them all.</summary>
    /// <param name="racine">Root of a complete invoice.</param>
    /// <param name="syntaxe"><c>ubl</c> or <c>cii</c>.</param>
    /// <param name="categorie">Its category of VAT: some do not go with all.</param>
    /// <param name="noms">Prefixes.</param>
    public static void Mettre(XElement racine, string syntaxe, string categorie, XmlNamespaceManager noms)
    {
        foreach (var complement in Tous.Where(c => c.Syntaxe == syntaxe && c.Sauf != categorie))
        {
            complement.Mettre(racine, noms);
        }
    }

    private sealed record Complement(string Syntaxe, string Sauf, string Place, string Xml)
    {
        public void Mettre(XElement racine, XmlNamespaceManager noms)
        {
            var apres = Place.StartsWith("après ", StringComparison.Ordinal);
            var cibles = racine.XPathSelectElements(Place[6..], noms).ToList();
            if (cibles.Count == 0)
            {
                throw new InvalidOperationException($"Nothing at {Place}.");
            }

            foreach (var cible in cibles)
            {
                var nouveaux = Elements(noms);
                if (apres)
                {
                    cible.AddAfterSelf(nouveaux);
                }
                else
                {
                    cible.AddBeforeSelf(nouveaux);
                }
            }
        }

        private XElement[] Elements(XmlNamespaceManager noms)
        {
            var espaces = string.Concat(noms.Cast<string>().Where(p => p is "cac" or "cbc" or "rsm" or "ram" or "udt").Select(p => $" xmlns:{p}=\"{noms.LookupNamespace(p)}\""));
            return [.. XElement.Parse($"<x{espaces}>{Xml}</x>").Elements().Select(e => new XElement(e))];
        }
    }
}
