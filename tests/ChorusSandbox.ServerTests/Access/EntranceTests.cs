using System.Net;

using ChorusSandbox.ServerTests.Portal;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>On the loopback: every world is open, a persona is entered by one click.</summary>
public sealed class EntranceTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Signet_PersonnageNonEntre_DemandeUnClicPuisRendLaPage()
    {
        using var navigateur = await host.Monde();
        var chemin = $"/m/{navigateur.Monde}/{Uri.EscapeDataString(navigateur.Fournisseur)}/factures-emises/recherche?numero=F-1";

        var page = await navigateur.Aller(chemin);
        Assert.Equal("/connexion", page.Adresse.AbsolutePath);
        page = await navigateur.Presser("Entrer comme");

        Assert.Equal(Uri.UnescapeDataString(chemin), Uri.UnescapeDataString(page.Adresse.PathAndQuery));
        Assert.Equal(HttpStatusCode.OK, page.Statut);
    }

    [Fact]
    public async Task Entrer_UnPersonnage_NeFaitPasEntrerLesAutres()
    {
        using var navigateur = await host.Monde();
        await navigateur.Entrer(navigateur.Fournisseur);

        var page = await navigateur.Aller($"/m/{navigateur.Monde}/{navigateur.Destinataire}/factures-recues/synthese");

        Assert.Equal("/connexion", page.Adresse.AbsolutePath);
        await navigateur.Presser("Entrer comme");
        Assert.Equal(HttpStatusCode.OK, (await navigateur.Aller($"/m/{navigateur.Monde}/{navigateur.Fournisseur}/factures-emises/synthese")).Statut);
        Assert.NotEqual("/connexion", navigateur.Page.Adresse.AbsolutePath);
    }

    [Fact]
    public async Task Signet_RetourEtranger_NEstPasSuivi()
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller($"/connexion?monde={navigateur.Monde}&login={navigateur.Fournisseur}&retour={Uri.EscapeDataString("//exemple.fr/m/")}");

        var page = await navigateur.Presser("Entrer comme");

        Assert.StartsWith($"/m/{navigateur.Monde}/", page.Adresse.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(host.Adresse.Authority, page.Adresse.Authority);
    }

    [Theory]
    [InlineData("%2Fm%2F{0}%2F{1}%2Ffactures-emises%2Fsynthese")]
    [InlineData("/m/{0}/{1}/factures-emises/synthese\n")]
    [InlineData("/m/{0}/{1}/factures-émises/")]
    [InlineData("//m/{0}/{1}/")]
    [InlineData("/\\m/{0}/{1}/")]
    public async Task Entrer_RetourQuUneRedirectionNePortePas_MeneALAccueil(string retour)
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller($"/connexion?monde={navigateur.Monde}&login={navigateur.Fournisseur}&retour=%2F");

        var page = await navigateur.Presser("Entrer comme", ("retour", string.Format(System.Globalization.CultureInfo.InvariantCulture, retour, navigateur.Monde, navigateur.Fournisseur)));

        Assert.Equal(HttpStatusCode.OK, page.Statut);
        Assert.EndsWith("/factures-emises/synthese", page.Adresse.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_Donne_EstSigneEtHorsDePorteeDesScripts()
    {
        using var navigateur = await host.Monde();
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = host.Adresse };
        var chemin = $"/m/{navigateur.Monde}/{navigateur.Fournisseur}/factures-emises/synthese";

        // Anybody can write a cookie; only the program can sign one.
        using var demande = new HttpRequestMessage(HttpMethod.Get, chemin);
        demande.Headers.Add("Cookie", $"bac-a-sable-acces=p {navigateur.Monde} {navigateur.Fournisseur}");
        Assert.Equal(HttpStatusCode.Redirect, (await http.SendAsync(demande, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("/console/api/mondes")]
    [InlineData("/docs/openapi.json")]
    [InlineData("/console")]
    public async Task BoucleLocale_Formateur_EstQuiEstALaMachine(string chemin)
    {
        using var navigateur = await host.Monde();

        Assert.Equal((HttpStatusCode.OK, chemin), ((await navigateur.Aller(chemin)).Statut, navigateur.Page.Adresse.AbsolutePath));
    }
}
