namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>A compte technique and its new password, shown this once.</summary>
public sealed record MotDePasseMontre(Domain.Utilisateurs.CompteTechnique Compte, string MotDePasse);
