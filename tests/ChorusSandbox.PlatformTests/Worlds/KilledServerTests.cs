using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>The real program, killed twenty times under mixed load: nothing acknowledged is lost, nothing is half done.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Seeded chance, so that a failure can be played again.")]
public sealed class KilledServerTests : IDisposable
{
    private const int Kills = 20;

    private static readonly Platform.Workspaces.JeuDeDonnees Jeu = new JeuDeDonneesGenere().Generer(NouveauMonde.GraineParDefaut, WorldBench.Debut);

    private readonly string _data = Directory.CreateTempSubdirectory("tue").FullName;
    private readonly ConcurrentDictionary<long, string> _deposited = [];
    private readonly ConcurrentBag<string> _flows = [];
    private readonly ConcurrentDictionary<long, string> _treated = [];
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
            await RunAndKill(cree, TimeSpan.FromMilliseconds(chance.Next(300, 2500)));
            await CheckDisk(cree.Monde.Id);
        }

        Assert.True(_deposited.Count > Kills && !_flows.IsEmpty && !_treated.IsEmpty, $"{_deposited.Count} deposits, {_flows.Count} flows, {_treated.Count} decisions");
        TestContext.Current.TestOutputHelper?.WriteLine($"{_deposited.Count} deposits, {_flows.Count} flows of 50, {_treated.Count} decisions acknowledged");
    }

    private async Task<MondeCree> MakeWorld()
    {
        await using var workspaces = new Workspaces(_data, TimeProvider.System, new JeuDeDonneesGenere(), new ScriptedClient());
        return await workspaces.Create(new NouveauMonde { Nom = "Tué", Debut = WorldBench.Debut, Horloge = ModeHorloge.Figee }, WorldBench.Ct);
    }

    private async Task RunAndKill(MondeCree cree, TimeSpan life)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Program(), "serve", "--urls", url, "--data", _data]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromSeconds(30) };
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(http, cree));
            var load = Enumerable.Range(0, 8).Select(client => Load(http, cree, client)).ToList();
            await Task.Delay(life, TimeProvider.System, WorldBench.Ct);
            server.Kill();
            await server.WaitForExitAsync(WorldBench.Ct);
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

    private static async Task<string> Token(HttpClient http, MondeCree cree)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials", ["client_id"] = cree.Secrets.ClientId, ["client_secret"] = cree.Secrets.ClientSecret, ["scope"] = "openid",
        });
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var reply = await http.PostAsync(new Uri("/api/oauth/token", UriKind.Relative), form, WorldBench.Ct);
                return (await reply.Content.ReadFromJsonAsync<JsonElement>(WorldBench.Ct)).GetProperty("access_token").GetString()!;
            }
            catch (HttpRequestException) when (attempt < 300)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, WorldBench.Ct);
            }
        }
    }

    private async Task Load(HttpClient http, MondeCree cree, int client)
    {
        var jeu = Jeu;
        var (supplier, town) = (jeu.Structures[0], jeu.Structures.First(s => s.Siret.Valeur == "12345678200051"));
        string Account(long structure) => jeu.Comptes.First(c => c.IdStructure == structure).Login is var login ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{cree.Secrets.MotsDePasse[login]}")) : "";
        try
        {
            while (true)
            {
                if (client == 0)
                {
                    using var _ = await http.PostAsJsonAsync($"/console/api/mondes/{cree.Monde.Id}/horloge/avancer", new { duree = "PT6H" }, WorldBench.Ct);
                }
                else if (client == 1)
                {
                    var flow = await Call(http, "/cpro/factures/v1/deposer/flux", Account(supplier.Id), JsonSerializer.SerializeToUtf8Bytes(new
                    {
                        fichierFlux = Convert.ToBase64String(Lot(supplier, town)), nomFichier = "lot.zip", syntaxeFlux = "IN_DP_E1_UBL_INVOICE",
                    }));
                    _flows.Add(flow.GetProperty("numeroFluxDepot").GetString()!);
                }
                else
                {
                    DemandeFacture demande = UneFacture.De(supplier, town).Numero($"F-{Interlocked.Increment(ref _number)}");
                    var id = (await Call(http, "/cpro/factures/v1/soumettre", Account(supplier.Id), CorpsSoumettre.Ecrire(demande))).GetProperty("identifiantFactureCPP").GetInt64();
                    Assert.True(_deposited.TryAdd(id, demande.Numero!), $"the number {id} was given twice");
                    await TreatOne(http, Account(town.Id));
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            // The server is dead.
        }
    }

    /// <summary>Rejects an invoice deposited long enough ago to have reached its recipient.</summary>
    private async Task TreatOne(HttpClient http, string account)
    {
        var id = _deposited.Keys.Except(_treated.Keys).Order().FirstOrDefault();
        var reply = id == 0 ? default : await Call(http, "/cpro/factures/v1/traiter/recue", account, JsonSerializer.SerializeToUtf8Bytes(new { idFacture = id, nouveauStatut = "REJETEE", motif = "Montant erroné" }));
        if (reply.ValueKind == JsonValueKind.Object && reply.GetProperty("codeRetour").GetInt32() == 0)
        {
            _treated[id] = "REJETEE";
        }
    }

    private static async Task<JsonElement> Call(HttpClient http, string path, string account, ReadOnlyMemory<byte> body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("cpro-account", account);
        using var reply = await http.SendAsync(request, WorldBench.Ct);
        return await reply.Content.ReadFromJsonAsync<JsonElement>(WorldBench.Ct);
    }

    private byte[] Lot(Domain.Structures.Structure supplier, Domain.Structures.Structure town)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < 50; i++)
            {
                DemandeFacture demande = UneFacture.De(supplier, town).Numero($"L-{Interlocked.Increment(ref _number)}");
                using var entry = zip.CreateEntry($"f{i}.xml").Open();
                entry.Write(Formats.Ubl.EcrivainUbl.Ecrire(FactureEnSemantique.De(new FactureGeneree(i + 1, demande, supplier, town))));
            }
        }

        return bytes.ToArray();
    }

    private async Task CheckDisk(string id)
    {
        await using var workspaces = new Workspaces(_data, TimeProvider.System, new JeuDeDonneesGenere(), new ScriptedClient());
        using var world = await workspaces.Open(id, WorldBench.Ct);
        var resumes = world.Store.Resumes;
        Assert.All(_deposited, d => Assert.Equal(d.Value, resumes.Factures.Find(d.Key)?.Numero));
        Assert.All(_treated, t => Assert.Equal(t.Value, resumes.Factures.Find(t.Key)?.Statut.ToString().ToUpperInvariant()));
        Assert.All(_flows, f => Assert.True(resumes.Flux.ContainsKey(f)));
        foreach (var flux in resumes.Flux.Values)
        {
            Assert.True(resumes.Factures.DuFlux(flux.NumeroFlux).Count() is 0 or 50, $"{flux.NumeroFlux} is half integrated");
        }

        Invariants.Check(world.Store);
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
