using System.Net;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>The first seconds of an installation: it answers while its demonstration is being made.</summary>
public sealed class FirstStartPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Accueil_DemonstrationEnPreparation_LeDitSeRechargeEtLaisseAllerAuReste()
    {
        var ct = TestContext.Current.CancellationToken;
        using var http = new HttpClient { BaseAddress = host.Adresse };

        // Asked before it is begun: it is made faster than a first page is.
        using var pendant = await http.GetAsync(new Uri("/", UriKind.Relative), ct);
        var faite = Task.Run(() => host.Service<Workspaces>().CreateDemonstration(ct), ct);
        var ailleurs = await Task.WhenAll(new[] { "/tutoriels", "/docs", "/console" }.Select(p => http.GetAsync(new Uri(p, UriKind.Relative), ct)));

        Assert.Equal("1", pendant.Headers.GetValues("Refresh").Single());
        Assert.Contains("Le monde de démonstration se prépare", await Texte(pendant, ct), StringComparison.Ordinal);
        Assert.All(ailleurs, page => Assert.Equal(HttpStatusCode.OK, page.StatusCode));

        await faite;
        using var apres = await http.GetAsync(new Uri("/", UriKind.Relative), ct);

        Assert.False(apres.Headers.Contains("Refresh"));
        Assert.Contains("Entrer dans le monde « Démonstration »", await Texte(apres, ct), StringComparison.Ordinal);
    }

    /// <summary>What is read, with ordinary spaces.</summary>
    private static async Task<string> Texte(HttpResponseMessage page, CancellationToken ct) =>
        WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(ct)).Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
