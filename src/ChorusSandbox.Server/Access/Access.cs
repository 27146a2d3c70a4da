using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Access;

/// <summary>Who acts in which world, for the length of one request: each door fills it, operations are resolved from it.</summary>
public sealed class Access
{
    private Workspace? _world;
    private Actor? _actor;

    /// <summary>The world; an exception where the door has not said which.</summary>
    public Workspace World => _world ?? throw new InvalidOperationException("No world is open for this request.");

    /// <summary>Who acts.</summary>
    public Actor Actor => _actor ?? throw new InvalidOperationException("Nobody acts in this request.");

    /// <summary>Says so, once the door has read its credentials.</summary>
    public void Enter(Workspace world, Actor actor) => (_world, _actor) = (world, actor);
}
