namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>Kind of actor (design 4). Journals write it in camel case.</summary>
public enum TypeActeur
{
    [Ecrit("utilisateur")]
    Utilisateur,

    [Ecrit("compteTechnique")]
    CompteTechnique,

    [Ecrit("plateforme")]
    Plateforme,

    [Ecrit("formateur")]
    Formateur,
}
