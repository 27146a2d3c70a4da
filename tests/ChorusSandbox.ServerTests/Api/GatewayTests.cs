using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Api.Passerelle;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>The gateway's errors, in its order (api.md 1.7), each explained by its trace.</summary>
public sealed class GatewayTests(ApiHost host)
{
    private const string Rechercher = "/cpro/structures/v1/rechercher";

    [Theory]
    [InlineData(Rechercher, "PISTE")]
    [InlineData("/cpro/factures/v1/consulter/cr", "DefaultRealm")]
    public async Task Appeler_SansJeton_Donne400EtLeRealm(string chemin, string realm)
    {
        using var corps = ApiHost.Corps(new { });
        var reponse = await Answer.Of(await host.Http.PostAsync(new Uri(chemin, UriKind.Relative), corps, TestContext.Current.CancellationToken));

        Assert.Equal((400, ""), (reponse.Statut, reponse.Texte));
        Assert.Equal($"Bearer realm=\"{realm}\", error=\"invalid_request\", error_description=\"Unable to find token in the message\"", reponse.Entetes["WWW-Authenticate"]);
        Assert.NotEmpty(reponse.Trace);
    }

    [Fact]
    public async Task Appeler_JetonInconnu_Donne401InvalidToken()
    {
        var monde = await host.Monde();

        var reponse = await Envoyer(Rechercher, "inconnu", ApiWorld.Compte(monde.Fournisseur), "{}");

        Assert.Equal(401, reponse.Statut);
        Assert.Contains("error=\"invalid_token\"", reponse.Entetes["WWW-Authenticate"], StringComparison.Ordinal);
        Assert.NotEmpty(reponse.Trace);
    }

    [Theory]
    [InlineData(null, "COMPTE_TECHNIQUE_ABSENT")]
    [InlineData("pas du base64 !", "COMPTE_TECHNIQUE_ILLISIBLE")]
    [InlineData("c2Fuc2RldXhwb2ludHM=", "COMPTE_TECHNIQUE_ILLISIBLE")]
    [InlineData("VEVDSF85X2luY29ubnVAY3Byby5mcjpmYXV4", "COMPTE_TECHNIQUE_INCONNU")]
    public async Task Appeler_CompteFaux_Donne401Explique(string? compte, string code)
    {
        var monde = await host.Monde();

        var reponse = await Envoyer(Rechercher, await monde.Jeton(), compte, "{}");

        Assert.Equal(401, reponse.Statut);
        Assert.Equal([code], await monde.Codes(reponse));
    }

    [Fact]
    public async Task Appeler_MotDePasseFaux_Donne401Explique()
    {
        var monde = await host.Monde();
        var login = monde.Fournisseur.GetProperty("compteTechnique").GetProperty("login").GetString();

        var reponse = await Envoyer(Rechercher, await monde.Jeton(), Convert.ToBase64String(Encoding.UTF8.GetBytes(login + ":faux")), "{}");

        Assert.Equal(401, reponse.Statut);
        Assert.Equal(["COMPTE_TECHNIQUE_MOT_DE_PASSE"], await monde.Codes(reponse));
    }

    [Theory]
    [InlineData("/cpro/factures/v1/consulter/cr", "POST")]
    [InlineData("/cpro/rien", "GET")]
    public async Task Appeler_RouteInconnue_Donne403Vide(string chemin, string methode)
    {
        var monde = await host.Monde();

        var reponse = await Envoyer(chemin, await monde.Jeton(), ApiWorld.Compte(monde.Fournisseur), methode == "GET" ? null : "{}", new HttpMethod(methode));

        Assert.Equal((403, ""), (reponse.Statut, reponse.Texte));
        Assert.Equal(["PASSERELLE_ROUTE_INCONNUE"], await monde.Codes(reponse));
    }

    [Fact]
    public async Task Appeler_ParGet_Donne405Vide()
    {
        var monde = await host.Monde();

        var reponse = await Envoyer(Rechercher, await monde.Jeton(), ApiWorld.Compte(monde.Fournisseur), null, HttpMethod.Get);

        Assert.Equal((405, ""), (reponse.Statut, reponse.Texte));
        Assert.Equal(["PASSERELLE_METHODE"], await monde.Codes(reponse));
    }

