using System.Collections.Immutable;

using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Structures;

/// <summary>A sender or receiver of invoices (« fiche structure »), one per SIRET. Source: domain.md 1.1.</summary>
public sealed record Structure
{
    /// <summary>Platform number (<c>idStructureCPP</c>).</summary>
    public required long Id { get; init; }

    public required Siret Siret { get; init; }

    public required string Designation { get; init; }

    /// <summary>What it is in the stories of the world: it decides what the console shows, never a right.</summary>
    public required RoleStructure Role { get; init; }

    public EtatStructure Etat { get; init; } = EtatStructure.Active;

    /// <summary>Public structures receive; private ones only send.</summary>
    public required bool EstPublique { get; init; }

    public Adresse? Adresse { get; init; }

    public ParametresDestinataire Parametres { get; init; } = ParametresDestinataire.Aucun;

    public ImmutableArray<Service> Services { get; init; } = [];

    public ImmutableArray<CoordonneesBancaires> CoordonneesBancaires { get; init; } = [];

    /// <summary>Engagements and purchase orders known of a recipient.</summary>
    public ImmutableArray<NumeroEngagement> Engagements { get; init; } = [];

    /// <summary>Behaviour of the simulated public client (<c>accepte-et-paie</c>, <c>muet</c>…).</summary>
    public string? Comportement { get; init; }

    /// <summary>The service of a code; null when the structure has none of that code.</summary>
    public Service? Service(CodeService code) => Services.FirstOrDefault(s => s.Code == code);
}
