namespace ChorusSandbox.Domain.Structures;

/// <summary>How the members of a contract are bound (domain.md 4.4).</summary>
public enum Groupement
{
    Aucun,
    Conjoint,
    Solidaire,
}
