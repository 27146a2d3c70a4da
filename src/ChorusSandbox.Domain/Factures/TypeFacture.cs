namespace ChorusSandbox.Domain.Factures;

/// <summary>Nature of the document (api.md 4). An acompte is only met in answers and criteria.</summary>
public enum TypeFacture
{
    Facture,
    Avoir,
    Acompte,
}
