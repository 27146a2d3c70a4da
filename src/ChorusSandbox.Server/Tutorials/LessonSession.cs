using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Scenarios;
using ChorusSandbox.Simulation.Scenarios.Expectations;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Steps;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>A lesson under way in its world: it reads the journal, ticks steps, keeps answers, plays solutions.</summary>
public sealed class LessonSession
{
    /// <summary>How a step was done by the learner.</summary>
    public const string Faite = "faite";

    /// <summary>How a step was done when its solution was played.</summary>
    public const string ParSolution = "solution";

    /// <summary>Id that stands for the end of the lesson.</summary>
    public const string Terminee = "fin";

    /// <summary>Steps open one at a time: two tabs of one learner play nothing twice.</summary>
    private static readonly SemaphoreSlim Opening = new(1, 1);

    private readonly Workspace _world;
    private readonly NoterProgression _store;
    private readonly Passage _passage;

    private LessonSession(Lesson lesson, Workspace world, ProgressionTutoriel progression)
    {
        (Lesson, _world, _store, Progression) = (lesson, world, new NoterProgression(world), progression);
        var monde = new LocalWorld(world, api: null, end: null);
        _passage = new Passage(monde, Acteurs.Distribuer(lesson.Distribution, monde.Structures), monde.Portes);
    }

    public Lesson Lesson { get; }

    /// <summary>Where the learner is.</summary>
    public ProgressionTutoriel Progression { get; private set; }

    /// <summary>The step to do; null when all are done.</summary>
    public LessonStep? Courante => Lesson.Etape(Progression.Etape);

    /// <summary>Id of the world.</summary>
    public string Monde => _world.Id;

    /// <summary>The lesson of an open world; null where the world is no lesson's, or its lesson has gone.</summary>
    public static LessonSession? Of(Workspace world, Library library) =>
        new NoterProgression(world).Lire() is { } progression && library.Find(progression.Tutoriel) is { } lesson
            ? new LessonSession(lesson, world, progression)
            : null;

    /// <summary>
    /// Begins a lesson in a new world: its clients, what is played before it, its first step. Nobody's leaving stops it, and
    /// the world is the lesson's only once all of it is there.
    /// </summary>
    public static async Task<LessonSession> Begin(Lesson lesson, Workspace world)
    {
        var premiere = lesson.Etapes[0];
        var session = new LessonSession(lesson, world, new ProgressionTutoriel { Tutoriel = lesson.Slug, Etape = premiere.Id });
        foreach (var client in lesson.Distribution.Clients)
        {
            await session._passage.Monde.ChangerComportement(session._passage.Acteurs.De(client.Acteur).Siret, client.Comportement, CancellationToken.None);
        }

        await session.Play(lesson.Depart, CancellationToken.None);
        await session.Play(premiere.Depart, CancellationToken.None);
        session.Progression = await session._store.Commencer(Ouvrir(session.Progression, premiere.Id, session.Prochain), CancellationToken.None);
        return session;
    }

    /// <summary>The structure of an actor of the lesson.</summary>
    public ActeurJoue Acteur(string nom) => _passage.Acteurs.De(nom);

    /// <summary>A text filled from the world.</summary>
    public string Remplir(string texte) => _passage.Names.Remplir(texte);

    /// <summary>The facts since the current step opened.</summary>
    public IReadOnlyList<Fait> Faits() =>
        [.. new LireJournal(_world).Execute(Ouverture(Progression.Etape)).Select(e => e.Fait)];

    /// <summary>Ticks what is done: the current step, and the next ones whose goal was reached early.</summary>
    /// <returns>True when a step was ticked.</returns>
    public async Task<bool> Examine(CancellationToken ct)
    {
        var avance = false;
        for (var tours = 0; tours < Lesson.Etapes.Length && Courante is { } etape && await EstFaite(etape, ct); tours++)
        {
            await Tick(etape, Faite);
            avance = true;
        }

        return avance;
    }

    /// <summary>The judgement of the current step's expectations.</summary>
    public async Task<ImmutableArray<Constat>> Juger(LessonStep etape, CancellationToken ct)
    {
        var view = _passage.View(Ouverture(etape.Id));
        var constats = ImmutableArray.CreateBuilder<Constat>();
        foreach (var attente in etape.Verifier)
        {
            constats.Add(await attente.Juger(view, ct));
        }

        return constats.ToImmutable();
    }

