using System.Collections.Immutable;

using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>What a structure of the data set is for; its names and its addresses are drawn.</summary>
/// <param name="Siret">Its identifier, the same whatever the seed.</param>
/// <param name="Role">Its part.</param>
/// <param name="Genres">What it may be called, before the name of its town.</param>
internal sealed record StructureDuPlan(Siret Siret, RoleStructure Role, ImmutableArray<string> Genres)
{
    public ParametresDestinataire Parametres { get; init; } = ParametresDestinataire.Aucun;

    public EtatStructure Etat { get; init; } = EtatStructure.Active;

    /// <summary>Its services; none means the two that every structure has.</summary>
    public ImmutableArray<ServiceDuPlan> Services { get; init; } = [];

    /// <summary>Its users of all ranks, not its gestionnaire principal alone.</summary>
    public bool TousLesRangs { get; init; } = true;

    public bool SansCompteTechnique { get; init; }

    public bool EstPublique => Role is RoleStructure.Destinataire or RoleStructure.Moa;
}

/// <summary>A service of a structure of the data set.</summary>
internal sealed record ServiceDuPlan(string Code, string Libelle, bool EstActif = true, bool EngagementObligatoire = false);
