using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>Ranks of users, in words.</summary>
internal static class Ranks
{
    public static string Libelle(RangUtilisateur rang) => rang switch
    {
        RangUtilisateur.GestionnairePrincipal => "gestionnaire principal",
        RangUtilisateur.GestionnaireSecondaire => "gestionnaire secondaire",
        _ => "utilisateur",
    };
}
