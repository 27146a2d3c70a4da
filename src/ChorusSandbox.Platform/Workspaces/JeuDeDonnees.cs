using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The directory a world begins with: the same for one seed, secrets excepted.</summary>
public sealed record JeuDeDonnees(
    ImmutableArray<Structure> Structures, ImmutableArray<Utilisateur> Utilisateurs, ImmutableArray<CompteTechnique> Comptes, ImmutableArray<Marche> Marches);
