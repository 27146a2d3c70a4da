using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Scenarios.Doors;
using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>A world behind a console. What its console does not tell (baskets, agenda) cannot be judged from here, and is said so.</summary>
public sealed class RemoteWorld : IMonde
{
    private readonly HttpClient _http;

    internal RemoteWorld(HttpClient http, JsonObject monde)
    {
        _http = http;
        Id = Chemins.Lire(monde, "id")!;
        Structures = monde["structures"]!.AsArray();
        Portes = ImmutableDictionary<string, IPorte>.Empty
            .Add(Scenarios.Portes.Api, new ApiDoor(http, Secrets(monde)))
            .Add(Scenarios.Portes.Operation, PorteIgnoree.Distante);
    }

    public string Id { get; }

    public JsonArray Structures { get; }

    public ImmutableDictionary<string, IPorte> Portes { get; }

    private string Console => $"/console/api/mondes/{Id}";

    public async Task Avancer(Duree de, DateTimeOffset? jusqua, CancellationToken ct)
    {
        object corps = jusqua is { } instant ? new { jusqua = instant } : new { duree = de.ToString() };
        using var reply = await _http.PostAsJsonAsync($"{Console}/horloge/avancer", corps, ct);
        reply.EnsureSuccessStatusCode();
    }

    public async Task ArmerPanne(DemandePanne panne, CancellationToken ct)
    {
        using var reply = await _http.PostAsJsonAsync($"{Console}/pannes", new { nature = panne.Nature.Code(), operation = panne.Operation, nombre = panne.Nombre }, ct);
        reply.EnsureSuccessStatusCode();
    }

    public async Task ChangerComportement(string siret, string comportement, CancellationToken ct)
    {
        using var reply = await _http.PutAsJsonAsync($"{Console}/clients/{siret}", new { comportement }, ct);
        reply.EnsureSuccessStatusCode();
    }

    public async Task<DateTimeOffset> Maintenant(CancellationToken ct) =>
        DateTimeOffset.Parse(Chemins.Lire(JsonNode.Parse(await _http.GetStringAsync($"{Console}/horloge", ct)), "maintenant")!, CultureInfo.InvariantCulture);

    public async Task<IReadOnlyList<Fait>> Journal(long depuis, CancellationToken ct) =>
    [
        .. (await _http.GetStringAsync(string.Create(CultureInfo.InvariantCulture, $"{Console}/journal?depuis={depuis}"), ct))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<Fait>(l, JournalJson.Options)!),
    ];

    public async Task<string?> Statut(long idFacture, CancellationToken ct) =>
        (await Journal(1, ct)).LastOrDefault(f => f is { EstAccepte: true, Apres: not null, Objet.Type: "facture" } && f.Objet.Id == idFacture)?.Apres;

    public async Task<IReadOnlyList<HistoryLine>> Historique(long idFacture, CancellationToken ct) =>
    [
        .. (await Journal(1, ct)).Where(f => f is { EstAccepte: true, Objet.Type: "facture" } && f.Objet.Id == idFacture).SelectMany(Lignes),
    ];

    public Task<IReadOnlyList<long>> Panier(string espace, ActeurJoue acteur, CancellationToken ct) => throw new NotReadableException("la Synthèse du portail ne se lit pas par la console d’un serveur");

    public Task<IReadOnlyList<long>> FenetreRejet(ActeurJoue acteur, CancellationToken ct) => throw new NotReadableException("la fenêtre des rejets ne se lit pas par la console d’un serveur");

    public async Task<string?> EtatFlux(string numeroFlux, CancellationToken ct) =>
        (await Journal(1, ct)).LastOrDefault(f => f is { EstAccepte: true, Apres: not null, Objet.Type: "flux" } && f.Objet.Numero == numeroFlux)?.Apres;

    public Task<IReadOnlyList<Suite>> Agenda(CancellationToken ct) => throw new NotReadableException("l’agenda ne se lit pas par la console d’un serveur");

    public async ValueTask DisposeAsync()
    {
        using var reply = await _http.DeleteAsync(new Uri(Console, UriKind.Relative));
    }

    private static IEnumerable<HistoryLine> Lignes(Fait fait) => fait.Acte switch
    {
        nameof(ActeFacture.AcquitterRejet) => [new HistoryLine("ACQUITTEMENT_REJET", null)],
        nameof(ActeFacture.AcquitterSuspension) => [new HistoryLine("ACQUITTEMENT_SUSPENSION", null)],
        nameof(ActeFacture.TraiterRejet) => [new HistoryLine("TRAITEMENT_REJET", null)],
        _ => fait.Apres is { } apres && apres != fait.Avant ? [new HistoryLine(apres, Motif(fait))] : [],
    };

    private static string? Motif(Fait fait)
    {
        var entree = JsonNode.Parse(fait.Entree.GetRawText());
        var motif = Motifs.Find(Chemins.Lire(entree, "motif"))?.Libelle ?? Chemins.Lire(entree, "motif");
        var commentaire = Chemins.Lire(entree, "commentaire");
        return motif is null ? commentaire : commentaire is null ? motif : $"{motif} – {commentaire}";
    }

    private static SecretsDuMonde Secrets(JsonObject monde) => new(
        Chemins.Lire(monde, "application.clientId")!,
        Chemins.Lire(monde, "application.clientSecret")!,
        monde["structures"]!.AsArray().Select(s => s!["compteTechnique"]).OfType<JsonObject>()
            .ToImmutableDictionary(c => Chemins.Lire(c, "login")!, c => Chemins.Lire(c, "motDePasse") ?? ""));
}