    [Fact]
    public async Task Appeler_TypeDeContenuNonJson_Donne415()
    {
        var monde = await host.Monde();

        var reponse = await Envoyer(Rechercher, await monde.Jeton(), ApiWorld.Compte(monde.Fournisseur), "{}", type: "text/xml");

        Assert.Equal((415, 415, "Format non supporté"), (reponse.Statut, reponse.CodeRetour, reponse["libelle"].GetString()));
        Assert.Equal(["PASSERELLE_TYPE_DE_CONTENU"], await monde.Codes(reponse));
    }

    [Fact]
    public async Task Appeler_MillionsDeValeurs_EstRefuseEtRienNEstFait()
    {
        var monde = await host.Monde();

        var valeurs = await monde.Appeler(monde.Fournisseur, "factures/v1/soumettre", "{\"lignePoste\":[" + string.Join(',', Enumerable.Repeat("0", 2_000_001)) + "]}");

        Assert.Equal((413, 413), (valeurs.Statut, valeurs.CodeRetour));
        Assert.Equal(["PASSERELLE_CORPS_TROP_GROS"], await monde.Codes(valeurs));
        await monde.Soumettre("APRES-413");
    }

    [Fact]
    public async Task Appeler_CorpsTropGros_Donne413()
    {
        var monde = await host.Monde();
        using var demande = new HttpRequestMessage(HttpMethod.Post, Rechercher) { Content = new ZeroContent(166L * 1024 * 1024) };
        demande.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await monde.Jeton());
        demande.Headers.Add("cpro-account", ApiWorld.Compte(monde.Fournisseur));
        demande.Headers.ExpectContinue = true;

        var reponse = await Answer.Of(await host.Http.SendAsync(demande, TestContext.Current.CancellationToken));

