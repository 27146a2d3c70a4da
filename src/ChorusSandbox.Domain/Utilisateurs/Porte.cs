namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>The door an act came by. Journals write it in lower case.</summary>
public enum Porte
{
    [Ecrit("operation")]
    Operation,

    [Ecrit("api")]
    Api,

    [Ecrit("portail")]
    Portail,

    [Ecrit("edi")]
    Edi,

    [Ecrit("externe")]
    Externe,

    [Ecrit("client")]
    Client,

    [Ecrit("console")]
    Console,

    [Ecrit("plateforme")]
    Plateforme,
}
