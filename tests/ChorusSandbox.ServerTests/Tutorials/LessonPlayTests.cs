using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Tutorials;
using ChorusSandbox.Simulation.Clients;
using ChorusSandbox.Simulation.Generation;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Reading;
using ChorusSandbox.Simulation.Scenarios.Steps;

namespace ChorusSandbox.ServerTests.Tutorials;

public sealed class LessonPlayTests : IAsyncDisposable
{
    private static readonly Library Library = new(Library.DefaultFolder);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lecons-");
    private readonly ClientsWireMock _clients = new();
    private readonly Workspaces _workspaces;

    public LessonPlayTests() => _workspaces = new Workspaces(_folder.FullName, TimeProvider.System, new JeuDeDonneesGenere(), _clients);

    public static TheoryData<string> Lessons => [.. Library.Lessons.Select(l => l.Slug)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Lessons))]
    public async Task Refaire_EachStepInTurn_IsFalseBeforeAndTrueAfter(string slug)
    {
        var lesson = Library.Find(slug)!;
        using var world = await Monde(lesson);
        var session = await LessonSession.Begin(lesson, world);

        foreach (var etape in lesson.Etapes)
        {
            Assert.Equal(etape.Id, session.Courante?.Id);
            Assert.False(await session.Examine(Ct), $"l’étape {etape.Id} est faite dès son ouverture");
            if (etape.Verifier.IsEmpty)
            {
                foreach (var quiz in etape.Questions)
                {
                    await session.Repondre(quiz.Cle, quiz.EstUnPari ? [0] : quiz.Choix.Index().Where(c => c.Item.EstJuste).Select(c => c.Index), Ct);
                }

                Assert.True(await session.Examine(Ct), $"l’étape {etape.Id} n’est pas cochée par ses réponses");
                continue;
            }

            Assert.NotEmpty(etape.Solution);
            var resultats = await session.Refaire();
            Assert.All(resultats, r => Assert.True(r.Issue == Issue.Reussi, $"{etape.Id}, {r.Libelle} : {r.Explication}"));
            Assert.Equal(LessonSession.ParSolution, session.Progression.Faites[etape.Id]);
        }

        Assert.Null(session.Courante);
        Assert.Equal(session.Progression.Faites, LessonSession.Of(world, Library)!.Progression.Faites);
    }

    [Theory, MemberData(nameof(Lessons))]
    public async Task Feedback_EachForeseenAttempt_HasItsOwnWords(string slug)
    {
        var lesson = Library.Find(slug)!;
        using var world = await Monde(lesson);
        var session = await LessonSession.Begin(lesson, world);
        foreach (var etape in lesson.Etapes)
        {
            foreach (var erreur in etape.Erreurs.Where(e => !e.Essai.IsEmpty))
            {
                await session.Play(erreur.Essai, Ct);
                Assert.Contains(erreur.Texte.Html(session.Remplir), Feedback.De(session)!.Textes);
            }

            await Passer(session, etape);
        }
    }

    [Fact]
    public async Task Feedback_NumberTakenTwice_IsToldThenOffersTheHint()
    {
        var lesson = Library.Find("01-traiter-une-facture-rejetee")!;
        using var world = await Monde(lesson);
        var session = await LessonSession.Begin(lesson, world);
        while (session.Courante!.Id != "nouveau-numero")
        {
            await Passer(session, session.Courante);
        }

        Assert.Null(Feedback.De(session));
        await session.Play(Etapes(lesson, "- {acte: SoumettreFacture, par: fournisseur, porte: operation, donnees: {numero: FA-2022-041, date: \"2022-03-10\", destinataire: client}}"), Ct);

        Assert.False(await session.Examine(Ct));
        var premier = Feedback.De(session)!;
        Assert.Contains("encore celui d’une facture existante", Assert.Single(premier.Textes), StringComparison.Ordinal);
        Assert.False(premier.Insiste);

        await session.Play(Etapes(lesson, "- {acte: SoumettreFacture, par: fournisseur, porte: operation, donnees: {numero: FA-2022-041, date: \"2022-03-10\", destinataire: client}}"), Ct);
        Assert.True(Feedback.De(session)!.Insiste);
    }

    [Fact]
    public async Task Feedback_RefusalWithoutWords_IsExplainedByTheCatalogue()
    {
        var lesson = Library.Find("01-traiter-une-facture-rejetee")!;
        using var world = await Monde(lesson);
        var session = await LessonSession.Begin(lesson, world);

        await session.Play(Etapes(lesson, "- {acte: SoumettreFacture, par: fournisseur, porte: operation, donnees: {numero: FA-2022-041, lignes: []}}"), Ct);

        var feedback = Feedback.De(session)!;
        Assert.Empty(feedback.Textes);
        Assert.Equal(CodeRefus.FactureLignesAbsentes, Assert.Single(feedback.Explications).Code);
    }

    [Fact]
    public async Task Examine_GoalOfALaterStepReachedEarly_IsTickedInItsTurn()
    {
        var lesson = Library.Find("01-traiter-une-facture-rejetee")!;
        using var world = await Monde(lesson);
        var session = await LessonSession.Begin(lesson, world);
        await Passer(session, session.Courante!);
        await Passer(session, session.Courante!);

        await session.Play(Etapes(lesson, "- {acte: TraiterRejet, par: fournisseur, porte: operation, donnees: {factures: [FA-2022-041]}}"), Ct);
        Assert.False(await session.Examine(Ct));
        Assert.Contains("Vous avez traité le rejet avant", Feedback.De(session)!.Textes[0], StringComparison.Ordinal);
        await session.Play(Etapes(lesson, "- {acte: AcquitterRejet, par: fournisseur, porte: operation, donnees: {factures: [FA-2022-041]}}"), Ct);

        Assert.True(await session.Examine(Ct));
        Assert.Equal("retrouver", session.Courante!.Id);
        Assert.Equal(LessonSession.Faite, session.Progression.Faites["traiter"]);
    }

    [Fact]
    public async Task Examine_PageLeftWhileItLoads_OpensTheNextStepAllTheSame()
    {
        var lesson = Library.Lessons.First(l => l.Etapes.SkipLast(1).Any(EstDeQuestions));
        using var world = await Monde(lesson);
        var session = await LessonSession.Begin(lesson, world);
        while (!EstDeQuestions(session.Courante!))
        {
            await Passer(session, session.Courante!);
        }

        var etape = session.Courante!;
        foreach (var quiz in etape.Questions)
        {
            await session.Repondre(quiz.Cle, quiz.Choix.Index().Where(c => c.Item.EstJuste || quiz.EstUnPari).Select(c => c.Index), Ct);
        }

        // A tick that was kept without the opening of the next step does not stop the lesson either.
        await new NoterProgression(world).Execute(p => p with { Faites = p.Faites.SetItem(etape.Id, LessonSession.Faite) }, Ct);

        Assert.True(await session.Examine(new CancellationToken(canceled: true)));
        var gardee = LessonSession.Of(world, Library)!.Progression;
        Assert.Equal(lesson.Etapes[lesson.Rang(etape.Id) + 1].Id, gardee.Etape);
        Assert.Contains(gardee.Etape, gardee.Ouvertures.Keys);
    }

    private static bool EstDeQuestions(LessonStep etape) => etape.Verifier.IsEmpty;

    public async ValueTask DisposeAsync()
    {
        await _workspaces.DisposeAsync();
        await _clients.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static async Task Passer(LessonSession session, LessonStep etape)
    {
        if (etape.Verifier.IsEmpty)
        {
            foreach (var quiz in etape.Questions)
            {
                await session.Repondre(quiz.Cle, quiz.Choix.Index().Where(c => c.Item.EstJuste || quiz.EstUnPari).Select(c => c.Index), Ct);
            }

            await session.Examine(Ct);
            return;
        }

        await session.Refaire();
    }

    private static System.Collections.Immutable.ImmutableArray<Step> Etapes(Lesson lesson, string yaml)
    {
        var anomalies = new List<Anomalie>();
        var etapes = new StepReader(new NodeReading(anomalies), lesson.Distribution).Read(YamlReader.Read("essai", yaml, anomalies));
        Assert.Empty(anomalies);
        return etapes;
    }

    private async Task<Workspace> Monde(Lesson lesson)
    {
        var cree = await _workspaces.Create(new NouveauMonde { Nom = lesson.Titre, Graine = lesson.Graine, Debut = lesson.Debut, Horloge = ModeHorloge.Figee }, Ct);
        return await _workspaces.Open(cree.Monde.Id, Ct);
    }
}
