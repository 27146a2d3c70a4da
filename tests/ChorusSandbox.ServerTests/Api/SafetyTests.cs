using System.Text;
using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>Isolation of worlds, foreign hosts and pages, masks, sockets.</summary>
public sealed class SafetyTests(ApiHost host)
{
    [Fact]
    public async Task Appeler_DeuxMondesDUneGraine_NeVoientJamaisLesDonneesDeLAutre()
    {
        var (un, deux) = (await host.Monde(graine: 11), await host.Monde(graine: 11));
        var id = await un.Soumettre("F-1");

        Assert.Equal(ApiWorld.IdOf(un.Fournisseur), ApiWorld.IdOf(deux.Fournisseur));
        Assert.Equal(0, (await deux.Emettre("factures/v1/rechercher/fournisseur", new { }))["parametresRetour"].GetProperty("total").GetInt32());
        Assert.NotEqual(0, (await deux.Emettre("factures/v1/consulter/fournisseur", new { identifiantFactureCPP = id })).CodeRetour);
        Assert.NotEqual(un.ClientSecret, deux.ClientSecret);
        Assert.Empty(Secrets(un).Intersect(Secrets(deux), StringComparer.Ordinal));

        // The account of one world with the token of the other.
        using var demande = new HttpRequestMessage(HttpMethod.Post, "/cpro/factures/v1/rechercher/fournisseur") { Content = ApiHost.Corps(new { }) };
        demande.Headers.Authorization = new("Bearer", await deux.Jeton());
        demande.Headers.Add("cpro-account", ApiWorld.Compte(un.Fournisseur));
        var refuse = await Answer.Of(await host.Http.SendAsync(demande, Ct));
        Assert.Equal(403, refuse.Statut);
        Assert.DoesNotContain((await un.Console(HttpMethod.Get, "/requetes")).Json.EnumerateArray(), e => e.GetProperty("trace").GetString() == refuse.Trace);
    }

