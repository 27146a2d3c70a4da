namespace ChorusSandbox.Platform.Factures;

/// <summary>An act on a piece of works.</summary>
/// <param name="Acte">Name of the act, as the journal writes it (scenarios.md 3.1).</param>
/// <param name="IdPiece">Platform number of the piece.</param>
/// <param name="Motif">Code or text of the motif, where the act has one.</param>
/// <param name="Commentaire">Text beside it.</param>
public sealed record DemandeSurPieceDeTravaux(string Acte, long? IdPiece, string? Motif, string? Commentaire);
