using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>The people of a world whom one may play, for the home of the sandbox: nothing the real platform shows.</summary>
public sealed class Personnes(Workspace world)
{
    /// <summary>Everybody, structure by structure, the gestionnaire principal first.</summary>
    public IReadOnlyList<(Utilisateur Personne, Structure Structure, RangUtilisateur Rang)> Execute()
    {
        var resumes = world.Store.Resumes;
        return
        [
            .. resumes.Utilisateurs.Values
                .SelectMany(u => u.Rattachements.Where(r => resumes.Structures.ContainsKey(r.IdStructure)).Take(1)
                    .Select(r => (Personne: u, Structure: resumes.Structures[r.IdStructure], r.Rang)))
                .OrderBy(p => p.Structure.Id).ThenBy(p => p.Rang).ThenBy(p => p.Personne.Id),
        ];
    }

    /// <summary>The person of a login; null when there is none.</summary>
    public Utilisateur? Find(string login) =>
        world.Store.Resumes.Utilisateurs.Values.FirstOrDefault(u => string.Equals(u.Login, login, StringComparison.OrdinalIgnoreCase));
}
