using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>A world seen by an integrator: its description with secrets, as the console gives it once, and its calls.</summary>
internal sealed class ApiWorld(HttpClient http, JsonElement monde)
{
    private string? _jeton;

    public string Id => monde.GetProperty("id").GetString()!;

    public string ClientId => monde.GetProperty("application").GetProperty("clientId").GetString()!;

    public string ClientSecret => monde.GetProperty("application").GetProperty("clientSecret").GetString()!;

    public JsonElement Description => monde;

    public HttpClient Http => http;

    /// <summary>The first supplier who has a compte technique.</summary>
    public JsonElement Fournisseur => Structures.First(s => Role(s) == "FOURNISSEUR" && s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object);

    /// <summary>The recipient who demands nothing.</summary>
    public JsonElement Destinataire => Profil("AUCUN");

    public IEnumerable<JsonElement> Structures => monde.GetProperty("structures").EnumerateArray();

    /// <summary>The first active recipient of a profile.</summary>
    public JsonElement Profil(string profil) => Structures.First(s => Role(s) == "DESTINATAIRE" && s.GetProperty("profil").GetString() == profil
        && s.GetProperty("etat").GetString() == "ACTIVE" && !s.GetProperty("edi").GetBoolean() && s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object);

    public static string Siret(JsonElement structure) => structure.GetProperty("siret").GetString()!;

    public static long IdOf(JsonElement structure) => structure.GetProperty("idStructureCPP").GetInt64();

    /// <summary>The header of the compte technique of a structure.</summary>
    public static string Compte(JsonElement structure)
    {
        var compte = structure.GetProperty("compteTechnique");
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{compte.GetProperty("login").GetString()}:{compte.GetProperty("motDePasse").GetString()}"));
    }

    /// <summary>A token of the world's application, asked for once.</summary>
    public async Task<string> Jeton()
    {
        if (_jeton is null)
        {
            using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", ClientId), new("client_secret", ClientSecret), new("scope", "openid")]);
            var reponse = await Answer.Of(await http.PostAsync(new Uri("/api/oauth/token", UriKind.Relative), form, Ct));
            Assert.Equal(200, reponse.Statut);
            _jeton = reponse["access_token"].GetString();
        }

        return _jeton!;
    }

    /// <summary>A call by the compte technique of the supplier.</summary>
    public Task<Answer> Emettre(string operation, object? corps) => Appeler(Fournisseur, operation, JsonSerializer.Serialize(corps));

    /// <summary>A call by the compte technique of the recipient.</summary>
    public Task<Answer> Recevoir(string operation, object? corps) => Appeler(Destinataire, operation, JsonSerializer.Serialize(corps));

    /// <summary>A call with a body written as it is, announced as it is; null sends none.</summary>
    public async Task<Answer> Appeler(JsonElement structure, string operation, string? corps, string methode = "POST", string? type = "application/json; charset=utf-8")
    {
        using var demande = new HttpRequestMessage(new HttpMethod(methode), "/cpro/" + operation);
        demande.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await Jeton());
        demande.Headers.Add("cpro-account", Compte(structure));
        demande.Content = corps is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(corps));
        if (type is not null)
        {
            demande.Content?.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return await Answer.Of(await http.SendAsync(demande, Ct));
    }

    /// <summary>A call to the console about this world.</summary>
    public async Task<Answer> Console(HttpMethod methode, string chemin, object? corps = null)
    {
        using var demande = new HttpRequestMessage(methode, $"/console/api/mondes/{Id}{chemin}");
        demande.Content = corps is null ? null : ApiHost.Corps(corps);
        return await Answer.Of(await http.SendAsync(demande, Ct));
    }

    /// <summary>Moves the clock.</summary>
    public async Task Avancer(string duree) => Assert.Equal(200, (await Console(HttpMethod.Post, "/horloge/avancer", new { duree })).Statut);

    /// <summary>What the request page says of an answer.</summary>
    public async Task<JsonElement> Expliquer(Answer reponse)
    {
        var echange = await Console(HttpMethod.Get, "/requetes/" + reponse.Trace);
        Assert.Equal(200, echange.Statut);
        return echange.Json;
    }

    /// <summary>The codes that explain an answer.</summary>
    public async Task<string[]> Codes(Answer reponse) =>
        [.. (await Expliquer(reponse)).GetProperty("explications").EnumerateArray().Select(e => e.GetProperty("code").GetString()!)];

    /// <summary>An invoice that passes, to the recipient who demands nothing.</summary>
    public Dictionary<string, object?> Demande(string? numero) => new()
    {
        ["modeDepot"] = "SAISIE_API",
        ["numeroFactureSaisi"] = numero,
        ["dateFacture"] = "2026-03-02",
        ["destinataire"] = new { codeDestinataire = Siret(Destinataire) },
        ["fournisseur"] = new { idFournisseur = IdOf(Fournisseur) },
        ["cadreDeFacturation"] = new { codeCadreFacturation = "A1_FACTURE_FOURNISSEUR" },
        ["references"] = new { deviseFacture = "EUR", typeFacture = "FACTURE", typeTva = "TVA_SUR_DEBIT", modePaiement = "VIREMENT" },
        ["lignePoste"] = new[] { new { lignePosteNumero = 1, lignePosteReference = "R-1", lignePosteDenomination = "Cartouche", lignePosteQuantite = 3, lignePosteUnite = "lot", lignePosteMontantUnitaireHT = 50.0, lignePosteTauxTvaManuel = 20 } },
        ["ligneTva"] = new[] { new { ligneTvaTauxManuel = 20, ligneTvaMontantBaseHtParTaux = 150.0, ligneTvaMontantTvaParTaux = 30.0 } },
        ["montantTotal"] = new { montantHtTotal = 150.0, montantTVA = 30.0, montantTtcTotal = 180.0, montantAPayer = 180.0 },
    };

    /// <summary>Submits an invoice that passes; its platform number.</summary>
    public async Task<long> Soumettre(string numero, Action<Dictionary<string, object?>>? change = null)
    {
        var demande = Demande(numero);
        change?.Invoke(demande);
        var reponse = await Emettre("factures/v1/soumettre", demande);
        Assert.True(reponse.Statut == 200 && reponse.CodeRetour == 0, reponse.Texte);
        return reponse["identifiantFactureCPP"].GetInt64();
    }

    /// <summary>Leaves every recipient to the test.</summary>
    public async Task FaireTaireLesClients()
    {
        foreach (var client in Structures.Where(s => Role(s) == "DESTINATAIRE"))
        {
            Assert.Equal(204, (await Console(HttpMethod.Put, "/clients/" + Siret(client), new { comportement = "muet" })).Statut);
        }
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string? Role(JsonElement structure) => structure.GetProperty("role").GetString();
}
