namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>Role of an actor towards one piece (design 4). The recipient also acts for his comptable.</summary>
public enum RolePiece
{
    Fournisseur,
    Destinataire,

    [Ecrit("VALIDEUR_1")]
    Valideur1,

    [Ecrit("VALIDEUR_2")]
    Valideur2,

    Plateforme,
}
