using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>What a path leads to: an element, or one of its attributes.</summary>
internal readonly record struct Noeud(ElementXml Element, string? Attribut = null)
{
    /// <summary>The text as written, blanks included.</summary>
    public string Texte => Attribut is null ? Element.Texte : Element.Attribut(Attribut) ?? "";

    /// <summary>True when it holds a text and no element.</summary>
    public bool EstFeuille => Attribut is not null || Element.Enfants.Count == 0;

    public string Chemin => Attribut is null ? Element.Chemin : $"{Element.Chemin}/@{Attribut}";
}
