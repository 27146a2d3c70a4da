using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Steps;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios.Doors;

/// <summary>The API as a door: real calls with a token of the world's application and the compte technique of the actor's structure.</summary>
/// <param name="http">A client whose base address is the server's.</param>
/// <param name="secrets">Secrets of the world, as they were shown when it was made.</param>
public sealed class ApiDoor(HttpClient http, SecretsDuMonde secrets) : IPorte
{
    private static readonly ImmutableDictionary<string, string> Routes = Paths();
    private static readonly string ReponsePerdue = Explanations.EnMots(Domain.Refus.De(CodeRefus.PasserelleReponsePerdue, null, null, ("objet", "ce que demandait cet appel")));
    private string? _token;

    /// <summary>The acts that the API has among those that steps can play.</summary>
    public static IEnumerable<string> Actes => Routes.Keys;

    /// <summary>The operation of an act, as a fault names it.</summary>
    public static string Operation(string acte) => Routes[acte]["/cpro/".Length..];

    public string? RaisonDIgnorer(ActStep etape) => Routes.ContainsKey(etape.Acte) ? null : $"l’API n’a pas d’opération pour « {etape.Acte} »";

    public async Task<Essai> Jouer(ActStep etape, Passage passage, CancellationToken ct)
    {
        if (passage.Acteurs.Trouver(etape.Par) is not { } acteur)
        {
            return new Essai(null, Erreur: $"« {etape.Par} » n’a pas de compte technique");
        }

        try
        {
            var data = new ActData(etape.Donnees.Select(n => passage.Names.Remplir(n.Texte!)));
            return await Appeler(etape, acteur, await Corps(etape.Acte, data, acteur, passage, ct), passage, ct);
        }
        catch (ActDataException e)
        {
            return new Essai(null, Erreur: e.Message);
        }
        catch (HttpRequestException e)
        {
            return new Essai(null, Erreur: $"le serveur ne répond pas : {e.Message}");
        }
    }

