namespace ChorusSandbox.Domain.Identifiants;

/// <summary>Nature of the identifier of a structure. Source: domain.md 1.1, formats.md 2.1, api.md 4.</summary>
public enum TypeIdentifiant
{
    Siret,
    UeHorsFrance,
    HorsUe,
    Ridet,
    Tahiti,
    Autre,
    Particulier,
}
