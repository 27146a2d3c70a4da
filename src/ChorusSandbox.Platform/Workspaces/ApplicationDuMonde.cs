namespace ChorusSandbox.Platform.Workspaces;

/// <summary>An application with the world that its tokens open.</summary>
public sealed record ApplicationDuMonde(MondeInscrit Monde, ApplicationApi Application);
