namespace ChorusSandbox.Platform.Factures;

/// <summary>A decision of a simulated client, on the agenda.</summary>
/// <param name="IdClient">Who decided: no more the recipient if the invoice was sent elsewhere meanwhile.</param>
/// <param name="Traitement">What he decided.</param>
public sealed record DemandeDecision(long IdClient, DemandeTraitement Traitement);
