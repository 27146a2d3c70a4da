using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>An actor, as a structure of the world: the <paramref name="Rang"/>-th of that role and profile.</summary>
public sealed record ActeurDeclare(string Nom, RoleStructure Role, ProfilDestinataire? Profil, int Rang);
