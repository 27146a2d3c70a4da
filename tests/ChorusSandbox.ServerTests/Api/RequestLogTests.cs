using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>The inspector by the console's API: filters, links with the journal and the invoice, cURL, HAR, live events.</summary>
public sealed class RequestLogTests(ApiHost host)
{
    private const string Soumettre = "factures/v1/soumettre";
    private const string Historique = "factures/v1/consulter/historique";

    [Fact]
    public async Task Echange_DUnActe_NommeSesFaitsAuJournalEtReciproquement()
    {
        var monde = await host.Monde();
        var reponse = await monde.Emettre(Soumettre, monde.Demande("F-1"));

        var faits = (await monde.Expliquer(reponse)).GetProperty("journal").EnumerateArray().Select(s => s.GetInt64()).ToList();

        var lignes = (await monde.Console(HttpMethod.Get, "/journal?trace=true")).Texte.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement);
        var fait = Assert.Single(lignes, l => l.GetProperty("trace").GetProperty("requete").GetString() == reponse.Trace);
        Assert.Equal([fait.GetProperty("seq").GetInt64()], faits);
        Assert.Equal("SoumettreFacture", fait.GetProperty("acte").GetString());
    }

    [Theory]
    [InlineData("?operation=historique", 2)]
    [InlineData("?statut=403", 1)]
    [InlineData("?statut=4", 1)]
    [InlineData("?refuses=true", 2)]
    [InlineData("?pannes=true", 1)]
    [InlineData("?codeRetour=0&operation=soumettre", 1)]
    [InlineData("?texte=F-UNE-SEULE", 2)]
    [InlineData("?texte=PASSERELLE_PANNE_PROVOQUEE", 1)]
    [InlineData("?compte=TECH_", 3)]
    [InlineData("?depuis=2020-01-01&operation=soumettre", 1)]
    [InlineData("?jusqua=2020-01-01", 0)]
    [InlineData("?objet=F-UNE-SEULE", 2)]
    public async Task Requetes_SelonLeFiltre_DonneLesSiennes(string filtre, int nombre)
    {
        var monde = await host.Monde();
        var id = await monde.Soumettre("F-UNE-SEULE");
        await monde.Emettre(Historique, new { idFacture = id });
        await monde.Console(HttpMethod.Post, "/pannes", new { nature = "403-vide", operation = "structures/*", nombre = 1 });
        await monde.Emettre("structures/v1/rechercher", new { });
        await monde.Emettre(Historique, new { idFacture = 999 });

        var trouves = (await monde.Console(HttpMethod.Get, "/requetes" + filtre)).Json.EnumerateArray().Where(e => e.GetProperty("chemin").GetString()!.StartsWith("/cpro", StringComparison.Ordinal)
            && e.GetProperty("application").ValueKind == JsonValueKind.String).ToList();

        Assert.Equal(nombre, trouves.Count);
    }

    [Fact]
    public async Task Requetes_ParFacture_DonneLActeEtLesConsultations()
    {
        var monde = await host.Monde();
        var id = await monde.Soumettre("F-1");
        var autre = await monde.Soumettre("F-2");
        await monde.Emettre(Historique, new { idFacture = id });
        await monde.Recevoir("factures/v1/consulter/recipiendaire", new { idFacture = autre });

        var operations = (await monde.Console(HttpMethod.Get, $"/requetes?objet={id}")).Json.EnumerateArray().Select(e => e.GetProperty("chemin").GetString());

        Assert.Equal(["/cpro/" + Historique, "/cpro/" + Soumettre], operations);
    }

    [Fact]
    public async Task Requetes_MondeRestaure_LesGardeEtDitAQuoi()
    {
        var monde = await host.Monde();
        var avant = await monde.Emettre(Historique, new { idFacture = 999 });
        await monde.Console(HttpMethod.Put, "/instantanes/neuf");
        Assert.Equal(204, (await monde.Console(HttpMethod.Post, "/instantanes/neuf/restaurer")).Statut);
        var apres = await monde.Emettre(Historique, new { idFacture = 999 });

        Assert.Equal("neuf", (await monde.Expliquer(avant)).GetProperty("remisDepuis").GetProperty("instantane").GetString());
        Assert.Equal(JsonValueKind.Null, (await monde.Expliquer(apres)).GetProperty("remisDepuis").ValueKind);
    }

    [Fact]
    public async Task Har_DUneSelection_EstUneArchiveSansSecret()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");
        var choisi = await monde.Emettre(Historique, new { idFacture = 999 });

        var reponse = await monde.Console(HttpMethod.Get, $"/requetes.har?trace={choisi.Trace}");

        var log = reponse.Json.GetProperty("log");
        Assert.Equal("1.2", log.GetProperty("version").GetString());
        var entree = Assert.Single(log.GetProperty("entries").EnumerateArray());
        Assert.EndsWith("/cpro/" + Historique, entree.GetProperty("request").GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("{\"idFacture\":999}", entree.GetProperty("request").GetProperty("postData").GetProperty("text").GetString());
        Assert.Equal(200, entree.GetProperty("response").GetProperty("status").GetInt32());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", entree.GetProperty("startedDateTime").GetString());
        Assert.DoesNotContain(await monde.Jeton(), reponse.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiWorld.Compte(monde.Fournisseur), reponse.Texte, StringComparison.Ordinal);
        Assert.StartsWith("attachment", reponse.Entetes["Content-Disposition"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Har_SansSelection_SuitLeFiltreDansLOrdre()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");
        await monde.Soumettre("F-2");
        var entrees = (await monde.Console(HttpMethod.Get, "/requetes.har?operation=soumettre")).Json.GetProperty("log").GetProperty("entries").EnumerateArray();
        Assert.Equal(2, entrees.Count());
        Assert.Equal(entrees.Select(e => e.GetProperty("_trace").GetString()).Order(StringComparer.Ordinal), entrees.Select(e => e.GetProperty("_trace").GetString()));
    }

    [Fact]
    public async Task Curl_DUnAppel_SeRejoueAvecDesVariables()
    {
        var monde = await host.Monde();
        var reponse = await monde.Emettre(Historique, new { idFacture = 999, note = "l’été d'avant" });

        var curl = (await monde.Expliquer(reponse)).GetProperty("curl").GetString()!;

        Assert.Contains("-H \"Authorization: Bearer $JETON\"", curl, StringComparison.Ordinal);
        Assert.Contains("-H \"cpro-account: $COMPTE\"", curl, StringComparison.Ordinal);
        Assert.Contains("/cpro/" + Historique, curl, StringComparison.Ordinal);
        Assert.DoesNotContain(await monde.Jeton(), curl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flux_NouvelEchange_EstAnnonce()
    {
        var monde = await host.Monde();
        using var reponse = await host.Http.GetAsync(new Uri($"/console/api/mondes/{monde.Id}/requetes/flux", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", reponse.Content.Headers.ContentType?.MediaType);
        using var lecteur = new StreamReader(await reponse.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        await monde.Emettre(Historique, new { idFacture = 999 });

        Assert.StartsWith("data: ", await lecteur.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requetes_DUnAutreMonde_NeSontPasMontrees()
    {
        var (monde, autre) = (await host.Monde(), await host.Monde());
        var reponse = await monde.Emettre(Historique, new { idFacture = 999 });
        Assert.Equal(404, (await autre.Console(HttpMethod.Get, "/requetes/" + reponse.Trace)).Statut);
        Assert.DoesNotContain("historique", (await autre.Console(HttpMethod.Get, $"/requetes.har?trace={reponse.Trace}")).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requetes_PageApresPage_DitOuCommenceLaSuite()
    {
        var monde = await host.Monde();
        for (var i = 0; i < 3; i++)
        {
            await monde.Emettre(Historique, new { idFacture = 999 });
        }

        var premiere = await monde.Console(HttpMethod.Get, "/requetes?taille=2&operation=historique");
        var seconde = await monde.Console(HttpMethod.Get, $"/requetes?taille=2&operation=historique&avant={premiere.Entetes["X-Sandbox-Suite"]}");
        Assert.Equal((2, 1), (premiere.Json.GetArrayLength(), seconde.Json.GetArrayLength()));
        Assert.False(seconde.Entetes.ContainsKey("X-Sandbox-Suite"));
    }
}
