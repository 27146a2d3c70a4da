using System.Globalization;

using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Corrections;

/// <summary>What a path of a finding leads to: an element, an attribute, or the nearest element and what is missing below.</summary>
/// <param name="Ancre">The element, or the nearest one.</param>
/// <param name="Reste">What is missing below it; <c>@name</c> for an attribute, there or not; empty for the element itself.</param>
internal readonly record struct Cible(ElementXml Ancre, string Reste)
{
    /// <summary>The attribute aimed at; null for an element.</summary>
    public string? Attribut => Reste.StartsWith('@') ? Reste[1..] : null;

    /// <summary>True when something stands there.</summary>
    public bool Existe => Attribut is { } nom ? Ancre.Attribut(nom) is not null : Reste.Length == 0;

    /// <summary>The text that stands there.</summary>
    public string Texte => Attribut is { } nom ? Ancre.Attribut(nom) ?? "" : Existe ? Ancre.Texte : "";

    /// <summary>Follows a path from the root; null when it does not begin there.</summary>
    public static Cible? Trouver(ElementXml racine, string? chemin)
    {
        if (chemin is null || !chemin.StartsWith('/') || Couper(chemin[1..]) is not [var premier, .. var suite] || premier != racine.Nom)
        {
            return null;
        }

        var element = racine;
        for (var i = 0; i < suite.Count; i++)
        {
            if (Enfant(element, suite[i]) is not { } enfant)
            {
                return new(element, string.Join('/', suite.Skip(i)));
            }

            element = enfant;
        }

        return new(element, "");
    }

    private static ElementXml? Enfant(ElementXml element, string pas)
    {
        var crochet = pas.IndexOf('[', StringComparison.Ordinal);
        var nom = crochet < 0 ? pas : pas[..crochet];
        var rang = crochet < 0 ? 1 : int.TryParse(pas.AsSpan(crochet + 1, pas.Length - crochet - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        return element.Enfants.FirstOrDefault(e => e.Nom == nom && --rang == 0);
    }

    /// <summary>The steps of a path: a bar between brackets does not part them.</summary>
    public static List<string> Couper(string chemin)
    {
        var pas = new List<string>();
        var (debut, profondeur) = (0, 0);
        for (var i = 0; i <= chemin.Length; i++)
        {
            if (i == chemin.Length || (chemin[i] == '/' && profondeur == 0))
            {
                pas.Add(chemin[debut..i]);
                debut = i + 1;
            }
            else
            {
                profondeur += chemin[i] == '[' ? 1 : chemin[i] == ']' ? -1 : 0;
            }
        }

        return pas;
    }
}
