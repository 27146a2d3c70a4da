using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Simulation.Generation;

using Microsoft.Extensions.DependencyInjection;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>Every call of the console, its answers and its errors (design 10.1).</summary>
public sealed class ConsoleApiTests(ApiHost host)
{
    [Fact]
    public async Task CreerUnMonde_DonneSesSecretsUneSeuleFois()
    {
        var cree = await Poster("mondes", new { nom = "Classe", graine = 42, debut = "2022-03-07T09:00:00+01:00", horloge = "figee" });
        var id = cree["id"].GetString();
        var relu = await Lire($"mondes/{id}");

        Assert.Equal(201, cree.Statut);
        Assert.Equal(("Classe", 42, "2022-03-07T09:00:00+01:00"), (cree["nom"].GetString(), cree["graine"].GetInt32(), cree["maintenant"].GetString()));
        Assert.EndsWith("/m/" + id, cree["portail"].GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(cree["application"].GetProperty("clientSecret").GetString()!);
        var structure = cree["structures"][0];
        Assert.All(new[] { "idStructureCPP", "siret", "designation", "role", "profil", "etat", "edi", "services", "engagements", "compteTechnique", "utilisateurs" }, c => Assert.True(structure.TryGetProperty(c, out _), c));
        Assert.All(new[] { "numero", "groupement", "mandataire", "membres" }, c => Assert.True(cree["marches"][0].TryGetProperty(c, out _), c));
        Assert.Equal(200, relu.Statut);
        Assert.Equal(JsonValueKind.Null, relu["application"].GetProperty("clientSecret").ValueKind);
        Assert.DoesNotContain(relu["structures"].EnumerateArray().SelectMany(Comptes), c => c.GetProperty("motDePasse").ValueKind != JsonValueKind.Null);
        Assert.All(cree["structures"].EnumerateArray().SelectMany(Comptes), c => Assert.NotEmpty(c.GetProperty("motDePasse").GetString()!));
        Assert.Contains((await Lire("mondes")).Json.EnumerateArray(), m => m.GetProperty("id").GetString() == id);
        Assert.DoesNotContain(cree["application"].GetProperty("clientSecret").GetString()!, (await Lire("mondes")).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CreerDesMondes_AvecNombre_RendUnTableau()
    {
        var crees = await Poster("mondes", new { nom = "Poste", nombre = 3 });

        Assert.Equal((201, 3), (crees.Statut, crees.Json.GetArrayLength()));
        Assert.Equal(3, crees.Json.EnumerateArray().Select(m => m.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Corriger_UneFactureFautive_RendSonFichierEtCeQuiAChange()
    {
        var (juste, fautif) = FichiersDeFactures.Paire(FormatGenere.Ubl, Defauts.Find("BR-CO-13", FormatGenere.Ubl)!, 121);

        var rendue = await Poster("controler/corriger", new { nomFichier = "facture.xml", contenu = Convert.ToBase64String(fautif.Span) });

        Assert.Equal((200, "facture.corrigee.xml"), (rendue.Statut, rendue["nomCorrige"].GetString()));
        Assert.Equal(juste.ToArray(), Convert.FromBase64String(rendue["contenu"].GetString()!));
        Assert.Equal("BR-CO-13", Assert.Single(rendue["changements"].EnumerateArray()).GetProperty("regle").GetString());
        Assert.Equal(("refuse", "accepte"), (rendue["avant"].GetProperty("verdictEn16931").GetString(), rendue["apres"].GetProperty("verdictEn16931").GetString()));
        Assert.Equal(400, (await Poster("controler/corriger", new { nomFichier = "facture.xml", contenu = "pas du base64 !" })).Statut);
    }

    [Fact]
    public async Task Supprimer_UnMonde_LOteAvecSesJetons()
    {
        var monde = await host.Monde();
        var jeton = await monde.Jeton();

        Assert.Equal(204, (await monde.Console(HttpMethod.Delete, "")).Statut);

        Assert.Equal(404, (await monde.Console(HttpMethod.Get, "")).Statut);
        Assert.NotEmpty(jeton);
        Assert.Equal(401, (await monde.Emettre("structures/v1/rechercher", new { })).Statut);
    }

    [Fact]
    public async Task RenouvelerLesSecrets_LesAnciensNeServentPlus()
    {
        var monde = await host.Monde();
        await monde.Jeton();

        var neuf = await monde.Console(HttpMethod.Post, "/secrets");

        Assert.Equal(200, neuf.Statut);
        Assert.NotEqual(monde.ClientSecret, neuf["application"].GetProperty("clientSecret").GetString());
        Assert.Equal(401, (await monde.Emettre("structures/v1/rechercher", new { })).Statut);
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", monde.ClientId), new("client_secret", monde.ClientSecret)]);
        Assert.Equal(400, (await Answer.Of(await host.Http.PostAsync(new Uri("/api/oauth/token", UriKind.Relative), form, Ct))).Statut);
        Assert.Equal(0, (await new ApiWorld(host.Http, neuf.Json).Emettre("structures/v1/rechercher", new { })).CodeRetour);
    }

    [Fact]
    public async Task Reinitialiser_GardeLesSecretsEtOublieLeReste()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");

        Assert.Equal(204, (await monde.Console(HttpMethod.Post, "/reinitialiser")).Statut);

        var meme = new ApiWorld(host.Http, monde.Description);
        Assert.Equal(0, (await meme.Emettre("factures/v1/rechercher/fournisseur", new { }))["parametresRetour"].GetProperty("total").GetInt32());
        await meme.Soumettre("F-1");
    }

    [Fact]
    public async Task Reinitialiser_MondePris_Donne503EtQuandRevenir()
    {
        var monde = await host.Monde();
        using var bail = await host.App.Services.GetRequiredService<Workspaces>().Open(monde.Id, Ct);

        var reponse = await monde.Console(HttpMethod.Post, "/reinitialiser");

        Refuse(reponse, 503, "CONSOLE_MONDE_OCCUPE", "monde");
        Assert.NotEmpty(reponse.Entetes["Retry-After"]);
    }

    [Fact]
    public async Task Appeler_MondeDUneVersionPlusRecente_Donne409QuiDitQuoiFaire()
    {
        var monde = await host.Monde();
        var workspaces = host.App.Services.GetRequiredService<Workspaces>();
        using (var bail = await workspaces.Open(monde.Id, Ct))
        {
            await bail.Store.Write(work => work.Put(MetaMonde.Numero, work.Resumes.Meta with { Version = 2 }), Ct);
            await workspaces.Snapshot(monde.Id, "futur", Ct);
        }

        await monde.Console(HttpMethod.Post, "/instantanes/futur/restaurer");
        var reponse = await monde.Console(HttpMethod.Get, "/journal");
        var page = await host.Navigateur(monde).Aller($"/console?cherche={monde.Id}");
        var accueil = await host.Navigateur(monde).Aller("/console/" + monde.Id);

        Refuse(reponse, 409, "CONSOLE_MONDE_ILLISIBLE", "monde");
        Assert.Contains($"Le monde {monde.Id} ne peut pas être ouvert. Il a été écrit par une version plus récente du bac à sable (format 2).", reponse.Texte, StringComparison.Ordinal);
        Assert.Equal((System.Net.HttpStatusCode.OK, true), (page.Statut, page.Texte.Contains("version plus récente du bac à sable", StringComparison.Ordinal)));
        Assert.Equal((System.Net.HttpStatusCode.Conflict, true), (accueil.Statut, accueil.Texte.Contains("version plus récente du bac à sable", StringComparison.Ordinal)));
        Assert.Equal(204, (await monde.Console(HttpMethod.Post, "/reinitialiser")).Statut);
        Assert.Equal(200, (await monde.Console(HttpMethod.Get, "")).Statut);
    }

    [Fact]
    public async Task Horloge_LireReglerAvancer()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");
        var lue = await monde.Console(HttpMethod.Get, "/horloge");
        var prevu = await Avancer(monde, new { duree = "PT1H" }, "?apercu=true");
        var toujours = await monde.Console(HttpMethod.Get, "/horloge");
        var fait = await Avancer(monde, new { jusqua = "2026-03-02T10:00:00+01:00" });

        Assert.Equal(("2026-03-02T09:00:00+01:00", "figee", "2026-03-02T09:00:02+01:00"), (lue["maintenant"].GetString(), lue["mode"].GetString(), lue["prochaine"].GetString()));
        Assert.Equal(lue.Texte, toujours.Texte);
        Assert.Equal("2026-03-02T10:00:00+01:00", fait["maintenant"].GetString());
        Assert.Equal("Acheminer", fait["evenements"][0].GetProperty("acte").GetString());
        Assert.Equal(fait["evenements"].EnumerateArray().Select(e => e.GetProperty("acte").GetString()), prevu["evenements"].EnumerateArray().Select(e => e.GetProperty("acte").GetString()));
        var reglee = await monde.Console(HttpMethod.Put, "/horloge", new { mode = "fluante" });
        Assert.Equal((200, "fluante"), (reglee.Statut, reglee["mode"].GetString()));
    }

    [Theory]
    [InlineData("{}", 400, "duree")]
    [InlineData("""{"duree":"PT1H","jusqua":"2026-03-03T09:00:00+01:00"}""", 400, "duree")]
    [InlineData("""{"duree":"trois jours"}""", 400, "duree")]
    [InlineData("""{"jusqua":"demain"}""", 400, "jusqua")]
    [InlineData("""{"jusqua":"2026-03-01T09:00:00+01:00"}""", 409, "jusqua")]
    [InlineData("""{"duree":"P11Y"}""", 409, "duree")]
    [InlineData("""{"duree":"P99999999999D"}""", 400, "duree")]
    public async Task Avancer_DemandeImpossible_EstRefusee(string corps, int statut, string champ)
    {
        var monde = await host.Monde();

        var reponse = await Avancer(monde, JsonDocument.Parse(corps).RootElement);

        Assert.Equal(statut, reponse.Statut);
        Assert.Equal(champ, reponse["erreurs"][0].GetProperty("champ").GetString());
    }

    [Fact]
    public async Task RouteInconnue_DeLaConsole_Donne404EnJson()
    {
        var reponse = await Lire("rien");

        Assert.Equal(404, reponse.Statut);
        Assert.Equal("CONSOLE_INTROUVABLE", reponse["erreurs"][0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Journal_EstEnLignesJsonEtSeFiltre()
    {
        var monde = await host.Monde();
        var id = await monde.Soumettre("F-1");

        var tout = await monde.Console(HttpMethod.Get, "/journal");
        var lignes = tout.Texte.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var objet = await monde.Console(HttpMethod.Get, $"/journal?objet={id}&trace=true");
        var suite = await monde.Console(HttpMethod.Get, $"/journal?depuis={lignes.Count}");

        Assert.Equal(["seq", "instant", "porte", "acteur", "acte", "objet", "avant", "apres", "entree", "refus", "avertissements", "suites", "cause"], lignes[^1].EnumerateObject().Select(p => p.Name));
        Assert.Equal("SoumettreFacture", lignes[^1].GetProperty("acte").GetString());
        Assert.Equal("api", lignes[^1].GetProperty("porte").GetString());
        Assert.True(JsonDocument.Parse(Assert.Single(objet.Texte.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement.TryGetProperty("trace", out _));
        Assert.Single(suite.Texte.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain(monde.ClientSecret, tout.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReglerUnClient_ComportementOuSiretFaux_EstRefuse()
    {
        var monde = await host.Monde();

        Assert.Equal(204, (await monde.Console(HttpMethod.Put, "/clients/" + ApiWorld.Siret(monde.Destinataire), new { comportement = "lent" })).Statut);
        Refuse(await monde.Console(HttpMethod.Put, "/clients/" + ApiWorld.Siret(monde.Destinataire), new { comportement = "capricieux" }), 400, "CONSOLE_CHAMP_INVALIDE", "comportement");
        Refuse(await monde.Console(HttpMethod.Put, "/clients/" + ApiWorld.Siret(monde.Fournisseur), new { comportement = "muet" }), 404, "CONSOLE_INTROUVABLE", "siret");
    }

    [Fact]
    public async Task Instantanes_GarderListerRestaurerSupprimer()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");
        Assert.Equal(201, (await monde.Console(HttpMethod.Put, "/instantanes/avant")).Statut);
        await monde.Soumettre("F-2");

        Assert.Equal("avant", Assert.Single((await monde.Console(HttpMethod.Get, "/instantanes")).Json.EnumerateArray()).GetString());
        Assert.Equal(200, (await monde.Console(HttpMethod.Get, "/instantanes/avant")).Statut);
        Assert.Equal(204, (await monde.Console(HttpMethod.Post, "/instantanes/avant/restaurer")).Statut);
        Assert.Equal(1, (await monde.Emettre("factures/v1/rechercher/fournisseur", new { }))["parametresRetour"].GetProperty("total").GetInt32());
        Assert.Equal(204, (await monde.Console(HttpMethod.Delete, "/instantanes/avant")).Statut);
        Refuse(await monde.Console(HttpMethod.Post, "/instantanes/avant/restaurer"), 404, "CONSOLE_INTROUVABLE", "nom");
        Refuse(await monde.Console(HttpMethod.Delete, "/instantanes/avant"), 404, "CONSOLE_INTROUVABLE", "nom");
        Refuse(await monde.Console(HttpMethod.Put, "/instantanes/" + Uri.EscapeDataString("é à")), 400, "CONSOLE_CHAMP_INVALIDE", "nom");
    }

    [Fact]
    public async Task ExporterPuisImporter_RefaitLeMondeAvecDAutresSecrets()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");
        var zip = await Exporter(monde);
        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            Assert.Contains("monde.json", archive.Entries.Select(e => e.FullName));
            Assert.All(archive.Entries, e =>
            {
                using var lecteur = new StreamReader(e.Open());
                var texte = lecteur.ReadToEnd();
                Assert.DoesNotContain(monde.ClientSecret, texte, StringComparison.Ordinal);
                Assert.DoesNotContain("otDePasseEmpreinte\":\"", texte, StringComparison.Ordinal);
            });
        }

        var importe = await Importer(zip);

        Assert.Equal(201, importe.Statut);
        var autre = new ApiWorld(host.Http, importe.Json);
        Assert.NotEqual(monde.Id, autre.Id);
        Assert.NotEqual(monde.ClientSecret, autre.ClientSecret);
        Assert.Equal("F-1", (await autre.Emettre("factures/v1/rechercher/fournisseur", new { }))["listeFactures"][0].GetProperty("numeroFacture").GetString());
        Assert.Equal((await monde.Console(HttpMethod.Get, "/journal")).Texte, (await autre.Console(HttpMethod.Get, "/journal")).Texte);
    }

    [Theory]
    [InlineData("GET", "/console/api/rien")]
    [InlineData("POST", "/console/api")]
    [InlineData("PATCH", "/console/api/mondes")]
    public async Task Appeler_AdresseInconnue_Donne404EnJson(string methode, string chemin)
    {
        using var demande = new HttpRequestMessage(new HttpMethod(methode), chemin);

        var reponse = await Answer.Of(await host.Http.SendAsync(demande, TestContext.Current.CancellationToken));

        Assert.Equal((404, "CONSOLE_INTROUVABLE"), (reponse.Statut, reponse["erreurs"][0].GetProperty("code").GetString()));
    }

    /// <summary>What a world exports, it reads back: an export may weigh more than any other body.</summary>
    [Fact]
    public async Task Importer_UnExportPlusLourdQuUnAppel_EstLu()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");
        var mo = new byte[1024 * 1024];
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lourd = Path.GetTempFileName();
        await File.WriteAllBytesAsync(lourd, await Exporter(monde), Ct);
        await using (var archive = await ZipFile.OpenAsync(lourd, ZipArchiveMode.Update, Ct))
        {
            // Zeros, packed into nothing, would not be heavy.
            Enumerable.Range(0, 180).ToList().ForEach(_ => sha.AppendData(mo));
            await using var piece = await archive.CreateEntry("pieces/" + Convert.ToHexStringLower(sha.GetHashAndReset()), CompressionLevel.NoCompression).OpenAsync(Ct);
            for (var i = 0; i < 180; i++)
            {
                await piece.WriteAsync(mo, Ct);
            }
        }

        await using var flux = new FileStream(lourd, new FileStreamOptions { Options = FileOptions.DeleteOnClose });
        using var contenu = new StreamContent(flux);
        var importe = await Answer.Of(await host.Http.PostAsync(new Uri("/console/api/mondes/import", UriKind.Relative), contenu, Ct));

        Assert.True(importe.Statut == 201, importe.Texte);
        Assert.True(flux.Length > 180 * 1024 * 1024);
    }

    [Fact]
    public async Task Importer_FichierIllisible_EstRefuse()
    {
        Refuse(await Importer("pas un zip"u8.ToArray()), 400, "CONSOLE_IMPORT_REFUSE", "fichier");
        using var vide = new MemoryStream();
        using (new ZipArchive(vide, ZipArchiveMode.Create, leaveOpen: true))
        {
        }

        Refuse(await Importer(vide.ToArray()), 400, "CONSOLE_IMPORT_REFUSE", "fichier");
    }

    [Fact]
    public async Task StructuresDepuisFlux_DemandeMalFaite_EstRefusee()
    {
        var monde = await host.Monde();

        Refuse(await monde.Console(HttpMethod.Post, "/structures/depuis-flux", new { contenu = "eA==" }), 400, "CONSOLE_CHAMP_INVALIDE", "nomFichier");
        Refuse(await monde.Console(HttpMethod.Post, "/structures/depuis-flux", new { nomFichier = "f.xml", contenu = "pas du base64 !" }), 400, "CONSOLE_CHAMP_INVALIDE", "contenu");
        Refuse(await monde.Console(HttpMethod.Post, "/structures/depuis-flux", new { nomFichier = "f.xml", contenu = Convert.ToBase64String("bonjour"u8) }), 400, "CONSOLE_CHAMP_INVALIDE", "contenu");
    }

    [Fact]
    public async Task Requetes_TraceInconnue_Donne404()
    {
        var monde = await host.Monde();

        Refuse(await monde.Console(HttpMethod.Get, "/requetes/t99999999"), 404, "CONSOLE_INTROUVABLE", "trace");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static void Refuse(Answer reponse, int statut, string code, string champ)
    {
        Assert.True(statut == reponse.Statut, $"{reponse.Statut} {reponse.Texte}");
        var erreur = reponse["erreurs"][0];
        Assert.Equal((champ, code), (erreur.GetProperty("champ").GetString(), erreur.GetProperty("code").GetString()));
        Assert.DoesNotContain("…", erreur.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("application/json", reponse.Entetes["Content-Type"], StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Comptes(JsonElement structure) =>
        structure.GetProperty("utilisateurs").EnumerateArray().Append(structure.GetProperty("compteTechnique")).Where(c => c.ValueKind == JsonValueKind.Object);

    private static Task<Answer> Avancer(ApiWorld monde, object corps, string parametres = "") => monde.Console(HttpMethod.Post, "/horloge/avancer" + parametres, corps);

    private async Task<Answer> Lire(string chemin) => await Answer.Of(await host.Http.GetAsync(new Uri("/console/api/" + chemin, UriKind.Relative), Ct));

    private async Task<Answer> Poster(string chemin, object corps)
    {
        using var contenu = ApiHost.Corps(corps);
        return await Answer.Of(await host.Http.PostAsync(new Uri("/console/api/" + chemin, UriKind.Relative), contenu, Ct));
    }

    private async Task<byte[]> Exporter(ApiWorld monde)
    {
        using var reponse = await host.Http.PostAsync(new Uri($"/console/api/mondes/{monde.Id}/export", UriKind.Relative), null, Ct);
        Assert.Equal("application/zip", reponse.Content.Headers.ContentType?.MediaType);
        return await reponse.Content.ReadAsByteArrayAsync(Ct);
    }

    private async Task<Answer> Importer(byte[] zip)
    {
        using var contenu = new ByteArrayContent(zip);
        return await Answer.Of(await host.Http.PostAsync(new Uri("/console/api/mondes/import", UriKind.Relative), contenu, Ct));
    }
}