    /// <summary>The ranks chosen for a question; empty before an answer.</summary>
    public ImmutableArray<int> Reponse(string question) => Progression.Reponses.TryGetValue(question, out var rangs) && rangs.Length > 0
        ? [.. rangs.Split(',').Select(r => int.Parse(r, CultureInfo.InvariantCulture))]
        : [];

    /// <summary>Keeps an answer.</summary>
    public Task Repondre(string question, IEnumerable<int> rangs, CancellationToken ct) =>
        Lesson.Questions.FirstOrDefault(q => q.Cle == question) is { } quiz
            ? Save(p => p with
            {
                Reponses = p.Reponses.SetItem(question, string.Join(',', rangs.Where(r => r >= 0 && r < quiz.Choix.Length).Distinct().Order())),
            }, ct)
            : Task.CompletedTask;

    /// <summary>Opens the next hint of the current step.</summary>
    public Task OuvrirIndice(CancellationToken ct) => Courante is { } etape
        ? Save(p => p with { Indices = p.Indices.SetItem(etape.Id, Math.Min(p.Indices.GetValueOrDefault(etape.Id) + 1, etape.Indices.Length)) }, ct)
        : Task.CompletedTask;

    /// <summary>How many hints of a step are open.</summary>
    public int IndicesOuverts(LessonStep etape) => Progression.Indices.GetValueOrDefault(etape.Id);

    /// <summary>« Refaire pour moi »: plays the solution of the current step, which is marked as done so. Nobody's leaving stops it.</summary>
    public async Task<ImmutableArray<StepResult>> Refaire()
    {
        if (Courante is not { } etape || etape.Solution.IsEmpty)
        {
            return [];
        }

        var resultats = await Play(etape.Solution, CancellationToken.None);
        if (await EstFaite(etape, CancellationToken.None))
        {
            await Tick(etape, ParSolution);
        }

        return resultats;
    }

    /// <summary>Plays steps in the lesson's world.</summary>
    public Task<ImmutableArray<StepResult>> Play(ImmutableArray<Step> etapes, CancellationToken ct) => Runner.PlayAll(etapes, _passage, ct);

    /// <summary>A step with a check is done when it holds; one without, by its right answers; one with only a bet, by placing it.</summary>
    private async Task<bool> EstFaite(LessonStep etape, CancellationToken ct)
    {
        if (!etape.Verifier.IsEmpty)
        {
            return (await Juger(etape, ct)).All(c => c.Issue == Issue.Reussi);
        }

        var questions = etape.Questions.ToList();
        var justes = questions.Where(q => !q.EstUnPari).ToList();
        return justes.Count > 0
            ? justes.All(q => q.EstJuste(Reponse(q.Cle)))
            : questions.All(q => !Reponse(q.Cle).IsEmpty);
    }

    /// <summary>
    /// Ticks a step and opens the next one, unless another tab has just done so: what the next one plays first is played once,
    /// then both are kept in one write. Nobody's leaving stops it half-way.
    /// </summary>
    private async Task Tick(LessonStep etape, string comment)
    {
        await Opening.WaitAsync(CancellationToken.None);
        try
        {
            Progression = _store.Lire() ?? Progression;
            if (Progression.Etape != etape.Id)
            {
                return;
            }

            var rang = Lesson.Rang(etape.Id) + 1;
            var suivante = rang < Lesson.Etapes.Length ? Lesson.Etapes[rang] : null;
            await Play(suivante?.Depart ?? [], CancellationToken.None);
            var prochain = Prochain;
            await Save(p => Ouvrir(p, suivante?.Id ?? Terminee, prochain) with { Faites = p.Faites.SetItem(etape.Id, comment) }, CancellationToken.None);
        }
        finally
        {
            Opening.Release();
        }
    }

    /// <summary>Journal number of the next fact.</summary>
    private long Prochain => new LireJournal(_world).Dernier + 1;

    /// <summary>The progress at the opening of a step: acts count from a number of the journal.</summary>
    private static ProgressionTutoriel Ouvrir(ProgressionTutoriel progression, string id, long prochain) =>
        progression with { Etape = id, Ouvertures = progression.Ouvertures.SetItem(id, prochain) };

    private long Ouverture(string id) => Progression.Ouvertures.TryGetValue(id, out var seq) ? seq : 1;

    private async Task Save(Func<ProgressionTutoriel, ProgressionTutoriel> change, CancellationToken ct) => Progression = await _store.Execute(change, ct);
}
