namespace ChorusSandbox.Platform.Factures;

/// <summary>A call to a public client's system.</summary>
/// <param name="IdFacture">The invoice.</param>
/// <param name="Tentative">1 for the first call.</param>
public sealed record DemandeSollicitation(long IdFacture, int Tentative);
