using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Simulation.Generation;

using Microsoft.Extensions.Logging.Abstractions;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>The request log on its disk: it outlives the program, stays bounded, goes with its world, and stops no call.</summary>
public sealed class JournalDesRequetesTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chorus-echanges-");
    private Workspaces _workspaces = null!;
    private JournalDesRequetes _journal = null!;
    private string _monde = "";

    public async ValueTask InitializeAsync()
    {
        Ouvrir();
        _monde = (await _workspaces.Create(new NouveauMonde { Nom = "essai", Pompe = false }, TestContext.Current.CancellationToken)).Monde.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await Fermer();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Add_ProgrammeRedemarre_EchangesEtNumerosDemeurent()
    {
        var traces = Enumerable.Range(0, 300).Select(_ => Garder("corps du premier programme")).ToList();

        await Redemarrer();

        Assert.Equal(traces[^1], Lire()[0].Trace);
        Assert.Equal(300, Lire().Count);
        Assert.Equal("corps du premier programme", _journal.Find(_monde, traces[7])!.Requete);
        Assert.DoesNotContain(_journal.NextTrace(), traces);
        var suivant = Garder("corps du second");
        Assert.Equal([suivant, traces[^1]], Lire().Take(2).Select(e => e.Trace));
    }

    [Fact]
    public async Task Add_DerniereLigneCoupeeParUnArret_LesAutresDemeurent()
    {
        Garder("un");
        Garder("deux");
        await Fermer();
        var segment = Directory.EnumerateFiles(Path.Combine(_folder.FullName, "workspaces", _monde, "echanges")).Single();
        await using (var fichier = File.OpenWrite(segment))
        {
            fichier.SetLength(fichier.Length - 20);
        }

        Ouvrir();
        Garder("trois");
        await Redemarrer();

        Assert.Equal(["trois", "un"], Lire().Select(e => e.Requete));
    }

    [Fact]
    public async Task Add_BeaucoupDeGrosCorps_LeDisqueResteBorne()
    {
        var corps = new string('x', 60_000);
        for (var i = 0; i < 1_200; i++)
        {
            Garder(corps);
            if (i % 100 == 99)
            {
                await Redemarrer();
            }
        }

        var octets = Directory.EnumerateFiles(Path.Combine(_folder.FullName, "workspaces", _monde, "echanges")).Sum(f => new FileInfo(f).Length);
        Assert.InRange(octets, 1, 80L * 1024 * 1024);
        Assert.Equal(0, _journal.Perdus);
        Assert.All(Lire(1_200), e => Assert.NotEmpty(e.Requete));
    }

    [Fact]
    public void Add_PlusQueLesBornes_LesPlusAnciensPartent()
    {
        for (var i = 0; i < 5_100; i++)
        {
            Garder("x");
        }

        Assert.InRange(_journal.Rechercher(_monde, new FiltreEchanges(), null, null, 6_000, resumes: true).Lignes.Count, 1, 5_000);
    }

    [Fact]
    public async Task Reinitialiser_Monde_OublieSesEchanges()
    {
        Garder("avant");
        await Redemarrer();
        Assert.Single(Lire());

        await _workspaces.Reset(_monde, TestContext.Current.CancellationToken);

        Assert.Empty(Lire());
        Garder("après");
        Assert.Equal("après", Assert.Single(Lire()).Requete);
    }

    [Fact]
    public async Task Supprimer_Monde_EmporteSesEchangesEtNEnGardeAucun()
    {
        Garder("avant");
        await Redemarrer();

        await _workspaces.Delete(_monde, TestContext.Current.CancellationToken);
        Garder("trop tard");
        await Redemarrer();

        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "workspaces", _monde)));
    }

    [Fact]
    public async Task Exporter_Monde_NEmporteAucunEchange()
    {
        Garder("corps tres reconnaissable");
        await Redemarrer();
        using var zip = new MemoryStream();
        await _workspaces.Export(_monde, zip, TestContext.Current.CancellationToken);
        using var archive = new System.IO.Compression.ZipArchive(zip);
        Assert.DoesNotContain(archive.Entries, e => e.FullName.Contains("echanges", StringComparison.Ordinal));
    }

    [Fact]
    public void Rechercher_PageApresPage_DonneToutUneFois()
    {
        var traces = Enumerable.Range(0, 25).Select(_ => Garder("x")).Reverse().ToList();
        var lues = new List<string>();
        string? avant = null;
        do
        {
            var page = _journal.Rechercher(_monde, new FiltreEchanges(), null, avant, 10);
            lues.AddRange(page.Lignes.Select(e => e.Trace));
            avant = page.Suite;
        }
        while (avant is not null);

        Assert.Equal(traces, lues);
    }

    private string Garder(string corps)
    {
        var trace = _journal.NextTrace();
        _journal.Add(_monde, new Echange
        {
            Trace = trace,
            Mur = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero),
            Methode = "POST",
            Chemin = "/cpro/factures/v1/soumettre",
            Statut = 200,
            Verdict = "Accepté.",
            Requete = corps,
        });
        return trace;
    }

    private IReadOnlyList<Echange> Lire(int taille = 1_000) => _journal.Rechercher(_monde, new FiltreEchanges(), null, null, taille).Lignes;

    private void Ouvrir()
    {
        _workspaces = new Workspaces(_folder.FullName, TimeProvider.System, new JeuDeDonneesGenere(), new Muet());
        _journal = new JournalDesRequetes(_workspaces, _folder.FullName, NullLogger<JournalDesRequetes>.Instance);
    }

    private async Task Fermer()
    {
        await _journal.DisposeAsync();
        await _workspaces.DisposeAsync();
    }

    private async Task Redemarrer()
    {
        await Fermer();
        Ouvrir();
    }

    private sealed class Muet : IClientPublic
    {
        public Task<ReponseClient> Solliciter(SollicitationClient sollicitation, CancellationToken ct) => throw new InvalidOperationException("No client answers here.");
    }
}
