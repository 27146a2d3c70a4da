using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>The structures and services an account is attached to (api.md 3.9).</summary>
public sealed class Rattachements(Workspace world)
{
    /// <summary>What the actor is attached to, in order of structure.</summary>
    public IReadOnlyList<(Rattachement Rattachement, Structure Structure)> Execute(Actor actor)
    {
        var structures = world.Store.Resumes.Structures;
        return [.. actor.Rattachements.Where(r => structures.ContainsKey(r.IdStructure)).OrderBy(r => r.IdStructure).Select(r => (r, structures[r.IdStructure]))];
    }
}
