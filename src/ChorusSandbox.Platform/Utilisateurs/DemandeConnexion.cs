namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>A login at the portal. The password is never part of what is journaled.</summary>
/// <param name="Login">The account.</param>
public sealed record DemandeConnexion(string Login);
