using System.Text.RegularExpressions;

using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>Adds what is missing at the place that the schema gives it, with the attributes that it must carry.</summary>
internal static partial class Insertion
{
    /// <summary>The edits that add an element, and those around it that are missing too; null when the schema has none there.</summary>
    /// <param name="etat">The file.</param>
    /// <param name="parent">The nearest element that is there.</param>
    /// <param name="reste">What is missing below, <c>cac:Price/cbc:PriceAmount</c>.</param>
    /// <param name="texte">The text that it has to hold.</param>
    public static Retouche[]? De(EtatDuFichier etat, ElementXml parent, string reste, string texte)
    {
        var pas = Cible.Couper(reste);
        if (LigneDe(parent)?.Complexe is not { } type || type.Ligne(Nom(pas[0])) is not { } premiere
            || Ecrire(etat, parent, type, pas, texte) is not { } xml)
        {
            return null;
        }

        return etat.Redacteur.Inserer(parent, Suivant(parent, premiere.Element), xml);
    }

    /// <summary>The first child that has to stand after an element of that name; null when it comes last.</summary>
    public static ElementXml? Suivant(ElementXml parent, string nom) =>
        LigneDe(parent)?.Complexe is { } type && type.Ligne(nom) is { } place
            ? parent.Enfants.FirstOrDefault(e => type.Ligne(e.Nom) is { } ligne && ligne.Rang > place.Rang)
            : null;

    /// <summary>The row of the schema that an element of the file follows; null when it has none.</summary>
    public static LigneDeSchema? LigneDe(ElementXml element) =>
        element.Parent is { } parent ? LigneDe(parent)?.Complexe?.Ligne(element.Nom) : SchemasConnus.DeLaRacine(element)?.Racine(element);

    private static string? Ecrire(EtatDuFichier etat, ElementXml parent, TypeComplexe type, List<string> pas, string texte)
    {
        if (Pas().Match(pas[0]) is not { Success: true } forme || type.Ligne(forme.Groups["nom"].Value) is not { } ligne)
        {
            return null;
        }

        var dedans = pas is [_, .. { Count: > 0 } suite]
            ? ligne.Complexe is { } complexe ? Ecrire(etat, parent, complexe, suite, texte) : null
            : ligne.Complexe is null ? Redacteur.Coder(texte) : null;
        if (dedans is null || Attributs(etat, ligne, forme) is not { } attributs)
        {
            return null;
        }

        var (nom, declaration) = etat.Redacteur.NomEcrit(parent, ligne.Element);
        return $"<{nom}{declaration}{attributs}>{dedans}</{nom}>";
    }

    /// <summary>The attributes that the element must carry; null when the value of one is not known.</summary>
    private static string? Attributs(EtatDuFichier etat, LigneDeSchema ligne, Match forme)
    {
        var attributs = forme.Groups["attribut"].Success ? $" {forme.Groups["attribut"].Value}=\"{Redacteur.CoderAttribut(forme.Groups["valeur"].Value)}\"" : "";
        foreach (var attribut in ligne.Attributs.Where(a => a.EstObligatoire && a.Nom != forme.Groups["attribut"].Value))
        {
            if ((attribut.Fixe ?? (attribut.Nom == "currencyID" ? etat.Devise : null)) is not { } valeur)
            {
                return null;
            }

            attributs += $" {attribut.Nom}=\"{Redacteur.CoderAttribut(valeur)}\"";
        }

        return attributs;
    }

    private static string Nom(string pas) => Pas().Match(pas).Groups["nom"].Value;

    [GeneratedRegex(@"^(?<nom>[\w:]+)(?:\[@(?<attribut>\w+)='(?<valeur>[^']*)'\])?$")]
    private static partial Regex Pas();
}
