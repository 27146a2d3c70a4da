namespace ChorusSandbox.Platform.Factures;

/// <summary>What a download gives.</summary>
/// <param name="Nom">Its name with its extension.</param>
/// <param name="Contenu">Its bytes.</param>
public sealed record FichierTelecharge(string Nom, byte[] Contenu);
