using System.Collections.Immutable;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>The doors a step may be played by (design 8).</summary>
public static class Portes
{
    public const string Operation = "operation";
    public const string Api = "api";
    public const string Portail = "portail";
    public const string Externe = "externe";

    /// <summary>The treatment of flows: no step is played by it, faults alone strike it.</summary>
    public const string Flux = "flux";

    /// <summary>All those that steps are played by.</summary>
    public static ImmutableArray<string> Toutes { get; } = [Operation, Api, Portail, Externe];
}
