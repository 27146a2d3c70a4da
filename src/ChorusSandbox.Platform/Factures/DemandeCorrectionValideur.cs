namespace ChorusSandbox.Platform.Factures;

/// <summary>A supplier's change of the valideur of an invoice.</summary>
/// <param name="IdFacture">Platform number of the invoice.</param>
/// <param name="IdStructure">The new valideur, by platform number.</param>
/// <param name="Identifiant">The new valideur, by SIRET, when the number is absent.</param>
public sealed record DemandeCorrectionValideur(long? IdFacture, long? IdStructure, string? Identifiant);
