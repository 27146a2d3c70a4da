namespace ChorusSandbox.Simulation.Generation;

/// <summary>Something a supplier sells.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Denomination">What the line says.</param>
/// <param name="Unite">Unit, as a person writes it.</param>
/// <param name="CodeUnite">Unit of UN/ECE recommendation 20, as files write it.</param>
/// <param name="Prix">Usual price before tax.</param>
/// <param name="CodeTaux">Rate of VAT, by its code in the referential.</param>
/// <param name="QuantiteMaximum">The most that is bought at once.</param>
internal sealed record Article(string Reference, string Denomination, string Unite, string CodeUnite, decimal Prix, string CodeTaux, int QuantiteMaximum);
