using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Platform.Clients;

using WireMock.Logging;
using WireMock.Server;
using WireMock.Settings;

namespace ChorusSandbox.Simulation.Clients;

/// <summary>
/// The public clients of all worlds: one WireMock.Net server for the process, on the loopback only, started by the first
/// call. A client is posted to <c>/{preset}/{monde}/{siret}</c>: which preset plays him is the platform's affair.
/// </summary>
public sealed class ClientsWireMock : IClientPublic, IAsyncDisposable
{
    /// <summary>How long a client may take to answer: more than the ten seconds a preset may wait.</summary>
    public static readonly TimeSpan AttenteMaximum = TimeSpan.FromSeconds(12);

    private const int RequetesGardees = 100;
    private const int TailleDeReponse = 256 * 1024;

    private readonly FrozenDictionary<string, Preset> presets;
    private readonly Lazy<WireMockServer> serveur;
    private readonly HttpClient http;

    /// <summary>With the presets of the house.</summary>
    public ClientsWireMock()
        : this(Preset.DeLaMaison, AttenteMaximum)
    {
    }

    internal ClientsWireMock(IEnumerable<Preset> presets, TimeSpan attente)
    {
        this.presets = presets.ToFrozenDictionary(p => p.Nom, StringComparer.Ordinal);
        serveur = new(Demarrer);
        http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false })
        {
            Timeout = attente,
            MaxResponseContentBufferSize = TailleDeReponse,
        };
    }

    /// <summary>Where the server listens; null until the first call.</summary>
    internal Uri? Adresse => serveur.IsValueCreated ? new(serveur.Value.Url!) : null;

    internal WireMockServer Serveur => serveur.Value;

    public async Task<ReponseClient> Solliciter(SollicitationClient sollicitation, CancellationToken ct)
    {
        if (!presets.ContainsKey(sollicitation.Comportement))
        {
            return ReponseClient.EnPanne($"aucun comportement ne s’appelle « {sollicitation.Comportement} »");
        }

        try
        {
            return await Poster(sollicitation, ct);
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return ReponseClient.EnPanne(string.Create(CultureInfo.InvariantCulture,
                $"il n’a pas répondu en {Math.Ceiling(http.Timeout.TotalSeconds)} secondes"));
        }
        catch (HttpRequestException)
        {
            return ReponseClient.EnPanne("la connexion avec son système a été rompue");
        }
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        if (serveur.IsValueCreated)
        {
            serveur.Value.Stop();
            serveur.Value.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private async Task<ReponseClient> Poster(SollicitationClient sollicitation, CancellationToken ct)
    {
        var url = $"{serveur.Value.Url}/{sollicitation.Comportement}/{Uri.EscapeDataString(sollicitation.Monde)}/{Uri.EscapeDataString(sollicitation.Siret.Valeur)}";
        using var corps = JsonContent.Create<JsonNode>(CorpsDeSollicitation.De(sollicitation));
        using var reponse = await http.PostAsync(new Uri(url), corps, ct);
        return reponse.StatusCode == HttpStatusCode.OK
            ? ReponseDuPreset.Lire(await reponse.Content.ReadAsByteArrayAsync(ct))
            : ReponseClient.EnPanne(string.Create(CultureInfo.InvariantCulture, $"son système a répondu par le code HTTP {(int)reponse.StatusCode}"));
    }

    private WireMockServer Demarrer()
    {
        var demarre = WireMockServer.Start(new WireMockServerSettings
        {
            // Without an address it would listen on all interfaces.
            Urls = ["http://127.0.0.1:0"],
            StartAdminInterface = false,
            ReadStaticMappings = false,
            MaxRequestLogCount = RequetesGardees,
            Logger = new WireMockNullLogger(),
        });
        foreach (var preset in presets.Values)
        {
            demarre.WithMapping(preset.Mappings);
        }

        return demarre;
    }
}
