using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Domain.Utilisateurs;

/// <summary>Who acts: every operation and every query takes one and decides what he may see and do.</summary>
public sealed record Actor
{
    public required TypeActeur Type { get; init; }

    /// <summary>Platform number of the account; absent for the platform and the trainer.</summary>
    public long? IdCompte { get; init; }

    public required string Login { get; init; }

    /// <summary>First name, for histories.</summary>
    public string? Prenom { get; init; }

    /// <summary>Name, for histories.</summary>
    public string? Nom { get; init; }

    /// <summary>Telephone, for histories.</summary>
    public string? Telephone { get; init; }

    public ImmutableArray<Rattachement> Rattachements { get; init; } = [];

    /// <summary>
    /// The structure he deposits for where he names none: that of a compte technique, the first of a person; absent for the
    /// platform and the trainer. What he deposits so is its own, not that of all the structures he reaches.
    /// </summary>
    public long? IdStructure { get; init; }

    /// <summary>What binds him to structures without any right: asked for, refused or ended.</summary>
    public ImmutableArray<Rattachement> SansEffet { get; init; } = [];

    /// <summary>The door he came by.</summary>
    public Porte Porte { get; init; } = Porte.Operation;

    /// <summary>The request he came with, if any; it is only kept in traces.</summary>
    public string? Requete { get; init; }

    /// <summary>The platform itself: agenda entries and routing.</summary>
    public static readonly Actor Plateforme = new() { Type = TypeActeur.Plateforme, Login = "plateforme", Porte = Porte.Plateforme };

    /// <summary>The trainer, at the console.</summary>
    public static readonly Actor Formateur = new() { Type = TypeActeur.Formateur, Login = "formateur", Porte = Porte.Console };

    /// <summary>True when the account reaches the structure.</summary>
    public bool EstRattacheA(long idStructure) => Rattachement(idStructure) is not null;

    /// <summary>True when the account reaches a service of the structure, or the structure itself where no service is named.</summary>
    public bool Atteint(long idStructure, long? idService) =>
        Rattachement(idStructure) is { } r && (r.Services.IsEmpty || idService is not { } id || r.Services.Contains(id));

    /// <summary>Why he may not act for a structure; null when he may.</summary>
    /// <param name="structure">The structure.</param>
    /// <param name="ou">Neutral name of the datum that names it.</param>
    /// <param name="lue">What was read there.</param>
    public Refus? Refuser(Structure structure, string ou, object? lue) =>
        EstRattacheA(structure.Id) ? null
        : SansEffet.FirstOrDefault(r => r.IdStructure == structure.Id) is { } sansEffet
            ? Refus.De(CodeRefus.HabilitationRattachementNonValide, ou, lue, ("structure", structure.Designation), ("etat", sansEffet.Statut.Libelle()))
        : Refus.De(CodeRefus.HabilitationStructure, ou, lue, ("compte", Login), ("structure", structure.Designation));

    /// <summary>What binds the account to a structure; null when nothing does.</summary>
    public Rattachement? Rattachement(long idStructure) => Rattachements.FirstOrDefault(r => r.IdStructure == idStructure);
}
