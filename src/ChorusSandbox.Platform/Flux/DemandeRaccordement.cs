namespace ChorusSandbox.Platform.Flux;

/// <summary>An EDI link to make, to change or to end.</summary>
/// <param name="Application">Code of the partner’s application, six capitals or digits.</param>
/// <param name="Siret">SIRET of the structure it sends for; null to end the link.</param>
/// <param name="CycleDeVie"><c>FEN1200A</c> or <c>FEN1201A</c>, for life cycles to come back; null for none.</param>
public sealed record DemandeRaccordement(string? Application, string? Siret, string? CycleDeVie);
