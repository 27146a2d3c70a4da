namespace ChorusSandbox.Platform.Factures;

/// <summary>An action of a user that changed no status.</summary>
/// <param name="Seq">Journal number.</param>
/// <param name="Code">TELECHARGEMENT_FACTURE, ACQUITTEMENT_REJET, ACQUITTEMENT_SUSPENSION or TRAITEMENT_REJET.</param>
/// <param name="Instant">World instant.</param>
/// <param name="Auteur">Who did it.</param>
public sealed record ActionUtilisateur(long Seq, string Code, DateTimeOffset Instant, Auteur? Auteur);