    [Theory]
    [InlineData("/console/api/mondes", "GET")]
    [InlineData("/cpro/structures/v1/rechercher", "POST")]
    [InlineData("/", "GET")]
    [InlineData("/docs/openapi.json", "GET")]
    public async Task Appeler_HoteEtranger_EstRefuse(string chemin, string methode)
    {
        using var demande = new HttpRequestMessage(new HttpMethod(methode), chemin);
        demande.Headers.Host = "chorus.exemple.fr";

        var reponse = await Answer.Of(await host.Http.SendAsync(demande, Ct));

        Assert.Equal(403, reponse.Statut);
        Assert.Contains("chorus.exemple.fr", reponse.Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/console/api/mondes")]
    [InlineData("/entrer")]
    public async Task Poster_OrigineEtrangere_EstRefuse(string chemin)
    {
        foreach (var origine in new[] { "http://exemple.fr", "null", "https://127.0.0.1", "http://127.0.0.1:1" })
        {
            using var demande = new HttpRequestMessage(HttpMethod.Post, chemin) { Content = ApiHost.Corps(new { nom = "x" }) };
            demande.Headers.Add("Origin", origine);
            Assert.Equal(403, (await Answer.Of(await host.Http.SendAsync(demande, Ct))).Statut);
        }
    }

    [Fact]
    public async Task Poster_NotreOrigine_EstAdmis()
    {
        using var demande = new HttpRequestMessage(HttpMethod.Post, "/console/api/mondes") { Content = ApiHost.Corps(new { nom = "origine" }) };
        demande.Headers.Add("Origin", host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));

        Assert.Equal(201, (await Answer.Of(await host.Http.SendAsync(demande, Ct))).Statut);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task PosterALaConsole_AutreTypeQueJson_EstRefuse(string type)
    {
        using var demande = new HttpRequestMessage(HttpMethod.Post, "/console/api/mondes") { Content = new StringContent("{\"nom\":\"x\"}", Encoding.UTF8, type) };

        var reponse = await Answer.Of(await host.Http.SendAsync(demande, Ct));

        Assert.Equal(400, reponse.Statut);
        Assert.Equal("CONSOLE_CHAMP_INVALIDE", reponse["erreurs"][0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task GarderUnEchange_SecretsJetonsEtIbans_SontMasques()
    {
        var monde = await host.Monde();
        const string Iban = "FR7630006000011234567890189";
        string[] ecritures = [Iban, "FR76 3000 6000 0112 3456 7890 189", "fr7630006000011234567890189", "FR76-3000-6000-0112-3456-7890-189", "DE89370400440532013000"];
        foreach (var ecriture in ecritures)
        {
            await monde.Emettre("structures/v1/rechercher", new { structure = new { libelleStructure = ecriture, identifiantStructure = ecriture }, client_secret = monde.ClientSecret, motDePasse = "secret-en-clair", jeton = await monde.Jeton() });
            await monde.Emettre("factures/v1/consulter/historique", new { idFacture = ecriture });
        }

        var gardees = (await monde.Console(HttpMethod.Get, "/requetes")).Texte;

        Assert.All(ecritures, e => Assert.DoesNotContain(e, gardees, StringComparison.Ordinal));
        Assert.All(Secrets(monde).Append(monde.ClientSecret).Append(await monde.Jeton()).Append("secret-en-clair").Append(ApiWorld.Compte(monde.Fournisseur)),
            s => Assert.DoesNotContain(s, gardees, StringComparison.Ordinal));
    }

    [Fact]
    public async Task GarderUnEchange_IbanDUnFluxRefuse_EstMasque()
    {
        Assert.SkipUnless(SharedInvoices.Folder is not null, SharedInvoices.Absent);
        var fichier = SharedInvoices.Of("documents").Single(f => f.Name == "horst_xml_extended_2.xml");
        var texte = await File.ReadAllTextAsync(fichier.FullName, Ct);
        var iban = System.Text.RegularExpressions.Regex.Match(texte, "<ram:IBANID>([^<]+)<").Groups[1].Value;
        var monde = await host.Monde();
        var depot = await monde.Emettre("factures/v1/deposer/flux", new { fichierFlux = Convert.ToBase64String(Encoding.UTF8.GetBytes(texte)), nomFichier = "f.xml", syntaxeFlux = "IN_DP_E1_CII_16B" });
        await monde.Avancer("PT1M");
        var compteRendu = await monde.Emettre("transverses/v1/consulterCRDetaille", new { numeroFluxDepot = depot["numeroFluxDepot"].GetString() });

        var echange = await monde.Expliquer(compteRendu);

        Assert.Contains(echange.GetProperty("explications").EnumerateArray(), e => e.GetProperty("code").GetString() == "BANQUE_IBAN_INVALIDE");
        Assert.NotEmpty(iban);
        Assert.DoesNotContain(iban, echange.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ecouter_ToutesLesPrisesDuProgramme_SontSurLaBoucleLocale()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Les prises d’un seul processus ne se lisent que sous Linux.");

        // The clients' server starts at the first invoice that reaches one.
        var monde = await host.Monde();
        await monde.Soumettre("F-1");
        await monde.Avancer("PT1H");

        var siennes = Directory.GetFiles("/proc/self/fd").Select(f => new FileInfo(f).LinkTarget).OfType<string>().Where(l => l.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(l => l[8..^1]).ToHashSet(StringComparer.Ordinal);
        var ecoutes = new[] { "/proc/self/net/tcp", "/proc/self/net/tcp6" }.Where(File.Exists).SelectMany(File.ReadLines)
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(c => c.Length > 9 && c[3] == "0A" && siennes.Contains(c[9])).Select(c => c[1].Split(':')[0]).ToList();

        Assert.True(ecoutes.Count >= 2, "Une prise du programme et une des clients simulés étaient attendues.");
        Assert.All(ecoutes, adresse => Assert.True(adresse is "0100007F" or "00000000000000000000000001000000" or "0000000000000000FFFF00000100007F", adresse));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static IEnumerable<string> Secrets(ApiWorld monde) =>
        monde.Structures.SelectMany(s => s.GetProperty("utilisateurs").EnumerateArray().Append(s.GetProperty("compteTechnique")))
            .Where(c => c.ValueKind == JsonValueKind.Object).Select(c => c.GetProperty("motDePasse").GetString()!);
}
