using ChorusSandbox.Domain;

namespace ChorusSandbox.Platform.Failures;

/// <summary>An order for a fault.</summary>
/// <param name="Nature">What the caller is to meet.</param>
/// <param name="Operation">The operations it strikes: a path after <c>/cpro/</c>, with <c>*</c> for any signs; <c>jeton</c> for the token; all of the API when absent.</param>
/// <param name="Nombre">How many calls it strikes, from 1; no limit when absent.</param>
/// <param name="Duree">How long it is armed, in wall time; no limit when absent.</param>
/// <param name="Delai">How late a slow answer is; five seconds when absent, thirty at most.</param>
public sealed record DemandePanne(NaturePanne Nature, string? Operation = null, int? Nombre = null, Duree? Duree = null, Duree? Delai = null);
