using System.Text.Json;

using ChorusSandbox.Domain;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>What is kept of a call: nothing secret wherever the caller put it, and never without bound.</summary>
public sealed class EchangesGardesTests(ApiHost host)
{
    private const string Iban = "FR7699999000010123456789097";

    [Fact]
    public async Task Garder_SecretsHorsDuCorps_SontMasques()
    {
        var monde = await host.Monde();
        var compte = ApiWorld.Compte(monde.Fournisseur);
        var chemin = $"inconnu/{Iban}/suite?compte=FR76%209999%209000%200101%202345%206789%20097&x={Uri.EscapeDataString(compte)}&jeton={await monde.Jeton()}";
        using var demande = new HttpRequestMessage(HttpMethod.Post, "/cpro/" + chemin) { Content = ApiHost.Corps(new { a = compte.Replace("=", "\\u003d", StringComparison.Ordinal) }) };
        demande.Headers.Authorization = new("Bearer", await monde.Jeton());
        demande.Headers.Add("cpro-account", compte);
        demande.Headers.TryAddWithoutValidation("User-Agent", $"client {Iban} {compte}");
        demande.Headers.TryAddWithoutValidation("Accept", $"text/{Iban}");

        var reponse = await Answer.Of(await host.Http.SendAsync(demande, TestContext.Current.CancellationToken));

        var garde = (await monde.Console(HttpMethod.Get, "/requetes/" + reponse.Trace)).Texte;
        Assert.Equal(403, reponse.Statut);
        Assert.Contains("/cpro/inconnu/IBAN masqué/suite", JsonDocument.Parse(garde).RootElement.GetProperty("chemin").GetString(), StringComparison.Ordinal);
        Assert.All([Iban, "9999", compte, Uri.EscapeDataString(compte), await monde.Jeton()], secret => Assert.DoesNotContain(secret, garde, StringComparison.Ordinal));
        Assert.DoesNotContain("9999", (await monde.Console(HttpMethod.Get, "/qualification")).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garder_CompteRecopieDansUnChampRefuse_EstMasqueDansLExplication()
    {
        var monde = await host.Monde();
        var compte = ApiWorld.Compte(monde.Fournisseur);
        var reponse = await monde.Emettre("factures/v1/consulter/historique", new { idFacture = compte });
        Assert.DoesNotContain(compte, (await monde.Expliquer(reponse)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garder_FormulaireDeJeton_GardeSaFormeSansSonSecret()
    {
        var monde = await host.Monde();
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", monde.ClientId), new("client_secret", "faux & secret, à } blancs"), new("scope", "openid autre")]);
        var reponse = await Answer.Of(await host.Http.PostAsync(new Uri("/api/oauth/token", UriKind.Relative), form, TestContext.Current.CancellationToken));

        Assert.Equal($"grant_type=client_credentials&client_id={monde.ClientId}&client_secret=***&scope=openid%20autre", (await monde.Expliquer(reponse)).GetProperty("corpsRequete").GetString());
    }

    [Fact]
    public async Task Garder_GrosDepot_GardeCeQuiPrecedeLeContenu()
    {
        var monde = await host.Monde();
        var reponse = await monde.Emettre("factures/v1/deposer/flux", new { nomFichier = "gros.xml", syntaxeFlux = "IN_DP_E1_UBL_INVOICE", fichierFlux = Convert.ToBase64String(new byte[90_000]) });

        var corps = (await monde.Expliquer(reponse)).GetProperty("corpsRequete").GetString()!;

        Assert.StartsWith("""{"nomFichier":"gros.xml","syntaxeFlux":"IN_DP_E1_UBL_INVOICE","fichierFlux":"AAAA""", corps, StringComparison.Ordinal);
        Assert.EndsWith(" …", corps, StringComparison.Ordinal);
        Assert.InRange(corps.Length, 0, 200);
    }

    [Fact]
    public async Task Garder_CorpsCoupeAuMilieuDUnCompte_NEnGardePasLeDebut()
    {
        var monde = await host.Monde();
        var debut = "{\"f\":\"" + new string('A', 70_000) + "\",\"x\":\"";
        debut += new string('-', 79_990 - debut.Length);
        var reponse = await monde.Appeler(monde.Fournisseur, "factures/v1/consulter/historique", debut + Iban + "\"}");

        Assert.DoesNotContain("FR76", (await monde.Expliquer(reponse)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garder_BeaucoupDExplications_GardeLesPremieresEtDitCombien()
    {
        var monde = await host.Monde();
        var demande = monde.Demande("F-1");
        demande["lignePoste"] = Enumerable.Range(0, 120).Select(i => new { lignePosteNumero = 1, lignePosteQuantite = "beaucoup" }).ToArray();

        var reponse = await monde.Emettre("factures/v1/soumettre", demande);

        var garde = await monde.Expliquer(reponse);
        Assert.Equal(50, garde.GetProperty("explications").GetArrayLength());
        Assert.Contains("Les 50 premières explications sont gardées, sur 120.", garde.GetProperty("verdict").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Signes_DUnEchange_ComptentToutCeQuIlTient()
    {
        var vide = new Echange { Trace = "t00000001", Mur = DateTimeOffset.UnixEpoch, Methode = "POST", Chemin = "", Statut = 200, Verdict = "" };
        var texte = new string('x', 100_000);
        var explication = Refus.De(CodeRefus.ChampTropLong, "compte", texte, ("valeur", texte));

        Assert.All(
        [
            vide with { Chemin = texte }, vide with { Parametres = texte }, vide with { Requete = texte }, vide with { Reponse = texte }, vide with { Operation = texte },
            vide with { Entetes = vide.Entetes.Add("User-Agent", texte) }, vide with { EntetesReponse = vide.EntetesReponse.Add("X", texte) },
            vide with { Explications = [explication with { ValeurLue = null }] }, vide with { Explications = [explication with { Parametres = explication.Parametres.Clear() }] },
        ], e => Assert.InRange(e.Signes() - vide.Signes(), 100_000, 102_000));
    }
}
