using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChorusSandbox.Bench;

/// <summary>A world of the server with what a client of the API needs: its application, a supplier's account, a recipient.</summary>
internal sealed class BenchWorld
{
    /// <summary>The seed of the world, for files that name its structures.</summary>
    public const string SeedText = "7";

    private readonly string _id;
    private readonly string _clientId;
    private readonly string _clientSecret;
    private readonly string _account;
    private readonly long _supplier;
    private readonly string _recipient;
    private string _token = "";

    private string _origin;

    private BenchWorld(string origin, JsonElement world)
    {
        _origin = origin;
        _id = world.GetProperty("id").GetString()!;
        var application = world.GetProperty("application");
        _clientId = application.GetProperty("clientId").GetString()!;
        _clientSecret = application.GetProperty("clientSecret").GetString()!;
        var structures = world.GetProperty("structures").EnumerateArray().ToList();
        var supplier = structures.First(s => s.GetProperty("role").GetString() == "FOURNISSEUR" && s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object);
        Supplier = supplier.GetProperty("siret").GetString()!;
        var account = supplier.GetProperty("compteTechnique");
        _supplier = supplier.GetProperty("idStructureCPP").GetInt64();
        _account = Header(account);
        var recipient = structures.First(s => s.GetProperty("role").GetString() == "DESTINATAIRE" && s.GetProperty("profil").GetString() == "AUCUN"
            && s.GetProperty("etat").GetString() == "ACTIVE" && !s.GetProperty("edi").GetBoolean() && s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object);
        _recipient = recipient.GetProperty("siret").GetString()!;
        RecipientId = recipient.GetProperty("idStructureCPP").GetInt64();
        RecipientAccount = Header(recipient.GetProperty("compteTechnique"));
    }

    /// <summary>Header of the supplier's compte technique.</summary>
    public string Account => _account;

    /// <summary>Header of the recipient's compte technique.</summary>
    public string RecipientAccount { get; }

    public string BearerToken => _token;

    public long SupplierId => _supplier;

    public long RecipientId { get; }

    /// <summary>SIRET of the recipient.</summary>
    public string Recipient => _recipient;

    /// <summary>Number of the last invoice that <see cref="SubmitFirst"/> deposited.</summary>
    public long FirstInvoice { get; private set; }

    /// <summary>Deposits an invoice of its own: the server takes them.</summary>
    public async Task SubmitFirst(HttpClient http)
    {
        using var message = Deposit(-1 - FirstInvoice);
        using var answer = await http.SendAsync(message);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        FirstInvoice = body.TryGetProperty("identifiantFactureCPP", out var id) ? id.GetInt64() : throw new InvalidOperationException($"The server takes no invoice: {body.GetRawText()}");
    }

    /// <summary>Makes a world with a frozen clock: nothing but the deposits happens in it.</summary>
    public static async Task<BenchWorld> Create(string origin)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(new Uri(origin + "/console/api/mondes"), new { nom = "Mesure", graine = 7, horloge = "figee", debit = "aucune" });
        answer.EnsureSuccessStatusCode();
        var world = new BenchWorld(origin, await answer.Content.ReadFromJsonAsync<JsonElement>());
        using var token = await http.SendAsync(world.Token());
        world._token = (await token.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
        return world;
    }

    /// <summary>SIRET of the supplier.</summary>
    public string Supplier { get; }

    /// <summary>The clock of the world, and the call that advances it.</summary>
    public Uri Clock => new($"{_origin}/console/api/mondes/{_id}/horloge");

    public Uri Advance => new($"{_origin}/console/api/mondes/{_id}/horloge/avancer");

    /// <summary>The same world behind another address: the server was started again.</summary>
    public BenchWorld At(string origin)
    {
        _origin = origin;
        return this;
    }

    /// <summary>A request for a token.</summary>
    public HttpRequestMessage Token() => new(HttpMethod.Post, new Uri(_origin + "/api/oauth/token"))
    {
        Content = new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", _clientId), new("client_secret", _clientSecret), new("scope", "openid")]),
    };

    /// <summary>The deposit of an invoice of twelve lines.</summary>
    public HttpRequestMessage Deposit(long number) =>
        Call("/cpro/factures/v1/soumettre", Invoice("B-" + number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The deposit of a lot of invoices.</summary>
    public HttpRequestMessage Flow(byte[] zip) => Call("/cpro/factures/v1/deposer/flux", JsonSerializer.Serialize(
        new { fichierFlux = Convert.ToBase64String(zip), nomFichier = "lot.zip", syntaxeFlux = "IN_DP_E1_UBL_INVOICE", avecSignature = false }));

    /// <summary>A search of the invoices that the supplier issued.</summary>
    public HttpRequestMessage Search(object criteria) => Call("/cpro/factures/v1/rechercher/fournisseur", JsonSerializer.Serialize(criteria));

    private HttpRequestMessage Call(string path, string body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(_origin + path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        message.Headers.TryAddWithoutValidation("cpro-account", _account);
        return message;
    }

    private static string Header(JsonElement account) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account.GetProperty("login").GetString()}:{account.GetProperty("motDePasse").GetString()}"));

    /// <summary>An invoice that the platform accepts, as the API writes it.</summary>
    public string Invoice(string number) => new JsonObject
    {
        ["modeDepot"] = "SAISIE_API",
        ["numeroFactureSaisi"] = number,
        ["destinataire"] = new JsonObject { ["codeDestinataire"] = _recipient },
        ["fournisseur"] = new JsonObject { ["idFournisseur"] = _supplier },
        ["cadreDeFacturation"] = new JsonObject { ["codeCadreFacturation"] = "A1_FACTURE_FOURNISSEUR" },
        ["references"] = new JsonObject
        {
            ["deviseFacture"] = "EUR", ["typeFacture"] = "FACTURE", ["typeTva"] = "TVA_SUR_DEBIT", ["modePaiement"] = "VIREMENT",
        },
        ["lignePoste"] = new JsonArray([.. Enumerable.Range(1, 12).Select(i => new JsonObject
        {
            ["lignePosteNumero"] = i, ["lignePosteReference"] = "TONER-" + i.ToString(CultureInfo.InvariantCulture), ["lignePosteDenomination"] = "Cartouche d’encre noire",
            ["lignePosteQuantite"] = 3, ["lignePosteUnite"] = "lot", ["lignePosteMontantUnitaireHT"] = 50.0m, ["lignePosteMontantRemiseHT"] = 0, ["lignePosteTauxTva"] = "TVA5",
        })]),
        ["ligneTva"] = new JsonArray(new JsonObject { ["ligneTvaTaux"] = "TVA5", ["ligneTvaMontantBaseHtParTaux"] = 1800.0m, ["ligneTvaMontantTvaParTaux"] = 360.0m }),
        ["montantTotal"] = new JsonObject
        {
            ["montantHtTotal"] = 1800.0m, ["montantTVA"] = 360.0m, ["montantTtcTotal"] = 2160.0m, ["montantRemiseGlobaleTTC"] = 0, ["montantAPayer"] = 2160.0m,
        },
        ["commentaire"] = "Livraison de mars",
    }.ToJsonString();
}
