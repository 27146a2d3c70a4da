using ChorusSandbox.Formats.Norme.Conditions;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Norme.Ensembles;

/// <summary>Where a step of a path goes.</summary>
internal enum Axe
{
    Enfant,
    Attribut,
    Soi,
    Parent,
    Ancetre,
}

/// <summary>A step of a path.</summary>
internal sealed record Pas(Axe Axe, string? Nom, string? EspaceDeNoms)
{
    /// <summary>The step as written, for the place of what is missing.</summary>
    public required string Ecrit { get; init; }

    /// <summary>What the element must satisfy, and the frame in which that is asked.</summary>
    public Condition? Predicat { get; init; }

    public int Cadre { get; init; }

    /// <summary>Which of those that fit is meant, from 1; 0 for all of them.</summary>
    public int Rang { get; init; }

    public bool Convient(Evaluation e, ElementXml element)
    {
        if ((Nom is not null && element.Nom != Nom) || (EspaceDeNoms is not null && element.EspaceDeNoms != EspaceDeNoms))
        {
            return false;
        }

        if (Predicat is null)
        {
            return true;
        }

        var avant = e.Cadre[Cadre];
        e.Cadre[Cadre] = element;
        var convient = Predicat.Vaut(e);
        e.Cadre[Cadre] = avant;
        return convient;
    }
}
