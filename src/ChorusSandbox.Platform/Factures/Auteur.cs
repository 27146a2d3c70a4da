namespace ChorusSandbox.Platform.Factures;

/// <summary>Who did something, as histories print him.</summary>
public sealed record Auteur(string? Prenom, string Nom, string? Email, string? Telephone);
