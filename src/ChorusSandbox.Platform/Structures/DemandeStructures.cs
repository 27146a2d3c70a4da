using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Structures;

/// <summary>The structures that a file names, to be made where they do not exist.</summary>
/// <param name="NomFichier">The file they were read in.</param>
/// <param name="Parties">Each party of its invoices.</param>
public sealed record DemandeStructures(string NomFichier, ImmutableArray<PartieNommee> Parties);
