namespace ChorusSandbox.Formats.Schemas;

/// <summary>What the structure of a file may be found to lack or to have too much.</summary>
public enum EcartDeStructure
{
    /// <summary>The root element is that of no known format.</summary>
    Racine,

    /// <summary>An element in the namespace of another version, or in none.</summary>
    Espace,

    /// <summary>An element that the schema does not have at this place.</summary>
    Inconnu,

    /// <summary>An element that only a later version of the schema has.</summary>
    Version,

    /// <summary>An element before or after its turn.</summary>
    Ordre,

    /// <summary>An element more often than admitted.</summary>
    Nombre,

    /// <summary>An element that must be there and is not.</summary>
    Absent,

    /// <summary>None, or several, of the elements of which there must be one.</summary>
    Choix,

    /// <summary>A value that is not of its type.</summary>
    Valeur,

    /// <summary>An attribute that is missing, unknown or wrong.</summary>
    Attribut,

    /// <summary>Text between elements, where there may be none.</summary>
    Texte,

    /// <summary>Elements inside one that holds a value.</summary>
    Enfants,

    /// <summary>Not a finding of its own: how many more there are.</summary>
    Suite,
}
