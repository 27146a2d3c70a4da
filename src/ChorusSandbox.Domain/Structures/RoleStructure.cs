namespace ChorusSandbox.Domain.Structures;

/// <summary>Part of a structure in the data set of a world (design 10.1).</summary>
public enum RoleStructure
{
    Fournisseur,
    Cotraitant,
    SousTraitant,
    Moe,
    Moa,
    Destinataire,
}
