using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Factures;

/// <summary>The criteria that only pieces of works have (api.md 3.11); null or empty means « not filled ».</summary>
public sealed record CriteresPiecesDeTravaux
{
    /// <summary>Kinds of pieces (<c>typeFactureTravaux</c>).</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    /// <summary>Those that name a service of the recipient, or those that name none.</summary>
    public bool? AvecService { get; init; }

    /// <summary>Only those that no other piece follows.</summary>
    public bool SansPieceSuivante { get; init; }
}
