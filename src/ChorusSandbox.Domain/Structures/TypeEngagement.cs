namespace ChorusSandbox.Domain.Structures;

/// <summary>Kind of engagement juridique (api.md 3.12: BON_DE_COMMANDE is the only one seen; the other is ours).</summary>
public enum TypeEngagement
{
    BonDeCommande,
    Marche,
}
