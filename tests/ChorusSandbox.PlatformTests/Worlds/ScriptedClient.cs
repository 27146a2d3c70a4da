using System.Collections.Concurrent;

using ChorusSandbox.Platform.Clients;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>Public clients that answer what a test says; they decide nothing when it says nothing.</summary>
public sealed class ScriptedClient : IClientPublic
{
    private readonly ConcurrentQueue<SollicitationClient> _asked = new();

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<SollicitationClient> Asked => [.. _asked];

    /// <summary>What to answer.</summary>
    public Func<SollicitationClient, ReponseClient> Answer { get; set; } = _ => ReponseClient.Decide();

    public Task<ReponseClient> Solliciter(SollicitationClient sollicitation, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        _asked.Enqueue(sollicitation);
        return Task.FromResult(Answer(sollicitation));
    }
}
