using System.Net;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>The first seconds of an installation: it answers before its demonstration is made.</summary>
public sealed class FirstStartPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Accueil_DemonstrationPasEncoreFaite_LeDitEtSeRecharge()
    {
        var ct = TestContext.Current.CancellationToken;
        using var http = new HttpClient { BaseAddress = host.Adresse };

        using var avant = await http.GetAsync(new Uri("/", UriKind.Relative), ct);

        Assert.Equal("1", avant.Headers.GetValues("Refresh").Single());
        Assert.Contains("Le monde de démonstration se prépare", await Texte(avant, ct), StringComparison.Ordinal);

        await host.Service<Workspaces>().CreateDemonstration(ct);
        using var apres = await http.GetAsync(new Uri("/", UriKind.Relative), ct);

        Assert.False(apres.Headers.Contains("Refresh"));
        Assert.Contains("Entrer dans le monde « Démonstration »", await Texte(apres, ct), StringComparison.Ordinal);
    }

    /// <summary>What is read, with ordinary spaces.</summary>
    private static async Task<string> Texte(HttpResponseMessage page, CancellationToken ct) =>
        WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(ct)).Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
