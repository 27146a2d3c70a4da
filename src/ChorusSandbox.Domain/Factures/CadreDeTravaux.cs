using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Factures;

/// <summary>What is said of a cadre of works (domain.md 3 and 4.4).</summary>
/// <param name="Cadre">The cadre.</param>
/// <param name="Type">Name of the piece (<c>typeFactureTravaux</c>, api.md 4).</param>
/// <param name="Moe">True when the maîtrise d’œuvre must be named.</param>
/// <param name="Moa">True when the maîtrise d’ouvrage must be named.</param>
/// <param name="Valideur">True when a valideur goes first.</param>
/// <param name="Precedents">The cadres it may follow; none for a piece that opens a dossier.</param>
public sealed record CadreDeTravaux(CadreDeFacturation Cadre, string Type, bool Moe, bool Moa, bool Valideur, ImmutableArray<CadreDeFacturation> Precedents)
{
    /// <summary>Short codes of the cadres it may follow, in words.</summary>
    public string PrecedentsEnMots => string.Join(", ", Precedents.Select(p => p.CodeCourt()));
}
