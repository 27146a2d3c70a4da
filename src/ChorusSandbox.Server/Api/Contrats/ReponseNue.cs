namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>An answer without business code: what it holds is all that is sent (api.md 2.4, organisations).</summary>
/// <param name="Corps">What is sent; nothing when null.</param>
internal sealed record ReponseNue(object? Corps) : Reponse;
