using System.Collections.Immutable;

using ChorusSandbox.Simulation.Scenarios.Doors;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Steps;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>Plays scenarios, each in a world of its own, and judges them.</summary>
/// <param name="mondes">Makes the worlds.</param>
/// <param name="wall">Wall time, for the duration of a run only.</param>
public sealed class Runner(IMondes mondes, TimeProvider wall)
{
    /// <summary>The portal as a door; ignored unless a browser suite plugs its own.</summary>
    public IPortePortail Portail { get; init; } = PorteIgnoree.Portail;

    /// <summary>The door taken instead of the one each step says, where the act has it; null to obey the steps.</summary>
    public string? Porte { get; init; }

    /// <summary>Plays one scenario and compares its journal with the expected one, where there is one.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="journalAttendu">The expected journal; null where there is none.</param>
    /// <param name="ct">Cancels between steps.</param>
    public async Task<ScenarioRun> Run(Scenario scenario, string? journalAttendu, CancellationToken ct)
    {
        var depart = wall.GetTimestamp();
        try
        {
            await using var monde = await mondes.Create(scenario.Titre, scenario.Graine, scenario.Debut, ct);
            var passage = new Passage(monde, Acteurs.Distribuer(scenario.Distribution, monde.Structures), DoorsOf(monde), Porte);
            foreach (var client in scenario.Distribution.Clients)
            {
                await monde.ChangerComportement(passage.Acteurs.De(client.Acteur).Siret, client.Comportement, ct);
            }

            var etapes = await PlayAll(scenario.Etapes, passage, ct);
            var journal = StoryJournal.Write(await monde.Journal(1, ct), passage.Acteurs);
            return new ScenarioRun(new ScenarioResult
            {
                Fichier = scenario.Fichier,
                Titre = scenario.Titre,
                Monde = monde.Id,
                Etapes = etapes,
                Journal = Comparer(scenario, etapes, journalAttendu, journal),
                Duree = wall.GetElapsedTime(depart),
            }, journal);
        }
        catch (Exception e) when (e is DistributionException or PlaceholderException)
        {
            return new ScenarioRun(new ScenarioResult
            {
                Fichier = scenario.Fichier,
                Titre = scenario.Titre,
                Anomalies = [new Anomalie(scenario.Fichier, 1, e.Message)],
                Duree = wall.GetElapsedTime(depart),
            }, "");
        }
    }

    /// <summary>Plays steps in a world that already runs: those of a lesson.</summary>
    public static async Task<ImmutableArray<StepResult>> PlayAll(ImmutableArray<Step> etapes, Passage passage, CancellationToken ct)
    {
        var resultats = ImmutableArray.CreateBuilder<StepResult>();
        var gaps = new Gaps();
        foreach (var etape in etapes)
        {
            ct.ThrowIfCancellationRequested();
            resultats.Add(await PlayOne(etape, resultats.Count + 1, passage, gaps, ct));
        }

        return resultats.ToImmutable();
    }

    private static async Task<StepResult> PlayOne(Step etape, int rang, Passage passage, Gaps gaps, CancellationToken ct)
    {
        var joue = gaps.OfStep(etape) is { } raison ? new StepPlayed(Issue.Ignore, raison) : await Play(etape, passage, ct);
        gaps.Note(etape, joue, rang);
        var constats = ImmutableArray.CreateBuilder<Constat>();
        foreach (var attente in Attendus(etape))
        {
            constats.Add((joue.Issue == Issue.Ignore ? joue.Explication : gaps.OfExpectation(attente)) is { } ignoree
                ? new Constat(Issue.Ignore, attente.Libelle, attente.Ligne, Explication: ignoree)
                : await Juger(attente, passage, ct));
        }

        return new StepResult(rang, etape.Libelle, etape.Ligne, joue.Issue, joue.Explication, joue.Echange, constats.ToImmutable());
    }

    private static async Task<Constat> Juger(Expectation attente, Passage passage, CancellationToken ct)
    {
        try
        {
            return await attente.Juger(passage.View(), ct);
        }
        catch (NotReadableException e)
        {
            return new Constat(Issue.Ignore, attente.Libelle, attente.Ligne, Explication: e.Message);
        }
    }

    private static async Task<StepPlayed> Play(Step etape, Passage passage, CancellationToken ct)
    {
        try
        {
            return await etape.Play(passage, ct);
        }
        catch (PlaceholderException e)
        {
            return new StepPlayed(Issue.Erreur, e.Message);
        }
    }

    private static ImmutableArray<Expectation> Attendus(Step etape) => etape switch
    {
        ActStep acte => acte.Attendu,
        ExpectStep attendu => attendu.Attendu,
        _ => [],
    };

    private static JournalComparison? Comparer(Scenario scenario, ImmutableArray<StepResult> etapes, string? attendu, string obtenu)
    {
        if (attendu is null || scenario.EstExterne)
        {
            return null;
        }

        return etapes.FirstOrDefault(e => e.Issue == Issue.Ignore) is { } ignoree
            ? new JournalComparison(Issue.Ignore, $"journal non comparé : l’étape {ignoree.Rang} est ignorée", [])
            : JournalComparison.Comparer(attendu, obtenu);
    }

    private ImmutableDictionary<string, IPorte> DoorsOf(IMonde monde) => monde.Portes
        .SetItem(Portes.Portail, Portail)
        .SetItem(Portes.Externe, PorteIgnoree.Externe);
}
