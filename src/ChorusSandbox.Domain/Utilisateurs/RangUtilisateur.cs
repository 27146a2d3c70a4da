namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>Rank of a user in a structure (domain.md 1.3).</summary>
public enum RangUtilisateur
{
    GestionnairePrincipal,
    GestionnaireSecondaire,
    Utilisateur,
}
