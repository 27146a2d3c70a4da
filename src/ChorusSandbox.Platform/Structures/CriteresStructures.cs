using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Platform.Structures;

/// <summary>Criteria of a search of structures; null means « not filled ».</summary>
public sealed record CriteresStructures
{
    /// <summary>Exact identifier.</summary>
    public string? Identifiant { get; init; }

    public TypeIdentifiant? TypeIdentifiant { get; init; }

    /// <summary>Part of the label, without regard to case.</summary>
    public string? Designation { get; init; }

    /// <summary>Part of the name of a company, without regard to case: no individual has one.</summary>
    public string? RaisonSociale { get; init; }

    /// <summary>Part of the name of an individual, without regard to case.</summary>
    public string? Nom { get; init; }

    /// <summary>Part of the first name of an individual, without regard to case.</summary>
    public string? Prenom { get; init; }

    public string? Ville { get; init; }

    public string? CodePostal { get; init; }

    public string? CodePays { get; init; }

    public bool? EstMoa { get; init; }

    public bool? EstMoaUniquement { get; init; }

    public EtatStructure? Etat { get; init; }

    public bool? EstPublique { get; init; }

    /// <summary>True: private structures only when they are the actor's own (api.md 3.8).</summary>
    public bool RestreindrePrivees { get; init; } = true;

    /// <summary>Column of the API's list: IdentifiantStructure, DesignationStructure, TypeIdentifiantStructure, Statut.</summary>
    public string? Tri { get; init; }

    public bool Descendant { get; init; }

    public Pagination Pagination { get; init; } = new();
}
