namespace ChorusSandbox.Domain.Structures;

/// <summary>State of a structure. Criteria of the API say ACTIF, results ACTIVE (api.md 3.8).</summary>
public enum EtatStructure
{
    Active,
    Inactive,
}
