using ChorusSandbox.Platform.Clients;

namespace ChorusSandbox.Platform.Factures;

/// <summary>A call to a public client's system and its outcome, as the journal keeps it: a replay needs no client.</summary>
/// <param name="IdFacture">The invoice.</param>
/// <param name="Tentative">1 for the first call.</param>
/// <param name="Reponse">Decisions, or how it failed.</param>
public sealed record SollicitationFaite(long IdFacture, int Tentative, ReponseClient Reponse);
