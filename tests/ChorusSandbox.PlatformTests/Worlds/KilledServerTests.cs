using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>The real program, killed twenty times under mixed load: nothing acknowledged is lost, nothing is half done.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Seeded chance, so that a failure can be played again.")]
public sealed class KilledServerTests : IDisposable
{
    private const int Kills = 20;

    private static readonly Platform.Workspaces.JeuDeDonnees Jeu = new JeuDeDonneesGenere().Generer(NouveauMonde.GraineParDefaut, WorldBench.Debut);

    private static readonly Structure Supplier = Jeu.Structures[0];
    private static readonly Structure Town = Jeu.Structures.First(s => s.Siret.Valeur == "12345678200051");
    private static readonly Structure OtherTown = Jeu.Structures.First(s => s is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Active } && s != Town && s.Parametres == ParametresDestinataire.Aucun);

    private readonly string _data = Directory.CreateTempSubdirectory("tue").FullName;
    private readonly ConcurrentDictionary<long, string> _deposited = [];
    private readonly ConcurrentQueue<long> _untreated = [];
    private readonly ConcurrentBag<long> _treated = [];
    private readonly ConcurrentBag<string> _flows = [];
    private DateTimeOffset _reached = WorldBench.Debut;
    private int _advances;
    private int _integrated;
    private int _number;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Kill_TwentyTimesUnderLoad_LosesNothingAcknowledged()
    {
        Assert.SkipUnless(File.Exists(Program()), "The server is not built: build the solution first.");
#pragma warning disable RS0030 // The banned constructor with a seed is what repeats a failure.
        var chance = new Random(20);
#pragma warning restore RS0030
        var cree = await MakeWorld();
        for (var kill = 0; kill < Kills; kill++)
        {
            // Each kind of act in turn has been acknowledged a little before, however slow the machine is; an advance is always under way.
            Func<int> acknowledged = (kill % 3) switch
            {
                0 => () => _deposited.Count,
                1 => () => _flows.Count,
                _ => () => _treated.Count,
            };
            await RunAndKill(cree, acknowledged, TimeSpan.FromMilliseconds(chance.Next(0, 600)));
            await CheckDisk(cree.Monde.Id);
        }

        var load = $"{_deposited.Count} deposits, {_treated.Count} decisions, {_flows.Count} flows of 50, {_integrated} in all integrated, {_advances} advances to {_reached:u}";
        TestContext.Current.TestOutputHelper?.WriteLine(load);
        Assert.True(_deposited.Count > Kills && !_treated.IsEmpty && !_flows.IsEmpty && _integrated > 0 && _reached > WorldBench.Debut, load);
    }

    /// <summary>A world whose town says nothing, so that the load decides in its place; the recipient of the lots answers by itself.</summary>
    private async Task<MondeCree> MakeWorld()
    {
        await using var workspaces = new Workspaces(_data, TimeProvider.System, new JeuDeDonneesGenere(), new ScriptedClient());
        var cree = await workspaces.Create(new NouveauMonde { Nom = "Tué", Debut = WorldBench.Debut, Horloge = ModeHorloge.Figee, Debit = ProfilDebit.Aucune }, WorldBench.Ct);
        using var world = await workspaces.Open(cree.Monde.Id, WorldBench.Ct);
        WorldBench.Accepte(await new ChangerComportement(world).Execute(new DemandeComportement(Town.Siret.Valeur, "muet"), Actor.Formateur, WorldBench.Ct));
        return cree;
    }

    private async Task RunAndKill(MondeCree cree, Func<int> acknowledged, TimeSpan later)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Program(), "serve", "--urls", url, "--data", _data]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = new ConcurrentQueue<string?>();
        server.OutputDataReceived += (_, line) => said.Enqueue(line.Data);
        server.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(60) };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(http, cree, server, said));
            using var dead = new CancellationTokenSource();
            var load = Enumerable.Range(0, 6).Select(client => Load(http, cree, client, dead.Token)).ToList();
            for (var before = acknowledged(); acknowledged() == before && !server.HasExited && load.TrueForAll(l => !l.IsCompleted);)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, WorldBench.Ct);
            }

            await Task.Delay(later, TimeProvider.System, WorldBench.Ct);
            Assert.False(server.HasExited, string.Join('\n', said));
            server.Kill();
            await server.WaitForExitAsync(WorldBench.Ct);
            await dead.CancelAsync();
            await Task.WhenAll(load);
        }
        finally
        {
            if (!server.HasExited)
            {
                server.Kill();
                await server.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static async Task<string> Token(HttpClient http, MondeCree cree, Process server, IEnumerable<string?> said)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = cree.Secrets.ClientId, ["client_secret"] = cree.Secrets.ClientSecret, ["scope"] = "openid",
        });
        while (true)
        {
            try
            {
                using var reply = await http.PostAsync(new Uri("/api/oauth/token", UriKind.Relative), form, WorldBench.Ct);
                return (await reply.Content.ReadFromJsonAsync<JsonElement>(WorldBench.Ct)).GetProperty("access_token").GetString()!;
            }
            catch (HttpRequestException)
            {
                // However slow the machine, it either starts or says why not.
                Assert.False(server.HasExited, string.Join('\n', said));
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, WorldBench.Ct);
            }
        }
    }

    private async Task Load(HttpClient http, MondeCree cree, int client, CancellationToken dead)
    {
        try
        {
            while (!dead.IsCancellationRequested)
            {
                await (client switch
                {
                    0 => Advance(http, cree.Monde.Id),
                    1 => DepositLot(http, Account(cree, Supplier)),
                    2 => TreatOne(http, Account(cree, Town)),
                    _ => DepositOne(http, Account(cree, Supplier)),
                });
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            // The server is dead.
        }
    }

    private async Task Advance(HttpClient http, string id)
    {
        using var reply = await http.PostAsJsonAsync($"/console/api/mondes/{id}/horloge/avancer", new { duree = "PT20S" }, WorldBench.Ct);
        _reached = (await reply.Content.ReadFromJsonAsync<JsonElement>(WorldBench.Ct)).GetProperty("maintenant").GetDateTimeOffset();
        _advances++;
    }

    private async Task DepositLot(HttpClient http, string account)
    {
        var flow = await Call(http, "/cpro/factures/v1/deposer/flux", account, JsonSerializer.SerializeToUtf8Bytes(new
        {
            fichierFlux = Convert.ToBase64String(Lot()), nomFichier = "lot.zip", syntaxeFlux = "IN_DP_E1_UBL_INVOICE",
        }));
        _flows.Add(flow.GetProperty("numeroFluxDepot").GetString()!);
        await Task.Delay(TimeSpan.FromMilliseconds(700), TimeProvider.System, WorldBench.Ct);
    }

    private async Task DepositOne(HttpClient http, string account)
    {
        DemandeFacture demande = UneFacture.De(Supplier, Town).Numero($"F-{Interlocked.Increment(ref _number)}");
        var id = (await Call(http, "/cpro/factures/v1/soumettre", account, CorpsSoumettre.Ecrire(demande))).GetProperty("identifiantFactureCPP").GetInt64();
        Assert.True(_deposited.TryAdd(id, demande.Numero!), $"the number {id} was given twice");
        _untreated.Enqueue(id);

        // The driver must be able to follow, or no advance would ever end.
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, WorldBench.Ct);
    }

    /// <summary>Rejects an invoice; one that has not reached its recipient is tried again later.</summary>
    private async Task TreatOne(HttpClient http, string account)
    {
        if (_untreated.TryDequeue(out var id))
        {
            var reply = await Call(http, "/cpro/factures/v1/traiter/recue", account, JsonSerializer.SerializeToUtf8Bytes(new { idFacture = id, nouveauStatut = "REJETEE", motif = "Montant erroné" }));
            if (reply.GetProperty("codeRetour").GetInt32() == 0)
            {
                _treated.Add(id);
                return;
            }

            _untreated.Enqueue(id);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, WorldBench.Ct);
    }

    private static string Account(MondeCree cree, Structure structure)
    {
        var login = Jeu.Comptes.First(c => c.IdStructure == structure.Id).Login;
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{cree.Secrets.MotsDePasse[login]}"));
    }

    private static async Task<JsonElement> Call(HttpClient http, string path, string account, ReadOnlyMemory<byte> body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("cpro-account", account);
        using var reply = await http.SendAsync(request, WorldBench.Ct);
        return await reply.Content.ReadFromJsonAsync<JsonElement>(WorldBench.Ct);
    }

    private byte[] Lot() => UnFlux.Lot(Enumerable.Range(0, 50).Select(i =>
        ($"f{i}.xml", UnFlux.Ubl(Supplier, OtherTown, UneFacture.De(Supplier, OtherTown).Numero($"L-{Interlocked.Increment(ref _number)}")))));

    private async Task CheckDisk(string id)
    {
        var client = new ScriptedClient { Answer = _ => ReponseClient.Decide(new DecisionClient(StatutFacture.ServiceFait, Domain.Duree.DeJours(2))) };
        await using var workspaces = new Workspaces(_data, TimeProvider.System, new JeuDeDonneesGenere(), client);
        using var world = await workspaces.Open(id, WorldBench.Ct);
        var resumes = world.Store.Resumes;
        var faits = world.Store.Journal().Select(e => e.Fait).Where(f => f is { EstAccepte: true, Objet: not null }).ToLookup(f => (f.Acte, f.Objet!.Id));
        Assert.True(world.Clock.Now >= _reached, $"the clock went back from {_reached:u} to {world.Clock.Now:u}");
        Assert.All(_deposited, d => Assert.Equal((d.Value, 1), (resumes.Factures.Find(d.Key)?.Numero, faits[("SoumettreFacture", d.Key)].Count())));
        Assert.Equal(_treated.Count, _treated.Distinct().Count());
        Assert.All(_treated, t => Assert.Equal((StatutFacture.Rejetee, 1), (resumes.Factures.Find(t)?.Statut, faits[("RejeterFacture", t)].Count())));
        Assert.All(_flows, f => Assert.Single(faits[("DeposerFlux", resumes.Flux[f].Id)]));
        foreach (var flux in resumes.Flux.Values)
        {
            var (made, integrations) = (resumes.Factures.DuFlux(flux.NumeroFlux).Count(), faits[("IntegrerFlux", flux.Id)].Count());
            Assert.True((flux.Statut, made, integrations) is (StatutFlux.Integre, 50, 1) or (StatutFlux.EnAttenteTraitementSe or StatutFlux.EnAttenteTraitement, 0, 0), $"{flux.NumeroFlux} is {flux.Statut} with {made} invoices");
            using var file = world.Pieces.Open(world.Store.Read<FluxDepose>(flux.Id)!.Sha256);
            Assert.NotNull(file);
        }

        _integrated = resumes.Flux.Values.Count(f => f.Statut == StatutFlux.Integre);
        Invariants.Check(world.Store);

        // And the world goes on: the summaries kept through more acts are those that the disk gives.
        await world.Driver.Advance(world.Clock.Now.AddHours(1), null, WorldBench.Ct);
        DemandeFacture demande = UneFacture.De(Supplier, Town).Numero($"C-{Interlocked.Increment(ref _number)}");
        WorldBench.Accepte(await new SoumettreFacture(world).Execute(demande, Acteurs.GestionnairePrincipal(world.Store.Resumes, Supplier)! with { Porte = Porte.Operation }, WorldBench.Ct));
        Assert.Equal(Invariants.Written(world.Store.Fold()), Invariants.Written(world.Store.Resumes));
    }

    private static string Program([CallerFilePath] string here = "")
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/ChorusSandbox.Server/bin", configuration, "net10.0/chorus-sandbox.dll"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
