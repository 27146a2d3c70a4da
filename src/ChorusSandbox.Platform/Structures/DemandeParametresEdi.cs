namespace ChorusSandbox.Platform.Structures;

/// <summary>A change of the EDI parameters of a structure.</summary>
/// <param name="IdStructure">The structure.</param>
/// <param name="RecoitParEdi">True when its invoices leave as flows; null is refused: nothing would change.</param>
public sealed record DemandeParametresEdi(long IdStructure, bool? RecoitParEdi);
