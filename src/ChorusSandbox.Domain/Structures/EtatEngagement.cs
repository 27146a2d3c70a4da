namespace ChorusSandbox.Domain.Structures;

/// <summary>State of an engagement juridique (api.md 3.12: COMMANDE is the only one seen; the others are ours).</summary>
public enum EtatEngagement
{
    Commande,
    Solde,
    Annule,
}