    private async Task<Essai> Appeler(ActStep etape, ActeurJoue acteur, JsonObject corps, Passage passage, CancellationToken ct)
    {
        var avant = (await passage.Monde.Journal(1, ct)).Count;
        using var request = new HttpRequestMessage(HttpMethod.Post, Routes[etape.Acte])
        {
            Content = new StringContent(corps.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token ??= await Jeton(ct));
        request.Headers.Add("cpro-account", Compte(acteur, passage));
        using var reply = await Envoyer(request, avant, passage, ct);
        if (reply is null)
        {
            return new Essai(new Echange { Porte = Portes.Api, Demande = $"POST {Routes[etape.Acte]}", Corps = corps, Explications = [ReponsePerdue] });
        }

        var texte = await reply.Content.ReadAsStringAsync(ct);
        var reponse = Json(texte);
        var trace = reply.Headers.TryGetValues("X-Sandbox-Trace", out var traces) ? traces.FirstOrDefault() : null;
        var passe = reply.IsSuccessStatusCode && Chemins.Lire(reponse, "codeRetour") == "0";
        var refuses = (await passage.Monde.Journal(avant + 1, ct)).SelectMany(f => f.Refus).Select(r => (r.Code, Texte: Explanations.EnMots(r))).ToList();
        if (refuses.Count == 0 && !passe)
        {
            refuses = await RefusDeLaPasserelle(passage.Monde.Id, trace, ct);
        }

        var echange = new Echange
        {
            Porte = Portes.Api,
            Demande = $"POST {Routes[etape.Acte]}",
            Corps = corps,
            Http = (int)reply.StatusCode,
            Reponse = reponse,
            Trace = trace,
            Refus = [.. refuses.Select(r => r.Code).Distinct()],
            Explications = [.. refuses.Select(r => r.Texte)],
        };
        return passe || refuses.Count > 0
            ? new Essai(echange, passe ? Objet(reponse) : null)
            : new Essai(echange, Erreur: $"HTTP {(int)reply.StatusCode}, sans acte au journal ni explication : {texte}");
    }

    /// <summary>The answer; null when it was lost although the act was done, which the caller cannot see but the story may look up.</summary>
    private async Task<HttpResponseMessage?> Envoyer(HttpRequestMessage request, int avant, Passage passage, CancellationToken ct)
    {
        try
        {
            return await http.SendAsync(request, ct);
        }
        catch (HttpRequestException)
        {
            if ((await passage.Monde.Journal(avant + 1, ct)).Any(f => f is { EstAccepte: true, Porte: Domain.Utilisateurs.Porte.Api }))
            {
                return null;
            }

            throw;
        }
    }

    /// <summary>What never became an act is told by the request log alone (scenarios.md 4.1).</summary>
    private async Task<List<(CodeRefus Code, string Texte)>> RefusDeLaPasserelle(string monde, string? trace, CancellationToken ct)
    {
        using var reply = trace is null ? null : await http.GetAsync(new Uri($"/console/api/mondes/{monde}/requetes/{trace}", UriKind.Relative), ct);
        var explications = reply is { IsSuccessStatusCode: true } ? Json(await reply.Content.ReadAsStringAsync(ct))?["explications"] as JsonArray : null;
        return
        [
            .. explications?.Where(e => Ecriture.TryLire<CodeRefus>(Chemins.Lire(e, "code"), out _)).Select(e =>
            {
                _ = Ecriture.TryLire<CodeRefus>(Chemins.Lire(e, "code"), out var code);
                return (code, $"{code.Code()} : {Chemins.Lire(e, "titre")}. {Chemins.Lire(e, "pourquoi")} {Chemins.Lire(e, "correction")}");
            }) ?? [],
        ];
    }

    private async Task<JsonObject> Corps(string acte, ActData data, ActeurJoue acteur, Passage passage, CancellationToken ct)
    {
        switch (acte)
        {
            case nameof(SoumettreFacture):
                return ApiBodies.Soumettre(await InvoiceFromData.Make(data, acteur, passage, ct));
            case nameof(RecyclerFacture):
                var destinataire = data.Texte("destinataire");
                return ApiBodies.Recycler(new DemandeRecyclage
                {
                    IdFacture = await Facture(data.Texte("facture"), passage, ct),
                    Destinataire = destinataire is null ? null : passage.Acteurs.Trouver(destinataire)?.Siret ?? destinataire,
                    Service = data.Texte("service"),
                    Engagement = data.Texte("engagement"),
                    Commentaire = data.Texte("commentaire"),
                });
            case nameof(ConsulterStructure):
                return new JsonObject { ["idStructureCPP"] = acteur.IdStructure };
            case nameof(TraiterRejet):
                var ids = new List<long>();
                foreach (var nom in data.Textes("factures"))
                {
                    ids.Add(await Facture(nom, passage, ct));
                }

                return ApiBodies.TraiterRejet(ids);
            default:
                return ApiBodies.Traiter(new DemandeTraitement
                {
                    IdFacture = await Facture(data.Texte("facture"), passage, ct),
                    Statut = Enum.Parse<ActeFacture>(acte).StatutCible()!.Value.Code(),
                    Motif = data.Texte("motif"),
                    Commentaire = data.Texte("commentaire"),
                    NumeroDpMandat = data.Texte("numeroDPMandat"),
                });
        }
    }

    private static async Task<long> Facture(string? nom, Passage passage, CancellationToken ct) =>
        (nom is null ? null : await passage.View().Facture(nom, ct))?.Id ?? throw new ActDataException($"« {nom} » n’est aucune facture de ce monde");

    private async Task<string> Jeton(CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = secrets.ClientId,
            ["client_secret"] = secrets.ClientSecret,
            ["scope"] = "openid",
        });
        using var reply = await http.PostAsync(new Uri("/api/oauth/token", UriKind.Relative), form, ct);
        reply.EnsureSuccessStatusCode();
        return Chemins.Lire(Json(await reply.Content.ReadAsStringAsync(ct)), "access_token") ?? throw new ActDataException("le serveur n’a pas donné de jeton");
    }

    private string Compte(ActeurJoue acteur, Passage passage)
    {
        var login = Chemins.Lire(acteur.Structure, "compteTechnique.login") ?? throw new ActDataException($"la structure de « {acteur.Nom} » n’a pas de compte technique");
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{(acteur.SecretInitial ? null : passage.MotsDePasse.GetValueOrDefault(login)) ?? secrets.MotsDePasse[login]}"));
    }

    private static ObjetNomme? Objet(JsonNode? reponse) =>
        long.TryParse(Chemins.Lire(reponse, "identifiantFactureCPP") ?? Chemins.Lire(reponse, "idFacture"), out var id)
            ? new ObjetNomme("facture", id, Chemins.Lire(reponse, "numeroFacture"))
            : null;

    private static JsonNode? Json(string texte)
    {
        try
        {
            return texte.Length == 0 ? null : JsonNode.Parse(texte);
        }
        catch (JsonException)
        {
            return JsonValue.Create(texte);
        }
    }

    private static ImmutableDictionary<string, string> Paths()
    {
        const string Factures = "/cpro/factures/v1/";
        return ActesFacture.ParStatutCible.Values.Select(a => (a.ToString(), Factures + "traiter/recue"))
            .Concat(
            [
                (nameof(SoumettreFacture), Factures + "soumettre"),
                (nameof(RecyclerFacture), Factures + "recycler"),
                (nameof(TraiterRejet), Factures + "traiterRejet"),
                (nameof(ConsulterStructure), "/cpro/structures/v1/consulter"),
            ])
            .ToImmutableDictionary(p => p.Item1, p => p.Item2);
    }
}
