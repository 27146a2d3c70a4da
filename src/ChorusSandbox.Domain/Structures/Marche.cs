using System.Collections.Immutable;

using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Structures;

/// <summary>A public contract and its groupement (domain.md 4.3 and 4.4).</summary>
/// <param name="Id">Platform number.</param>
/// <param name="Numero">Number printed on invoices.</param>
/// <param name="Groupement">How its members are bound.</param>
/// <param name="Mandataire">The member that speaks for the others; absent without a groupement.</param>
/// <param name="Membres">All its members, mandataire included.</param>
public sealed record Marche(long Id, string Numero, Groupement Groupement, Siret? Mandataire, ImmutableArray<Siret> Membres);
