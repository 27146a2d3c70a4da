using ChorusSandbox.Domain;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>How many calls the gateway lets an application of a world make.</summary>
public enum ProfilDebit
{
    /// <summary>Wide enough for ordinary batches, as in production.</summary>
    [Ecrit("production")] Production,

    /// <summary>Ten times as much.</summary>
    [Ecrit("souple")] Souple,

    /// <summary>A few calls, to try how a client comes back.</summary>
    [Ecrit("stricte")] Stricte,

    /// <summary>No limit: benchmarks and scenarios.</summary>
    [Ecrit("aucune")] Aucune,
}