        Assert.Equal((413, 413), (reponse.Statut, reponse.CodeRetour));
        Assert.Equal(["PASSERELLE_CORPS_TROP_GROS"], await monde.Codes(reponse));
    }

    [Theory]
    [InlineData("{\"structure\":", "PASSERELLE_CORPS_ILLISIBLE")]
    [InlineData("<xml/>", "PASSERELLE_CORPS_ILLISIBLE")]
    [InlineData("\"texte\"", "PASSERELLE_CHAMP_TYPE")]
    [InlineData("12", "PASSERELLE_CHAMP_TYPE")]
    public async Task Appeler_CorpsIllisible_Donne400AvecUnCorpsLisible(string corps, string code)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, "structures/v1/rechercher", corps);

        Assert.Equal((400, 400, "Requête mal formulée"), (reponse.Statut, reponse.CodeRetour, reponse["libelle"].GetString()));
        Assert.Equal([code], await monde.Codes(reponse));
    }

    [Fact]
    public async Task Appeler_ChampDUnAutreType_Donne400AvecSonLieu()
    {
        var monde = await host.Monde();

        var reponse = await monde.Emettre("factures/v1/consulter/historique", new { idFacture = "abc" });

        Assert.Equal(400, reponse.Statut);
        var raison = Assert.Single((await monde.Expliquer(reponse)).GetProperty("explications").EnumerateArray());
        Assert.Equal(("PASSERELLE_CHAMP_TYPE", "$.idFacture", "\"abc\""), (raison.GetProperty("code").GetString(), raison.GetProperty("ou").GetString(), raison.GetProperty("valeurLue").GetString()));
    }

    [Theory]
    [InlineData("""{"listeFacture":[{"idFacture":8}]}""", "traiterRejet", "$.listeFacture", "Cherchez dans la documentation")]
    [InlineData("""{"listeDemandePaiements":[{"idDemandePaiement":8}]}""", "traiterRejet", "$.listeDemandePaiements", "Écrivez listeDemandePaiement au lieu de listeDemandePaiements.")]
    [InlineData("""{"numeroFactureSaisi":"F-1","deviseFacture":"EUR"}""", "soumettre", "$.deviseFacture", "Mettez-le à sa place : references.deviseFacture.")]
    [InlineData("""{"references":{"modePaiment":"VIREMENT"}}""", "soumettre", "$.references.modePaiment", "Écrivez references.modePaiement au lieu de modePaiment.")]
    public async Task Appeler_ChampInconnu_EstDitALaTraceSeulement(string corps, string operation, string ou, string conseil)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, $"factures/v1/{operation}", corps);

        Assert.Equal(200, reponse.Statut);
        var champ = Assert.Single((await monde.Expliquer(reponse)).GetProperty("explications").EnumerateArray(), e => e.GetProperty("code").GetString() == "PASSERELLE_CHAMP_INCONNU");
        Assert.Equal(ou, champ.GetProperty("ou").GetString());
        Assert.Contains(conseil, champ.GetProperty("correction").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"statutCourant":["REJETEE","REJETE"]}""", "$.statutCourant")]
    [InlineData("""{"typeFacture":"AVOIRS"}""", "$.typeFacture")]
    [InlineData("""{"periodeDateDepotDu":"01/01/2027"}""", "$.periodeDateDepotDu")]
    [InlineData("""{"montantTTCMin":"beaucoup"}""", "$.montantTTCMin")]
    [InlineData("""{"cadreFacturation":"A1"}""", "$.cadreFacturation")]
    public async Task Rechercher_CritereIllisible_EstIgnoreEtDitALaTrace(string corps, string ou)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, "factures/v1/rechercher/fournisseur", corps);

        Assert.Equal(200, reponse.Statut);
        var critere = Assert.Single((await monde.Expliquer(reponse)).GetProperty("explications").EnumerateArray());
        Assert.Equal(("PASSERELLE_CRITERE_IGNORE", ou), (critere.GetProperty("code").GetString(), critere.GetProperty("ou").GetString()));
        Assert.Contains("Cette valeur n’a pas été lue : la recherche s’est faite avec le reste de la demande", critere.GetProperty("pourquoi").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Of two statuses, one that cannot be read leaves the other: fewer invoices than without any, and nothing says more.</summary>
    [Fact]
    public async Task Rechercher_UneValeurIllisibleSurDeux_NeDitPasQuElleRendPlusDeResultats()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");

        var reponse = await monde.Appeler(monde.Fournisseur, "factures/v1/rechercher/fournisseur", """{"statutCourant":["REJETEE","FOO"]}""");

        Assert.Equal(0, reponse["parametresRetour"].GetProperty("total").GetInt32());
        var critere = Assert.Single((await monde.Expliquer(reponse)).GetProperty("explications").EnumerateArray());
        var phrases = $"{critere.GetProperty("titre").GetString()} {critere.GetProperty("pourquoi").GetString()}";
        Assert.Contains("« FOO »", phrases, StringComparison.Ordinal);
        Assert.DoesNotContain("plus de résultats", phrases, StringComparison.Ordinal);
        Assert.DoesNotContain("sans lui", phrases, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"lignePoste":"x"}""", "$.lignePoste[0]")]
    [InlineData("""{"references":"EUR"}""", "$.references")]
    [InlineData("""{"montantTotal":12}""", "$.montantTotal")]
    public async Task Appeler_ValeurALaPlaceDUnObjet_Donne400AvecSonLieu(string corps, string ou)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, "factures/v1/soumettre", corps);

        Assert.Equal(400, reponse.Statut);
        Assert.Equal(ou, Assert.Single((await monde.Expliquer(reponse)).GetProperty("explications").EnumerateArray()).GetProperty("ou").GetString());
    }

    [Theory]
    [InlineData(1, 17_000_000)]
    [InlineData(100_000, 1)]
    public async Task Appeler_PlusDeTextesQueLaMemoireNEnDonne_Donne413(int lignes, int texte)
    {
        var monde = await host.Monde();
        var ligne = $$"""{"lignePosteDenomination":"{{new string('d', texte)}}"}""";

        var reponse = await monde.Appeler(monde.Fournisseur, "factures/v1/soumettre", $$"""{"lignePoste":[{{string.Join(',', Enumerable.Repeat(ligne, lignes))}}]}""");

        Assert.Equal((413, 413), (reponse.Statut, reponse.CodeRetour));
        Assert.Equal(["PASSERELLE_CORPS_TROP_GROS"], await monde.Codes(reponse));
    }

    [Fact]
    public async Task Appeler_CorpsEnLatin1_DitDEncoderEnUtf8()
    {
        var monde = await host.Monde();

        var reponse = await Envoyer(Rechercher, await monde.Jeton(), ApiWorld.Compte(monde.Fournisseur), """{"structure":{"raisonSociale":"Forêt"}}""", encodage: Encoding.Latin1);

        Assert.Equal(400, reponse.Statut);
        Assert.Equal(["PASSERELLE_CORPS_ENCODAGE"], await monde.Codes(reponse));
    }

    [Fact]
    public async Task Appeler_ChampsInconnusVides_NeSontPasDits()
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, "structures/v1/rechercher", """{"inconnu":null,"vide":"","liste":[],"objet":{},"structure":{"x":""}}""");

        Assert.Empty(await monde.Codes(reponse));
    }

    [Fact]
    public async Task Appeler_MondeIllisible_DitLeRemedeEtLaConsoleAussi()
    {
        var monde = await host.Monde();
        var jeton = await monde.Jeton();
        // A world just reset is closed: what is on the disk is what is read next.
        Assert.Equal(204, (await monde.Console(HttpMethod.Post, "/reinitialiser")).Statut);
        var registre = Path.Combine(host.Dossier(monde), "workspace.db");
        await File.WriteAllTextAsync(registre, new string('x', 100_000), TestContext.Current.CancellationToken);

        var reponse = await Envoyer(Rechercher, jeton, ApiWorld.Compte(monde.Fournisseur), "{}");

        Assert.Equal((503, 503), (reponse.Statut, reponse.CodeRetour));
        Assert.Contains($"Réinitialisez le monde {monde.Id}", reponse["libelle"].GetString(), StringComparison.Ordinal);
        var console = await monde.Console(HttpMethod.Get, "/horloge");
        Assert.Equal((409, "CONSOLE_MONDE_ILLISIBLE"), (console.Statut, console["erreurs"][0].GetProperty("code").GetString()));
        Assert.Contains($"Réinitialisez le monde {monde.Id}", console.Texte, StringComparison.Ordinal);
        Assert.Equal(204, (await monde.Console(HttpMethod.Post, "/reinitialiser")).Statut);
        Assert.Equal(200, (await monde.Console(HttpMethod.Get, "/horloge")).Statut);
    }

    [Fact]
    public async Task Conclude_JournalEnPanne_RepondToutDeMeme()
    {
        var dossier = Directory.CreateTempSubdirectory("chorus-journal-");
        // A log without worlds fails at the first exchange that names one.
        await using (var journal = new JournalDesRequetes(null!, dossier.FullName, TimeProvider.System, NullLogger<JournalDesRequetes>.Instance))
        {
            var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
            var exchange = new Exchange(context, journal.NextTrace());
            exchange.Technique(503, "Service momentanément indisponible", []);

            await exchange.Conclude(journal, "demo", TimeProvider.System, TimeProvider.System.GetTimestamp());

            Assert.Equal((503, 1), (context.Response.StatusCode, journal.Perdus));
            Assert.NotEqual(0, context.Response.Body.Length);
        }

        dossier.Delete(recursive: true);
    }

    [Fact]
    public async Task HealthCheck_SansRien_Repond()
    {
        var reponse = await Answer.Of(await host.Http.GetAsync(new Uri("/cpro/transverses/v1/health-check", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Equal((200, 200, "OK"), (reponse.Statut, reponse["statusCodeValue"].GetInt32(), reponse["statusCode"].GetString()));
    }

    [Theory]
    [InlineData("application/json;charset=utf-8")]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json")]
    [InlineData("Application/JSON;  CHARSET=utf-8")]
    public async Task Appeler_TypesDeContenuDesClients_SontAdmis(string type)
    {
        var monde = await host.Monde();

        var reponse = await Envoyer(Rechercher, await monde.Jeton(), ApiWorld.Compte(monde.Fournisseur), "{}", type: type);

        Assert.Equal((200, 0), (reponse.Statut, reponse.CodeRetour));
        Assert.Matches("^application/json; ?charset=utf-8$", reponse.Entetes["Content-Type"]);
    }

    private async Task<Answer> Envoyer(string chemin, string jeton, string? compte, string? corps, HttpMethod? methode = null, string type = "application/json", Encoding? encodage = null)
    {
        using var demande = new HttpRequestMessage(methode ?? HttpMethod.Post, chemin);
        demande.Headers.TryAddWithoutValidation("authorization", "Bearer " + jeton);
        if (compte is not null)
        {
            demande.Headers.TryAddWithoutValidation("CPRO-Account", compte);
        }

        if (corps is not null)
        {
            demande.Content = new ByteArrayContent((encodage ?? Encoding.UTF8).GetBytes(corps));
            demande.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        return await Answer.Of(await host.Http.SendAsync(demande, TestContext.Current.CancellationToken));
    }

    /// <summary>A body that says how long it is: it never has to be sent whole.</summary>
    private sealed class ZeroContent : HttpContent
    {
        private readonly long _length;

        public ZeroContent(long length)
        {
            _length = length;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            var block = new byte[1024 * 1024];
            for (var sent = 0L; sent < _length; sent += block.Length)
            {
                await stream.WriteAsync(block.AsMemory(0, (int)Math.Min(block.Length, _length - sent)));
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return true;
        }
    }
}
