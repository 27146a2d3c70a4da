namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>A request about the compte technique of a structure.</summary>
/// <param name="IdStructure">The structure.</param>
public sealed record DemandeSurCompte(long IdStructure);
