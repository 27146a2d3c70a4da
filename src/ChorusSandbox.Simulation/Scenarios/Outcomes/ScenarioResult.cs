using System.Collections.Immutable;

using ChorusSandbox.Simulation.Scenarios.Reading;

namespace ChorusSandbox.Simulation.Scenarios.Outcomes;

/// <summary>How a scenario ended.</summary>
public sealed record ScenarioResult
{
    public required string Fichier { get; init; }

    public required string Titre { get; init; }

    /// <summary>World it was played in.</summary>
    public string? Monde { get; init; }

    public ImmutableArray<StepResult> Etapes { get; init; } = [];

    /// <summary>The comparison with the expected journal; null where there is none to compare.</summary>
    public JournalComparison? Journal { get; init; }

    /// <summary>Why it could not be played at all.</summary>
    public ImmutableArray<Anomalie> Anomalies { get; init; } = [];

    /// <summary>Wall time it took.</summary>
    public TimeSpan Duree { get; init; }

    /// <summary>The gravest of its steps and of its journal; ignored only when nothing was played.</summary>
    public Issue Issue
    {
        get
        {
            if (!Anomalies.IsEmpty)
            {
                return Issue.Erreur;
            }

            var pire = Etapes.Select(e => e.Bilan).Append(Journal?.Issue ?? Issue.Reussi).Max();
            return pire == Issue.Ignore && Etapes.Any(e => e.Issue == Issue.Reussi) ? Issue.Reussi : pire;
        }
    }

    /// <summary>True when the exit code must say so.</summary>
    public bool EstUnConstat => Issue is Issue.Echoue or Issue.Erreur;
}
