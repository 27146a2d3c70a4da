namespace ChorusSandbox.Platform.Workspaces;

/// <summary>A world just made, with its secrets.</summary>
public sealed record MondeCree(MondeInscrit Monde, SecretsDuMonde Secrets);
