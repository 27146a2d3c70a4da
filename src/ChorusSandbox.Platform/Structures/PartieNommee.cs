namespace ChorusSandbox.Platform.Structures;

/// <summary>A party of an invoice, as a file names it.</summary>
/// <param name="Identifiant">SIRET or other identifier.</param>
/// <param name="Nom">Its name.</param>
/// <param name="EstDestinataire">True for the public client.</param>
/// <param name="Service">The service of it that is named.</param>
/// <param name="Engagement">The engagement of it that is named.</param>
public sealed record PartieNommee(string Identifiant, string? Nom, bool EstDestinataire, string? Service, string? Engagement);
