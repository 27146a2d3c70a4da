namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>What is said of the state of a rattachement.</summary>
public static class StatutsRattachement
{
    /// <summary>The state in words.</summary>
    public static string Libelle(this StatutRattachement statut) => statut switch
    {
        StatutRattachement.EnCoursDeValidation => "en cours de validation",
        StatutRattachement.Refusee => "refusé",
        StatutRattachement.Validee => "validé",
        StatutRattachement.Desactivee => "désactivé",
        _ => "supprimé",
    };
}
