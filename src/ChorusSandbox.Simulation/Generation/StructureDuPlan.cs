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

    /// <summary>Nature of its identifier.</summary>
    public TypeIdentifiant TypeIdentifiant { get; init; } = TypeIdentifiant.Siret;

    /// <summary>Country of its seat.</summary>
    public string Pays { get; init; } = "FR";

    /// <summary>The structure whose gestionnaire principal is also its own: a company of several establishments.</summary>
    public Siret? GestionnaireDe { get; init; }

    public bool EstPublique => Role is RoleStructure.Destinataire or RoleStructure.Moa;
}

/// <summary>A service of a structure of the data set.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Libelle">Its name.</param>
/// <param name="EstActif">False for a closed one.</param>
/// <param name="EngagementObligatoire">It demands an engagement, whatever its structure asks.</param>
/// <param name="Ouverture">Its opening, in years from the one in which the world begins.</param>
/// <param name="Fin">Its end, likewise; null when it has none.</param>
internal sealed record ServiceDuPlan(string Code, string Libelle, bool EstActif = true, bool EngagementObligatoire = false, int Ouverture = -5, int? Fin = null);
