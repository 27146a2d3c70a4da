namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>Where the demand of a rattachement stands (domain.md 1.3, api.md 4): only a validated one gives rights.</summary>
public enum StatutRattachement
{
    EnCoursDeValidation,
    Refusee,
    Validee,
    Desactivee,
    Supprimee,
}
