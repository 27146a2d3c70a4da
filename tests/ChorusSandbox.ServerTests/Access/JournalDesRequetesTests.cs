using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Access.Qualification;
using ChorusSandbox.Simulation.Generation;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>The request log on its disk: it outlives the program and what its world becomes, stays bounded, goes with its world, and stops no call.</summary>
public sealed class JournalDesRequetesTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chorus-echanges-");
    private Workspaces _workspaces = null!;
    private JournalDesRequetes _journal = null!;
    private string _monde = "";

    public async ValueTask InitializeAsync()
    {
        Ouvrir();
        _monde = (await _workspaces.Create(new NouveauMonde { Nom = "essai", Pompe = false }, Ct)).Monde.Id;
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
        var segment = Directory.EnumerateFiles(DossierDuMonde, "*.jsonl").Single();
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

        var octets = Directory.EnumerateFiles(DossierDuMonde).Sum(f => new FileInfo(f).Length);
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
    public async Task RemettreLeMonde_SesEchangesDemeurent()
    {
        await _workspaces.Snapshot(_monde, "a", Ct);
        var avant = Garder("avant");
        await Redemarrer();

        await _workspaces.Reset(_monde, Ct);
        Garder("après");
        await _workspaces.Restore(_monde, "a", Ct);
        Garder("encore après");

        Assert.Equal(["encore après", "après", "avant"], Lire().Select(e => e.Requete));
        await Redemarrer();
        Assert.Equal(["encore après", "après", "avant"], Lire().Select(e => e.Requete));
        Assert.Equal("avant", _journal.Find(_monde, avant)!.Requete);
    }

    [Fact]
    public async Task Add_Attendu_EstSurLeDisqueQuandLAppelRepond()
    {
        for (var i = 0; i < 20; i++)
        {
            await _journal.Add(_monde, Echange($"corps {i}"));
            Assert.Contains($"corps {i}\"", await File.ReadAllTextAsync(Path.Combine(DossierDuMonde, "00000001.jsonl"), Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Add_EcritureBloquee_LAppelNAttendQuUnPeu()
    {
        using var bloque = new Bloque();
        await Fermer();
        Ouvrir(bloque);
        _ = _journal.Add(_monde, Echange("illisible") with { DureeMs = double.NaN });
        Assert.True(bloque.Entre.Wait(TimeSpan.FromSeconds(20), Ct));

        var ajout = _journal.Add(_monde, Echange("suivant"));
        var fini = await Task.WhenAny(ajout, Task.Delay(TimeSpan.FromSeconds(20), TimeProvider.System, Ct));

        Assert.Same(ajout, fini);
        Assert.Equal("suivant", Assert.Single(Lire(), e => e.Requete == "suivant").Requete);
        bloque.Sortie.Set();
        await Redemarrer();
        Assert.Equal("suivant", Assert.Single(Lire()).Requete);
    }

    [Fact]
    public async Task Add_EchangeQuiNeSEcritPas_NArretePasLesSuivants()
    {
        await _journal.Add(_monde, Echange("avant"));
        await _journal.Add(_monde, Echange("illisible") with { DureeMs = double.NaN });
        await _journal.Add(_monde, Echange("après"));

        Assert.Equal(1, _journal.Perdus);
        Assert.Equal(["après", "avant"], Lire().Select(e => e.Requete));
        await Redemarrer();
        Assert.Equal(["après", "avant"], Lire().Select(e => e.Requete));
    }

    [Fact]
    public async Task Add_TexteCoupeDansUnSigne_SEcrit()
    {
        await _journal.Add(_monde, Echange("a\ud83d") with { Chemin = "/cpro/\ude00" });
        await Redemarrer();
        Assert.Equal("a\ufffd", Assert.Single(Lire()).Requete);
    }

    [Fact]
    public async Task Add_ListeDeQualificationQuiNeSEcritPas_NePerdNiNeRecompteAucunEchange()
    {
        Directory.CreateDirectory(Path.Combine(DossierDuMonde, "qualification.json"));

        await _journal.Add(_monde, Echange("un"));
        await _journal.Add(_monde, Echange("deux"));
        await Redemarrer();

        Assert.Equal(0, _journal.Perdus);
        Assert.Equal(["deux", "un"], Lire().Select(e => e.Requete));
    }

    [Fact]
    public async Task Add_DossierEffaceALaMain_RecommenceSansTrou()
    {
        Garder(new string('x', 1_000));
        await Redemarrer();
        await _journal.Add(_monde, Echange(new string('y', 1_000)));
        Directory.Delete(DossierDuMonde, recursive: true);

        await _journal.Add(_monde, Echange("après"));

        var segment = Assert.Single(Directory.EnumerateFiles(DossierDuMonde, "*.jsonl"));
        Assert.Equal((byte)'{', (await File.ReadAllBytesAsync(segment, Ct))[0]);
        Assert.Equal("après", Assert.Single(Lire()).Requete);
        await Redemarrer();
        Assert.Equal("après", Assert.Single(Lire()).Requete);
    }

    [Fact]
    public async Task Add_SegmentTronqueOuIllisible_CeQuiSuitSeLit()
    {
        await _journal.Add(_monde, Echange("un"));
        var segment = Path.Combine(DossierDuMonde, "00000001.jsonl");
        await File.WriteAllTextAsync(segment, "", Ct);

        await _journal.Add(_monde, Echange("deux"));

        Assert.DoesNotContain('\0', await File.ReadAllTextAsync(segment, Ct));
        await Fermer();
        File.Delete(segment);
        Directory.CreateDirectory(segment);
        Ouvrir();
        await _journal.Add(_monde, Echange("trois"));
        Assert.Equal("trois", Assert.Single(Lire()).Requete);
    }

    [Fact]
    public async Task Supprimer_PendantQuOnEcrit_NeGeneNiLesAutresNiLeMenage()
    {
        var autre = (await _workspaces.Create(new NouveauMonde { Nom = "autre", Pompe = false }, Ct)).Monde.Id;
        var appels = Task.Run(async () =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                await Task.WhenAll(_journal.Add(_monde, Echange("x")), _journal.Add(autre, Echange("x")));
            }
        }, Ct);

        await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Ct);
        await _workspaces.Delete(_monde, Ct);
        await appels;
        await _journal.Add(autre, Echange("fin"));

        Assert.Equal("fin", _journal.Rechercher(autre, new FiltreEchanges(), null, null, 1).Lignes[0].Requete);
        await Fermer();
        Assert.False(Directory.Exists(DossierDuMonde));
        Ouvrir();
    }

    [Fact]
    public async Task Supprimer_Monde_EmporteSesEchangesEtNEnGardeAucun()
    {
        Garder("avant");
        await Redemarrer();

        await _workspaces.Delete(_monde, Ct);
        Garder("trop tard");
        await Redemarrer();

        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "workspaces", _monde)));
        Assert.False(Directory.Exists(DossierDuMonde));
    }

    [Fact]
    public async Task Exporter_Monde_NEmporteAucunEchange()
    {
        Garder("corps tres reconnaissable");
        await Redemarrer();
        using var zip = new MemoryStream();
        await _workspaces.Export(_monde, zip, Ct);
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
        var echange = Echange(corps);
        _ = _journal.Add(_monde, echange);
        return echange.Trace;
    }

    private Echange Echange(string corps) => new()
    {
        Trace = _journal.NextTrace(),
        Mur = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero),
        Methode = "POST",
        Chemin = "/cpro/factures/v1/soumettre",
        Statut = 200,
        Verdict = "Accepté.",
        Requete = corps,
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string DossierDuMonde => Path.Combine(_folder.FullName, "echanges", _monde);

    private IReadOnlyList<Echange> Lire(int taille = 1_000) => _journal.Rechercher(_monde, new FiltreEchanges(), null, null, taille).Lignes;

    private void Ouvrir(ILogger<JournalDesRequetes>? logger = null)
    {
        _workspaces = new Workspaces(_folder.FullName, TimeProvider.System, new JeuDeDonneesGenere(), new Muet());
        _journal = new JournalDesRequetes(_workspaces, _folder.FullName, TimeProvider.System, logger ?? NullLogger<JournalDesRequetes>.Instance, new SuiviDeQualification(_workspaces));
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

    /// <summary>Holds the writer where it says that something went wrong.</summary>
    private sealed class Bloque : ILogger<JournalDesRequetes>, IDisposable
    {
        public ManualResetEventSlim Entre { get; } = new();

        public ManualResetEventSlim Sortie { get; } = new();

        public void Dispose()
        {
            Entre.Dispose();
            Sortie.Dispose();
        }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Entre.Set();
            Sortie.Wait();
        }
    }

    private sealed class Muet : IClientPublic
    {
        public Task<ReponseClient> Solliciter(SollicitationClient sollicitation, CancellationToken ct) => throw new InvalidOperationException("No client answers here.");
    }
}
