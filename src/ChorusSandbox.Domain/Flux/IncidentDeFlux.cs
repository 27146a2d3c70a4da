namespace ChorusSandbox.Domain.Flux;

/// <summary>What stops the treatment of a flow, ordered on purpose (design 10.3): never a fault of the file.</summary>
public enum IncidentDeFlux
{
    /// <summary>Stopped for good: the whole flow is sent again.</summary>
    [Ecrit("incident")]
    Incident,

    /// <summary>Blocked until somebody restarts it.</summary>
    [Ecrit("a-retraiter")]
    ARetraiter,

    /// <summary>An internal error, after which somebody restarts it.</summary>
    [Ecrit("erreur-interne")]
    ErreurInterne,
}
