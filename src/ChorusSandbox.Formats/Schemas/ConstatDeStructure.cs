using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>One departure of a file from the schema of its format.</summary>
/// <param name="Ecart">What kind of departure it is.</param>
/// <param name="Chemin">XPath of the element, with the prefixes of the house; of what is missing, the path it would have.</param>
/// <param name="Ligne">Line, from 1; for what is missing, of the element that should hold it.</param>
/// <param name="Colonne">Column, from 1.</param>
/// <param name="Valeur">The value read there; null when the departure is not about a value.</param>
/// <param name="Message">What is wrong, in one French clause.</param>
/// <param name="Explication">Why, in French.</param>
/// <param name="Correction">The smallest change that mends it, in French.</param>
/// <param name="Tolerance">
/// Why Chorus Pro is held to accept it all the same, with its source; null when it refuses it.
/// </param>
public sealed record ConstatDeStructure(
    EcartDeStructure Ecart, string Chemin, int Ligne, int Colonne, string? Valeur,
    string Message, string Explication, string Correction, string? Tolerance = null)
{
    /// <summary>The value, or the name, that was plainly meant; null where that is not plain, or is not the question.</summary>
    public string? Attendu { get; init; }

    /// <summary>The sibling that an element out of order has to stand before, or after; null elsewhere.</summary>
    internal (ElementXml Repere, bool Avant)? Destination { get; init; }

    /// <summary>Stable name of the rule, <c>XSD-ORDRE</c>.</summary>
    public string Id => $"XSD-{Ecart.ToString().ToUpperInvariant()}";

    /// <summary>True when the strict schema refuses it and Chorus Pro does not.</summary>
    public bool Tolere => Tolerance is not null;
}
