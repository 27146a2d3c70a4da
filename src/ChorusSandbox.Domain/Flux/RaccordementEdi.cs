namespace ChorusSandbox.Domain.Flux;

/// <summary>An EDI link of a world: a partner, the structure it sends for, and what comes back to it (domain.md 8.2, formats.md 1.3).</summary>
/// <param name="Application">Code of its application, six capitals or digits: it names its folder and its flows.</param>
/// <param name="IdStructure">The structure it sends for.</param>
/// <param name="CycleDeVie">Interface of the life cycles it asked for, <c>FEN1200A</c> or <c>FEN1201A</c>; null for none.</param>
public sealed record RaccordementEdi(string Application, long IdStructure, string? CycleDeVie);
