using System.Net;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.ServerTests.Portal;

public sealed class InstallationPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Accueil_MondeOuvert_ProposeLesDeuxCotes()
    {
        using var navigateur = await host.Monde();

        var page = await navigateur.Aller($"/?monde={navigateur.Monde}");

        Assert.Contains("Bac à sable de formation : données fictives, sans lien avec l’AIFE ni l’État", page.Texte, StringComparison.Ordinal);
        Assert.Contains("Entrer dans le monde « essai »", page.Texte, StringComparison.Ordinal);
        Assert.Contains(navigateur.Client.Designation, page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connexion_CompteTechnique_DitPourquoiIlNEntrePas()
    {
        using var navigateur = await host.Monde();
        var technique = navigateur.Secrets.MotsDePasse.First(m => m.Key.StartsWith("TECH_", StringComparison.Ordinal));
        await navigateur.Aller($"/connexion?monde={navigateur.Monde}");

        var page = await navigateur.Presser("Se connecter", ("login", technique.Key), ("motDePasse", technique.Value));

        Assert.Contains("COMPTE_TECHNIQUE_PORTAIL", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connexion_MotDePasse_OuvreLePortailOuDitQuIlEstFaux()
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller($"/connexion?monde={navigateur.Monde}");
        Assert.Contains("PORTAIL_IDENTIFIANTS", (await navigateur.Presser("Se connecter", ("login", navigateur.Fournisseur), ("motDePasse", "faux"))).Texte, StringComparison.Ordinal);

        var page = await navigateur.Presser("Se connecter", ("login", navigateur.Fournisseur), ("motDePasse", navigateur.Secrets.MotsDePasse[navigateur.Fournisseur]));

        Assert.Contains("Synthèse", page.Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/m/inconnu/personne/factures-emises/synthese")]
    [InlineData("/introuvable")]
    public async Task Ouvrir_MondeOuPersonneInconnus_DitQueRienNEstLa(string chemin)
    {
        using var navigateur = await host.Monde();

        Assert.Equal(HttpStatusCode.NotFound, (await navigateur.Aller(chemin)).Statut);
    }

    [Theory]
    [InlineData("/nulle-part", false)]
    [InlineData("/docs/nulle/part", false)]
    [InlineData("/image.png", false)]
    [InlineData("/tutoriels/lecon-inconnue", false)]
    [InlineData("factures-emises/nulle-part", true)]
    public async Task Ouvrir_AdresseQuiNeMeneNullePart_EstUnePageAvecSesChemins(string chemin, bool chezSoi)
    {
        using var navigateur = await host.Monde();
        var page = chezSoi ? await navigateur.Ecran(navigateur.Fournisseur, chemin) : await navigateur.Aller(chemin);

        Assert.Equal(HttpStatusCode.NotFound, page.Statut);
        Assert.Contains("Page introuvable", page.Texte, StringComparison.Ordinal);
        Assert.Contains("Revenir à l’accueil du bac à sable", page.Texte, StringComparison.Ordinal);
        Assert.Equal(chezSoi, page.Texte.Contains($"Revenir à l’accueil de {navigateur.Fournisseur}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Horloge_TroisJours_PrevoitPuisAvanceEtRevientALaPage()
    {
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-1");
        // To look at the clock copies no world: what will happen is told when it is asked.
        await navigateur.Suivre("Ce qui va se passer");
        Assert.DoesNotContain("Facture FA-1 : Mise à disposition", navigateur.Page.Texte, StringComparison.Ordinal);
        await navigateur.Presser("Prévoir", ("duree", "P3D"));
        Assert.Contains("Facture FA-1 : Mise à disposition du destinataire", navigateur.Page.Texte, StringComparison.Ordinal);
        Assert.Contains("d’ici au 10/03/2022", navigateur.Page.Texte, StringComparison.Ordinal);
        Assert.Contains("lundi 7 mars 2022, 9 h 00", navigateur.Page.Texte, StringComparison.Ordinal);
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/synthese");

        var page = await navigateur.Presser("Avancer de trois jours");

        Assert.EndsWith("/factures-emises/synthese", page.Adresse.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("jeudi 10 mars 2022, 9 h 00", page.Texte, StringComparison.Ordinal);
        Assert.Contains("Mise à disposition", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Horloge_ALaFinDesTemps_NAvancePlusEtLeDit()
    {
        using var navigateur = await host.Monde(new DateTimeOffset(2089, 12, 31, 9, 0, 0, TimeSpan.FromHours(1)));
        using (var world = await host.Service<Workspaces>().Open(navigateur.Monde, TestContext.Current.CancellationToken))
        {
            await world.Driver.Advance(new DateTimeOffset(2099, 12, 31, 9, 0, 0, TimeSpan.FromHours(1)), null, TestContext.Current.CancellationToken);
        }

        await navigateur.Ecran(navigateur.Fournisseur, "horloge");
        foreach (var bouton in new[] { "Prévoir", "Avancer de trois jours" })
        {
            var page = await navigateur.Presser(bouton, ("duree", "P3D"));

            Assert.Contains("L’horloge d’un monde ne dépasse pas l’an 2099", page.Texte, StringComparison.Ordinal);
        }

        await navigateur.Aller($"/console/{navigateur.Monde}");
        Assert.Contains("ne dépasse pas l’an 2099", (await navigateur.Presser("Prévoir", ("prevoir", "P3D"))).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Poster_OrigineEtrangere_NEstPasServi()
    {
        using var client = new HttpClient { BaseAddress = host.Adresse };
        using var demande = new HttpRequestMessage(HttpMethod.Post, new Uri("/entrer", UriKind.Relative));
        demande.Headers.Add("Origin", "https://ailleurs.example");

        var reponse = await client.SendAsync(demande, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, reponse.StatusCode);
    }

    [Theory]
    [InlineData("/sandbox.css")]
    [InlineData("/sandbox.js")]
    [InlineData("/favicon.svg")]
    public async Task Demander_LAspect_EstServiDepuisLeProgramme(string chemin)
    {
        using var navigateur = await host.Monde();

        Assert.Equal(HttpStatusCode.OK, (await navigateur.Aller(chemin)).Statut);
    }
}
