namespace ChorusSandbox.Platform.Factures;

/// <summary>A request about one invoice.</summary>
/// <param name="IdFacture">Platform number.</param>
public sealed record DemandeSurFacture(long IdFacture);
