namespace ChorusSandbox.Domain.Factures;

/// <summary>Means of payment (api.md 4).</summary>
public enum ModePaiement
{
    Virement,
    Cheque,
    Prelevement,
    Espece,
    Report,
    Autre,
}
