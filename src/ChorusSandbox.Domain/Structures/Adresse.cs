namespace ChorusSandbox.Domain.Structures;

/// <summary>A postal address.</summary>
/// <param name="Ligne">Number and street.</param>
/// <param name="CodePostal">Postcode.</param>
/// <param name="Ville">Town.</param>
/// <param name="CodePays">ISO 3166, two letters.</param>
public sealed record Adresse(string Ligne, string CodePostal, string Ville, string CodePays = "FR");
