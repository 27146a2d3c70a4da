using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.PlatformTests.Worlds;
using ChorusSandbox.Simulation.Clients;
using ChorusSandbox.Simulation.Generation;
using ChorusSandbox.Simulation.Histoires;

namespace ChorusSandbox.PlatformTests.Histoires;

/// <summary>The demonstration world arrives at the present with a past that was really played.</summary>
public sealed class HistoireDeDemonstrationTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("demo").FullName;
    private readonly ClientsWireMock _clients = new();
    private readonly Workspaces _workspaces;

    public HistoireDeDemonstrationTests() => _workspaces = At(_folder, WorldBench.Debut);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Demonstration_MiseEnPlace_MontreChaqueEtatEtUnRejetQuiAttend()
    {
        await _workspaces.CreateDemonstration(Ct);

        using var world = await _workspaces.Open(Workspaces.Demonstration, Ct);
        var statuts = world.Store.Resumes.Factures.Toutes.Select(f => f.Statut).ToHashSet();
        Assert.Superset(
            new HashSet<StatutFacture>
            {
                StatutFacture.Deposee, StatutFacture.EnCoursAcheminement, StatutFacture.MiseADisposition, StatutFacture.ServiceFait, StatutFacture.Mandatee,
                StatutFacture.MiseEnPaiement, StatutFacture.Rejetee, StatutFacture.Suspendue, StatutFacture.ARecycler, StatutFacture.Completee, StatutFacture.Brouillon,
            }, statuts);
        var fournisseur = new Platform.Utilisateurs.Personnes(world).Execute()[0].Personne;
        Assert.Single(new Synthese(world).FenetreDesRejets(Acteurs.De(fournisseur)), l => l.Facture.Statut == StatutFacture.Rejetee);
        Assert.Equal((ModeHorloge.Fluante, WorldBench.Debut), (world.Clock.Mode, world.Clock.Now));
        Assert.True(world.Store.Resumes.Meta.Pompe);
        Invariants.Check(world.Store);
    }

    [Fact]
    public async Task Demonstration_Journal_EstLeMemeAPresentEgalEtSeRejoue()
    {
        await _workspaces.CreateDemonstration(Ct);
        var premier = await Journal(_workspaces);
        await _workspaces.Reset(Workspaces.Demonstration, Ct);
        Assert.Equal(premier, await Journal(_workspaces));
        Assert.DoesNotContain(premier, l => !l.Contains("\"refus\":[]", StringComparison.Ordinal));

        using var export = new MemoryStream();
        await _workspaces.Export(Workspaces.Demonstration, export, Ct);
        export.Position = 0;
        var rejeu = await new Rejouer(new JeuDeDonneesGenere()).Execute(export, Ct);
        Assert.True(rejeu.Identique, rejeu.PremiereDifference);
    }

    [Fact]
    public async Task Demonstration_RemiseAZero_LeMondeRepartDuPresentAvecSesSecrets()
    {
        await _workspaces.CreateDemonstration(Ct);
        var secrets = await _workspaces.RenewSecrets(Workspaces.Demonstration, Ct);

        await _workspaces.Reset(Workspaces.Demonstration, Ct);

        using var world = await _workspaces.Open(Workspaces.Demonstration, Ct);
        Assert.Equal(21, world.Store.Resumes.Factures.Count);
        var (login, motDePasse) = secrets.MotsDePasse.First(m => m.Key.StartsWith("TECH_", StringComparison.Ordinal));
        Assert.False((await new CompteDeLApi(world).Execute(login, motDePasse, Ct)).IsRefused);
    }

    [Fact]
    public async Task Demonstration_InterrompueEnChemin_NExistePasPuisSeFaitEntiere()
    {
        using var arret = new CancellationTokenSource();
        var coupee = new Workspaces(_folder + "-coupee", new FakeWall(WorldBench.Debut), new JeuDeDonneesGenere(), _clients, histoire: new Coupure(arret));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => coupee.CreateDemonstration(arret.Token));
        Assert.Null(coupee.Find(Workspaces.Demonstration));
        await coupee.DisposeAsync();

        await using var relancee = At(_folder + "-coupee", WorldBench.Debut);
        await relancee.CreateDemonstration(Ct);
        using (var world = await relancee.Open(Workspaces.Demonstration, Ct))
        {
            Assert.Equal(21, world.Store.Resumes.Factures.Count);
        }

        await relancee.CreateDemonstration(Ct);
        Assert.Single(relancee.List());
    }

    [Theory]
    [InlineData("2026-01-01T00:00:10+01:00")]
    [InlineData("2028-02-29T23:59:59+01:00")]
    [InlineData("2026-03-29T03:10:00+02:00")]
    [InlineData("2026-10-25T02:30:00+01:00")]
    public async Task Demonstration_UnJourSingulier_SeJoueSansRefus(string present)
    {
        await using var workspaces = At(_folder + "-jour", DateTimeOffset.Parse(present, System.Globalization.CultureInfo.InvariantCulture));

        await workspaces.CreateDemonstration(Ct);

        Assert.DoesNotContain(await Journal(workspaces), l => !l.Contains("\"refus\":[]", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await _workspaces.DisposeAsync();
        await _clients.DisposeAsync();
        foreach (var folder in new[] { _folder, _folder + "-coupee", _folder + "-jour" }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<string>> Journal(Workspaces workspaces)
    {
        using var world = await workspaces.Open(Workspaces.Demonstration, Ct);
        return [.. new LireJournal(world).Execute(1).Select(e => e.Fait.ToJsonLine())];
    }

    private Workspaces At(string folder, DateTimeOffset present) =>
        new(folder, new FakeWall(present), new JeuDeDonneesGenere(), _clients, histoire: new HistoireDeDemonstration());

    /// <summary>The same past, stopped at its end.</summary>
    private sealed class Coupure(CancellationTokenSource arret) : IHistoire
    {
        private readonly HistoireDeDemonstration _entiere = new();

        public DateTimeOffset Debut(DateTimeOffset present) => _entiere.Debut(present);

        public async Task Jouer(Workspace world, DateTimeOffset present, CancellationToken ct)
        {
            await _entiere.Jouer(world, present, ct);
            await arret.CancelAsync();
            ct.ThrowIfCancellationRequested();
        }
    }
}
