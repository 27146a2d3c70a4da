using System.Diagnostics;

using ChorusSandbox.UnitTests.Formats.Securite;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>Hostile files through the doors: each is refused with its reason, none is a fault of the server, and the server goes on.</summary>
public sealed class PiegesTests(ApiHost host, ITestOutputHelper sortie)
{
    // Two seconds are wanted; a machine that builds beside, and the body itself, take longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static TheoryData<string> Noms => [.. Pieges.Tous.Keys, .. Pieges.Boucles.Keys];

    [Theory]
    [MemberData(nameof(Noms))]
    public async Task Controler_UnPiege_EstRefuseVite(string nom)
    {
        var corps = new { nomFichier = nom, contenu = Convert.ToBase64String(Octets(nom)) };
        var debut = Stopwatch.GetTimestamp();

        var reponse = await Answer.Of(await host.Http.PostAsync(new Uri("/console/api/controler", UriKind.Relative), ApiHost.Corps(corps), TestContext.Current.CancellationToken));

        var duree = Stopwatch.GetElapsedTime(debut);
        sortie.WriteLine($"{nom} : {duree.TotalMilliseconds:0} ms");
        Assert.Equal((200, "refuse"), (reponse.Statut, reponse["verdictChorus"].GetString()));
        Assert.Contains(reponse["regles"].EnumerateArray(), r => r.GetProperty("gravite").GetString() == "fatale");
        Assert.InRange(duree, TimeSpan.Zero, Patience);
    }

    [Fact]
    public async Task DeposerFlux_DesPieges_SontRejetesEtLeServeurContinue()
    {
        var monde = await host.Monde();
        foreach (var nom in Pieges.Tous.Keys.Concat(Pieges.Boucles.Keys))
        {
            var octets = Octets(nom);
            var depot = await monde.Emettre("factures/v1/deposer/flux", new { fichierFlux = Convert.ToBase64String(octets), nomFichier = "f.xml", syntaxeFlux = Syntaxe(nom) });
            Assert.True(depot.Statut == 200 && depot.CodeRetour == 0, nom + " : " + depot.Texte);
            var debut = Stopwatch.GetTimestamp();
            await monde.Avancer("PT5S");
            var duree = Stopwatch.GetElapsedTime(debut);
            var compteRendu = await monde.Emettre("transverses/v1/consulterCRDetaille", new { numeroFluxDepot = depot["numeroFluxDepot"].GetString() });
            Assert.True(compteRendu["etatCourantDepotFlux"].GetString() is "IN_REJETE" or "QP_IRRECEVABLE", nom + " : " + compteRendu.Texte);
            Assert.NotEmpty(await monde.Codes(compteRendu));
            Assert.True(duree < Patience, $"{nom} : {duree.TotalMilliseconds:0} ms");
            sortie.WriteLine($"{nom} : {duree.TotalMilliseconds:0} ms");
        }

        await monde.Soumettre("APRES");
    }

    [Theory]
    [InlineData("""{"contenu":"pas du base64 !"}""")]
    [InlineData("""{"contenu":""}""")]
    [InlineData("""{"contenu":null}""")]
    [InlineData("{}")]
    public async Task Controler_SansOctets_DitCeQuIlFaut(string corps)
    {
        using var contenu = new StringContent(corps, System.Text.Encoding.UTF8, "application/json");

        var reponse = await Answer.Of(await host.Http.PostAsync(new Uri("/console/api/controler", UriKind.Relative), contenu, TestContext.Current.CancellationToken));

        Assert.Equal(400, reponse.Statut);
        Assert.Contains("en base64", reponse.Texte, StringComparison.Ordinal);
    }

    private static byte[] Octets(string nom) => (Pieges.Tous.GetValueOrDefault(nom) ?? Pieges.Boucles[nom])();

    private static string Syntaxe(string nom) =>
        Pieges.Boucles.ContainsKey(nom) || nom.Contains("pdf", StringComparison.Ordinal) ? "IN_DP_E2_CII_FACTURX" : "IN_DP_E1_UBL_INVOICE";
}
