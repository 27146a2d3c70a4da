namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>A row of VAT read on a page.</summary>
/// <param name="Taux">The rate, in percent.</param>
/// <param name="Base">Amount before tax.</param>
/// <param name="Tva">The tax.</param>
public sealed record TauxReconnu(decimal Taux, decimal Base, decimal Tva);
