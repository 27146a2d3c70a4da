using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>The structures and services an account is or was attached to, whatever became of the demand (api.md 3.9).</summary>
public sealed class Rattachements(Workspace world)
{
    /// <summary>What the actor is attached to, in order of structure; a compte technique shows what its gestionnaire has.</summary>
    public IReadOnlyList<(Rattachement Rattachement, Structure Structure)> Execute(Actor actor)
    {
        var structures = world.Store.Resumes.Structures;
        var siens = Personne(actor)?.Rattachements ?? actor.Rattachements;
        return [.. siens.Where(r => structures.ContainsKey(r.IdStructure)).OrderBy(r => r.IdStructure).Select(r => (r, structures[r.IdStructure]))];
    }

    /// <summary>
    /// What binds a user to a structure: oneself where nobody is named, or somebody else for a gestionnaire of that structure.
    /// Refusals: those of <see cref="StructureDuCompte"/>; HABILITATION_GESTIONNAIRE_REQUIS; VALEUR_NON_ADMISE where nobody is so named.
    /// </summary>
    public Result<(Structure Structure, Rattachement? Rattachement)> Execute(long? idStructure, string? identifiant, long? idUtilisateur, string? login, Actor actor)
    {
        var structure = new StructureDuCompte(world).Find(idStructure, identifiant, actor);
        if (structure.IsRefused)
        {
            return structure.Refus;
        }

        var soi = Personne(actor);
        var nomme = idUtilisateur is not null || !string.IsNullOrWhiteSpace(login);
        var personne = nomme
            ? world.Store.Resumes.Utilisateurs.Values.FirstOrDefault(u => (idUtilisateur is not { } id || u.Id == id)
                && (string.IsNullOrWhiteSpace(login) || string.Equals(u.Login, login.Trim(), StringComparison.OrdinalIgnoreCase)))
            : soi;
        if (personne is null && nomme)
        {
            object lue = idUtilisateur is null ? login! : idUtilisateur;
            return Refus.De(CodeRefus.ValeurNonAdmise, "utilisateur", lue, ("champ", "utilisateur"), ("valeur", lue), ("attendu", "un utilisateur de Chorus Pro"));
        }

        if (personne?.Id != soi?.Id && actor.Rattachement(structure.Value.Id)!.Rang == RangUtilisateur.Utilisateur)
        {
            return Refus.De(CodeRefus.HabilitationGestionnaireRequis, "utilisateur", personne?.Login, ("acte", "Consulter les rattachements d’un autre utilisateur"), ("roleRequis", "gestionnaire"), ("role", "utilisateur"));
        }

        return (structure.Value, (personne?.Rattachements ?? actor.Rattachements).FirstOrDefault(r => r.IdStructure == structure.Value.Id));
    }

    private Utilisateur? Personne(Actor actor)
    {
        var resumes = world.Store.Resumes;
        var id = actor.IdCompte is { } compte && resumes.Comptes.TryGetValue(compte, out var technique) ? technique.IdGestionnaire : actor.IdCompte;
        return id is { } personne ? resumes.Utilisateurs.GetValueOrDefault(personne) : null;
    }
}
