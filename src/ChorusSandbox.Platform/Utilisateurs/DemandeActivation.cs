namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>How long a new compte technique waits before its first use in this world.</summary>
/// <param name="Delai">The wait, half an hour in production; null for none.</param>
public sealed record DemandeActivation(Duree? Delai);
