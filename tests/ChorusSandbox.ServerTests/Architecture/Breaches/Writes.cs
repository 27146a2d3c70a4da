using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Simulation.Breaches;

/// <summary>Writes to the store from Simulation, on purpose.</summary>
internal static class Writes
{
    public static Task<DateOnly> Write(Workspace world) => world.Store.Write(work => work.Jour);
}
