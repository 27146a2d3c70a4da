using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Structures;

/// <summary>A sender or receiver of invoices (« fiche structure »), one per SIRET. Source: domain.md 1.1.</summary>
public sealed record Structure
{
    /// <summary>Platform number (<c>idStructureCPP</c>).</summary>
    public required long Id { get; init; }

    /// <summary>Its identifier: a SIRET, or what stands for one where <see cref="TypeIdentifiant"/> says so.</summary>
    public required Siret Siret { get; init; }

    /// <summary>Nature of the identifier; a public structure always has a SIRET.</summary>
    public TypeIdentifiant TypeIdentifiant { get; init; } = TypeIdentifiant.Siret;

    public required string Designation { get; init; }

    /// <summary>Name of a private individual.</summary>
    public string? Nom { get; init; }

    /// <summary>First name of a private individual.</summary>
    public string? Prenom { get; init; }

    /// <summary>What it is in the stories of the world: it decides what the console shows, never a right.</summary>
    public required RoleStructure Role { get; init; }

    public EtatStructure Etat { get; init; } = EtatStructure.Active;

    /// <summary>Public structures receive; private ones only send.</summary>
    public required bool EstPublique { get; init; }

    public Adresse? Adresse { get; init; }

    /// <summary>Telephone of its seat.</summary>
    public string? Telephone { get; init; }

    /// <summary>E-mail address of its seat.</summary>
    public string? Courriel { get; init; }

    public ParametresDestinataire Parametres { get; init; } = ParametresDestinataire.Aucun;

    public ImmutableArray<Service> Services { get; init; } = [];

    public ImmutableArray<CoordonneesBancaires> CoordonneesBancaires { get; init; } = [];

    /// <summary>Engagements and purchase orders of a recipient.</summary>
    public ImmutableArray<Engagement> EngagementsJuridiques { get; init; } = [];

    /// <summary>Their numbers, by which deposits know them.</summary>
    public ImmutableArray<NumeroEngagement> Engagements => [.. EngagementsJuridiques.Select(e => e.Numero)];

    /// <summary>Behaviour of the simulated public client (<c>accepte-et-paie</c>, <c>muet</c>…).</summary>
    public string? Comportement { get; init; }

    /// <summary>The service of a code; null when the structure has none of that code.</summary>
    public Service? Service(CodeService code) => Services.FirstOrDefault(s => s.Code == code);

    /// <summary>Intra-community VAT number of a French private structure, made from its SIREN; null for the others.</summary>
    public string? NumeroTva => !EstPublique && TypeIdentifiant == TypeIdentifiant.Siret && Siret.EstBienForme
        ? string.Create(CultureInfo.InvariantCulture, $"FR{(12 + (3 * (long.Parse(Siret.Valeur[..9], CultureInfo.InvariantCulture) % 97))) % 97:D2}{Siret.Valeur[..9]}")
        : null;

    /// <summary>Entry in the register of commerce of a French private structure; null for the others.</summary>
    public string? NumeroRcs => NumeroTva is not null && Adresse is { } adresse ? $"RCS {adresse.Ville} {Siret.Valeur[..9]}" : null;
}
