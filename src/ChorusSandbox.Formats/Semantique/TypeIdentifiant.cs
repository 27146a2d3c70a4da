namespace ChorusSandbox.Formats.Semantique;

/// <summary>Nature of the identifier of a structure. Source: formats.md 2.1.</summary>
public enum TypeIdentifiant
{
    Siret,
    UeHorsFrance,
    HorsUe,
    Ridet,
    Tahiti,
    Autre,
}
