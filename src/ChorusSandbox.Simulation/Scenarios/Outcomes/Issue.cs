namespace ChorusSandbox.Simulation.Scenarios.Outcomes;

/// <summary>How a step, an expectation or a scenario ends (design 8), the gravest last.</summary>
public enum Issue
{
    /// <summary>As expected.</summary>
    [Ecrit("réussi")]
    Reussi,

    /// <summary>Not played, with the reason.</summary>
    [Ecrit("ignoré")]
    Ignore,

    /// <summary>The outside system has not answered yet.</summary>
    [Ecrit("en attente")]
    EnAttente,

    /// <summary>The system played is not as expected.</summary>
    [Ecrit("échoué")]
    Echoue,

    /// <summary>Ours broke, or the file cannot be played.</summary>
    [Ecrit("erreur")]
    Erreur,
}
