namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>The request of an operation that asks for nothing.</summary>
public sealed class SansCorps;
