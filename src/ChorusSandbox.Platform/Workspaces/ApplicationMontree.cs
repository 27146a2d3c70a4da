namespace ChorusSandbox.Platform.Workspaces;

/// <summary>An application whose secret has just been made: the only moment it is in clear.</summary>
public sealed record ApplicationMontree(ApplicationApi Application, string ClientSecret);
