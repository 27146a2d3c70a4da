namespace ChorusSandbox.Platform.Transverses;

/// <summary>A file to detach from the account that deposited it and from its structures.</summary>
/// <param name="IdLien">Number of the link (<c>pieceJointeObjetId</c>), not of the file.</param>
public sealed record DemandeDetachement(long? IdLien);
