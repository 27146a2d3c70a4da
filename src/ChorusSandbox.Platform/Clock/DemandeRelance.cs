namespace ChorusSandbox.Platform.Clock;

/// <summary>An agenda entry to run again.</summary>
public sealed record DemandeRelance(long IdEntree);
