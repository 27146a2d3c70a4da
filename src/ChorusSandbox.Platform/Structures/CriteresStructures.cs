using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Platform.Structures;

/// <summary>Criteria of a search of structures; null means « not filled ».</summary>
public sealed record CriteresStructures
{
    public string? Identifiant { get; init; }

    /// <summary>Part of the name, without regard to case.</summary>
    public string? Designation { get; init; }

    public string? Ville { get; init; }

    public string? CodePostal { get; init; }

    public string? CodePays { get; init; }

    public bool? EstMoa { get; init; }

    public bool? EstMoaUniquement { get; init; }

    public EtatStructure? Etat { get; init; }

    public bool? EstPublique { get; init; }

    /// <summary>True: private structures only when they are the actor's own (api.md 3.8).</summary>
    public bool RestreindrePrivees { get; init; } = true;

    /// <summary>Column of the API's list: IdentifiantStructure, DesignationStructure, Statut.</summary>
    public string? Tri { get; init; }

    public bool Descendant { get; init; }

    public Pagination Pagination { get; init; } = new();
}
