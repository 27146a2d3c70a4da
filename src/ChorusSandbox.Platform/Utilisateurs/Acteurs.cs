using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>Accounts of a world as actors.</summary>
public static class Acteurs
{
    /// <summary>A person.</summary>
    public static Actor De(Utilisateur utilisateur) => new()
    {
        Type = TypeActeur.Utilisateur,
        IdCompte = utilisateur.Id,
        Login = utilisateur.Login,
        Prenom = utilisateur.Prenom,
        Nom = utilisateur.Nom,
        Telephone = utilisateur.Telephone,
        Rattachements = Valides(utilisateur),
        IdStructure = Valides(utilisateur).FirstOrDefault()?.IdStructure,
        SansEffet = SansEffet(utilisateur),
    };

    /// <summary>A rattachement asked for, refused or ended gives no right (domain.md 1.3).</summary>
    private static ImmutableArray<Rattachement> Valides(Utilisateur utilisateur) =>
        [.. utilisateur.Rattachements.Where(r => r.Statut == StatutRattachement.Validee)];

    private static ImmutableArray<Rattachement> SansEffet(Utilisateur utilisateur) =>
        [.. utilisateur.Rattachements.Where(r => r.Statut != StatutRattachement.Validee)];

    /// <summary>A compte technique, with the rattachements of its gestionnaire principal (domain.md 1.4, api.md 1.6).</summary>
    public static Actor De(CompteTechnique compte, Resumes resumes)
    {
        var gestionnaire = resumes.Utilisateurs.GetValueOrDefault(compte.IdGestionnaire);
        return new Actor
        {
            Type = TypeActeur.CompteTechnique,
            IdCompte = compte.Id,
            Login = compte.Login,
            IdStructure = compte.IdStructure,
            Rattachements = gestionnaire is null ? [new Rattachement(compte.Id, compte.IdStructure, RangUtilisateur.GestionnairePrincipal, [])] : Valides(gestionnaire),
            SansEffet = gestionnaire is null ? [] : SansEffet(gestionnaire),
        };
    }

    /// <summary>The compte technique of a structure of a world; null when it has none.</summary>
    public static Actor? DuCompteTechnique(Workspace world, long idStructure) =>
        world.Store.Resumes.Comptes.Values.FirstOrDefault(c => c.IdStructure == idStructure) is { } compte ? De(compte, world.Store.Resumes) : null;

    // ASSUMPTION: FLX-14 a flow of an EDI link is deposited by the compte technique of its structure, or by its gestionnaire principal where it has none.
    /// <summary>The account by which a structure deposits through an EDI link of a world; null when it has none.</summary>
    public static Actor? DuRaccordement(Workspace world, long idStructure) =>
        (DuCompteTechnique(world, idStructure)
            ?? (world.Store.Resumes.Structures.GetValueOrDefault(idStructure) is { } structure ? GestionnairePrincipal(world.Store.Resumes, structure) : null))
        is { } actor ? actor with { Porte = Porte.Edi } : null;

    /// <summary>The account by which a simulated client acts: its compte technique, or one that stands for it where it has none.</summary>
    public static Actor DuClient(Resumes resumes, long idStructure) =>
        resumes.Comptes.Values.FirstOrDefault(c => c.IdStructure == idStructure) is { } compte
            ? De(compte, resumes)
            : new Actor
            {
                Type = TypeActeur.CompteTechnique,
                Login = "client-" + resumes.Structures.GetValueOrDefault(idStructure)?.Siret,
                Rattachements = [new Rattachement(0, idStructure, RangUtilisateur.Utilisateur, [])],
                IdStructure = idStructure,
            };

    /// <summary>The gestionnaire principal of a structure; null when it has none.</summary>
    public static Actor? GestionnairePrincipal(Resumes resumes, Structure structure) =>
        resumes.Utilisateurs.Values
            .Where(u => u.Rattachements.Any(r => r.IdStructure == structure.Id && r.Rang == RangUtilisateur.GestionnairePrincipal))
            .OrderBy(u => u.Rattachements.Length)
            .Select(De)
            .FirstOrDefault();
}
