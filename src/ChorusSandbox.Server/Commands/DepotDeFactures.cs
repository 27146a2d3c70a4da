using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.Server.Commands;

/// <summary>Deposits generated invoices in a new world of a running sandbox, by its API, each with the account of its issuer.</summary>
internal sealed class DepotDeFactures
{
    private readonly HttpClient _http;
    private readonly FormatGenere _format;
    private readonly string _jeton;
    private readonly Dictionary<long, string> _comptes;

    private DepotDeFactures(HttpClient http, FormatGenere format, string jeton, JsonElement monde)
    {
        (_http, _format, _jeton) = (http, format, jeton);
        _comptes = monde.GetProperty("structures").EnumerateArray().Where(s => s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object)
            .ToDictionary(s => s.GetProperty("idStructureCPP").GetInt64(), s => Compte(s.GetProperty("compteTechnique")));
    }

    /// <summary>Makes the world, deposits, tells what was refused. Exit: 0 all accepted, 1 some refused, 2 nobody answers.</summary>
    public static async Task<int> Deposer(Uri adresse, IEnumerable<FichierGenere> fichiers, FormatGenere format, int nombre, int graine, CancellationToken ct)
    {
        using var http = TrainerCredentials.Client(adresse);
        try
        {
            using var cree = await http.PostAsJsonAsync("/console/api/mondes", new
            {
                nom = string.Create(CultureInfo.InvariantCulture, $"Factures générées, graine {graine}"),
                graine,
                debut = Temps.Instant(GenerateurDeFactures.JourHabituel.AddDays(1).ToDateTime(new TimeOnly(9, 0))),
                debit = "aucune",
            }, ct);
            if (!cree.IsSuccessStatusCode)
            {
                return await Refuser(await cree.Content.ReadAsStringAsync(ct));
            }

            var monde = await cree.Content.ReadFromJsonAsync<JsonElement>(ct);
            var depot = new DepotDeFactures(http, format, await Jeton(http, monde.GetProperty("application"), ct), monde);
            var refusees = await depot.Deposer(fichiers, nombre, ct);
            await System.Console.Error.WriteLineAsync($"{nombre - refusees} dépôts acceptés, {refusees} refusés, dans le monde {monde.GetProperty("id").GetString()} : {monde.GetProperty("portail").GetString()}");
            return refusees == 0 ? 0 : 1;
        }
        catch (HttpRequestException)
        {
            return await Refuser($"Aucun bac à sable ne répond à {adresse}. Démarrez-le, ou donnez son adresse avec --deposer.");
        }
    }

    private async Task<int> Deposer(IEnumerable<FichierGenere> fichiers, int nombre, CancellationToken ct)
    {
        var progression = new Progression(nombre, "factures déposées");
        var refusees = 0;
        foreach (var fichier in fichiers)
        {
            using var requete = Requete(fichier);
            using var reponse = await _http.SendAsync(requete, ct);
            var corps = JsonDocument.Parse(await reponse.Content.ReadAsStringAsync(ct)).RootElement;
            if (!corps.TryGetProperty("codeRetour", out var code) || code.GetInt32() != 0)
            {
                refusees++;
                await System.Console.Error.WriteLineAsync($"{fichier.Nom} : {(corps.TryGetProperty("libelle", out var libelle) ? libelle.GetString() : corps.GetRawText())}");
            }

            progression.Avancer();
        }

        return refusees;
    }

    private HttpRequestMessage Requete(FichierGenere fichier)
    {
        var (chemin, corps) = _format == FormatGenere.Api
            ? ("/cpro/factures/v1/soumettre", Encoding.UTF8.GetString(fichier.Contenu.Span))
            : ("/cpro/factures/v1/deposer/flux", JsonSerializer.Serialize(new
            {
                fichierFlux = Convert.ToBase64String(fichier.Contenu.Span), nomFichier = fichier.Nom, syntaxeFlux = _format.Syntaxe()!.Value.Code(), avecSignature = false,
            }));
        var requete = new HttpRequestMessage(HttpMethod.Post, chemin) { Content = new StringContent(corps, Encoding.UTF8, "application/json") };
        requete.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _jeton);
        requete.Headers.TryAddWithoutValidation("cpro-account", _comptes[fichier.IdFournisseur!.Value]);
        return requete;
    }

    private static async Task<string> Jeton(HttpClient http, JsonElement application, CancellationToken ct)
    {
        using var demande = new FormUrlEncodedContent(
        [
            new("grant_type", "client_credentials"), new("scope", "openid"),
            new("client_id", application.GetProperty("clientId").GetString()), new("client_secret", application.GetProperty("clientSecret").GetString()),
        ]);
        using var reponse = await http.PostAsync("/api/oauth/token", demande, ct);
        return (await reponse.Content.ReadFromJsonAsync<JsonElement>(ct)).GetProperty("access_token").GetString()!;
    }

    private static string Compte(JsonElement compte) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{compte.GetProperty("login").GetString()}:{compte.GetProperty("motDePasse").GetString()}"));

    private static async Task<int> Refuser(string phrase)
    {
        await System.Console.Error.WriteLineAsync(phrase);
        return 2;
    }
}
