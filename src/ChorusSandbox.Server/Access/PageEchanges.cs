namespace ChorusSandbox.Server.Access;

/// <summary>A page of exchanges, the last one first.</summary>
/// <param name="Lignes">The exchanges.</param>
/// <param name="Suite">The number before which the next page begins; null on the last page.</param>
public sealed record PageEchanges(IReadOnlyList<Echange> Lignes, string? Suite);
