using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>The checklist that ordinary traffic ticks: calls that succeed, errors that are overcome, a flow followed to its end.</summary>
public sealed class QualificationTests(ApiHost host)
{
    [Fact]
    public async Task Appeler_UneFactureCorrigeeEtUnFluxSuivi_CocheLesEpreuves()
    {
        var monde = await host.Monde();
        await monde.Emettre("utilisateurs/v1/monCompte/recuperer/rattachements", new { });
        var fautive = monde.Demande("F-1");
        fautive["destinataire"] = new { codeDestinataire = "12345678299999" };
        Assert.NotEqual(0, (await monde.Emettre("factures/v1/soumettre", fautive)).CodeRetour);
        Assert.Null(await Trace(monde, "soumettre-corrige"));
        await monde.Soumettre("F-1");
        var flux = await monde.Emettre("factures/v1/deposer/flux", new { fichierFlux = Convert.ToBase64String("<vide/>"u8), nomFichier = "f.xml", syntaxeFlux = "IN_DP_E1_UBL_INVOICE" });
        var numero = new { numeroFluxDepot = flux["numeroFluxDepot"].GetString() };
        await monde.Emettre("transverses/v1/consulterCRDetaille", numero);
        Assert.Null(await Trace(monde, "flux-suivi"));
        await monde.Avancer("PT1H");
        var final = await monde.Emettre("transverses/v1/consulterCRDetaille", numero);

        Assert.Equal(final.Trace, await Trace(monde, "flux-suivi", attendue: true));
        Assert.NotNull(await Trace(monde, "jeton"));
        Assert.NotNull(await Trace(monde, "rattachements"));
        Assert.NotNull(await Trace(monde, "soumettre-corrige"));
        Assert.Null(await Trace(monde, "flux-corrige"));
    }

    [Fact]
    public async Task Recommencer_CarnetRempli_LeVideEtLUnSeul()
    {
        var monde = await host.Monde();
        await monde.Emettre("utilisateurs/v1/monCompte/recuperer/rattachements", new { });
        Assert.NotNull(await Trace(monde, "rattachements", attendue: true));

        Assert.Equal(204, (await monde.Console(HttpMethod.Delete, "/qualification/" + monde.ClientId)).Statut);

        Assert.Null(await Trace(monde, "rattachements"));
        Assert.Equal(404, (await monde.Console(HttpMethod.Delete, "/qualification/inconnue")).Statut);
    }

    [Fact]
    public async Task Exporter_Html_EncodeEtSeSuffit()
    {
        var monde = await host.Monde();
        await monde.Emettre("structures/v1/rechercher", new { });
        await Trace(monde, "destinataire", attendue: true);

        var page = await monde.Console(HttpMethod.Get, $"/qualification/{monde.ClientId}.html");

        Assert.Equal(200, page.Statut);
        Assert.Contains("structures/v1/rechercher", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain(monde.ClientSecret, page.Texte, StringComparison.Ordinal);
    }

    /// <summary>The exchange that shows something; what is expected may take the writer a moment.</summary>
    private static async Task<string?> Trace(ApiWorld monde, string epreuve, bool attendue = false)
    {
        for (var essai = 0; ; essai++)
        {
            var suivi = (await monde.Console(HttpMethod.Get, "/qualification")).Json[0].GetProperty("epreuves").EnumerateArray();
            var trace = suivi.First(e => e.GetProperty("id").GetString() == epreuve).GetProperty("trace");
            if (trace.ValueKind == JsonValueKind.String || !attendue || essai == 100)
            {
                return trace.GetString();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
