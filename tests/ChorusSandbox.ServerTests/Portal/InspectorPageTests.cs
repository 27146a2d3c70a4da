using ChorusSandbox.ServerTests.Api;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>The inspector, the applications and the faults by their pages, without script.</summary>
public sealed class InspectorPageTests(ApiHost host)
{
    private const string Soumettre = "factures/v1/soumettre";

    [Fact]
    public async Task Echange_Refuse_ExpliqueAvantDeMontrerEtMarqueLaLigneFautive()
    {
        var monde = await host.Monde();
        var demande = monde.Demande("F-1");
        demande["montantTotal"] = new { montantHtTotal = 150.0, montantTVA = 30.0, montantTtcTotal = 175.0, montantAPayer = 175.0 };
        var refuse = await monde.Emettre(Soumettre, demande);
        using var navigateur = host.Navigateur(monde);

        var page = await navigateur.Aller($"/console/{monde.Id}/requetes/{refuse.Trace}");

        Assert.Contains("<mark>    <span class=\"k\">\"montantTtcTotal\"</span>: <span class=\"n\">175</span>,\n</mark>", page.Html.Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.True(page.Texte.IndexOf("MONTANT_TTC", StringComparison.Ordinal) < page.Texte.IndexOf("Corps de la requête", StringComparison.Ordinal) || !page.Texte.Contains("Corps de la requête", StringComparison.Ordinal));
        Assert.Contains("$JETON", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain(await monde.Jeton(), page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Echange_ChampAbsent_MarqueCeQuiDevraitLePorter()
    {
        var monde = await host.Monde();
        var demande = monde.Demande("F-1");
        demande["destinataire"] = new { codeDestinataire = ApiWorld.Siret(monde.Profil("SERVICE")) };
        var refuse = await monde.Emettre(Soumettre, demande);
        using var navigateur = host.Navigateur(monde);

        var page = await navigateur.Aller($"/console/{monde.Id}/requetes/{refuse.Trace}");

        Assert.Contains("<mark>  <span class=\"k\">\"destinataire\"</span>: {\n</mark>", page.Html.Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facture_DansLePortail_MeneASesEchangesEtRetour()
    {
        var monde = await host.Monde();
        var id = await monde.Soumettre("F-LIEN");
        await monde.Soumettre("F-AUTRE");
        using var navigateur = host.Navigateur(monde);
        await navigateur.Ecran(navigateur.Fournisseur, $"factures-emises/facture/{id}");

        var echanges = await navigateur.Suivre("Échanges de l’API sur cette facture");

        Assert.Contains("SoumettreFacture sur F-LIEN", echanges.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("F-AUTRE", echanges.Texte, StringComparison.Ordinal);
        Assert.Contains("F-LIEN", (await navigateur.Suivre("la voir dans le portail")).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Journal_DeLaConsole_MeneALEchange()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");
        using var navigateur = host.Navigateur(monde);
        var page = await navigateur.Aller($"/console/{monde.Id}");
        Assert.Contains($"/console/{monde.Id}/requetes/t", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Liste_Filtree_GardeSonFiltreDUnePageALAutre()
    {
        var monde = await host.Monde();
        for (var i = 0; i < 60; i++)
        {
            await monde.Emettre("factures/v1/consulter/historique", new { idFacture = 999 });
        }

        using var navigateur = host.Navigateur(monde);
        await navigateur.Aller($"/console/{monde.Id}/requetes?refuses=true");

        var suite = await navigateur.Suivre("Plus anciens");

        Assert.Contains("refuses=true", suite.Adresse.Query, StringComparison.Ordinal);
        Assert.Contains("Échanges plus anciens", suite.Texte, StringComparison.Ordinal);
        Assert.Contains("Derniers échanges", (await navigateur.Suivre("Les plus récents")).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Liste_MondeRemisASonDebut_LeDitEntreLesEchangesEtNeConfondPasLesFactures()
    {
        var monde = await host.Monde();
        var id = await monde.Soumettre("F-AVANT");
        var avant = await monde.Emettre("factures/v1/consulter/historique", new { idFacture = id });
        using var navigateur = host.Navigateur(monde);
        await navigateur.Aller($"/console/{monde.Id}");
        Assert.Contains("les échanges avec l’API, où une ligne dira que le monde a été remis", navigateur.Page.Texte, StringComparison.Ordinal);

        var remis = await navigateur.Presser("Oui, remettre le monde à son début");

        Assert.Contains("Ses échanges avec l’API et sa liste de qualification sont gardés.", remis.Texte, StringComparison.Ordinal);
        Assert.Equal(id, await monde.Soumettre("F-APRES"));
        var apres = await monde.Emettre("factures/v1/consulter/historique", new { idFacture = id });
        var liste = (await navigateur.Aller($"/console/{monde.Id}/requetes?operation=historique")).Texte;
        Assert.Equal([apres.Trace, "Monde remis à son début le", avant.Trace], new[] { avant.Trace, "Monde remis à son début le", apres.Trace }.OrderBy(t => liste.IndexOf(t, StringComparison.Ordinal)));
        Assert.DoesNotContain("Depuis cet échange", liste, StringComparison.Ordinal);

        var detail = (await navigateur.Aller($"/console/{monde.Id}/requetes/{avant.Trace}?operation=historique")).Texte;
        Assert.Contains("Depuis cet échange, le monde a été remis à son début", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("F-APRES", detail, StringComparison.Ordinal);
        Assert.DoesNotContain(avant.Trace, (await navigateur.Aller($"/console/{monde.Id}/requetes?objet=F-APRES")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Liste_MondeRestaure_DitAQuoiUneFoisParRemise()
    {
        var monde = await host.Monde();
        await monde.Console(HttpMethod.Put, "/instantanes/neuf");
        for (var i = 0; i < 3; i++)
        {
            await monde.Emettre("factures/v1/consulter/historique", new { idFacture = 999 });
            Assert.Equal(204, (await monde.Console(HttpMethod.Post, "/instantanes/neuf/restaurer")).Statut);
        }

        using var navigateur = host.Navigateur(monde);
        var page = (await navigateur.Aller($"/console/{monde.Id}/requetes?operation=historique")).Texte;
        var suite = (await navigateur.Aller($"/console/{monde.Id}/requetes?operation=historique&avant={(await monde.Console(HttpMethod.Get, "/requetes?operation=historique")).Json[0].GetProperty("trace").GetString()}")).Texte;

        Assert.Equal(3, Compter(page));
        Assert.Equal(2, Compter(suite));

        static int Compter(string texte) => texte.Split("Monde remis à l’instantané « neuf » le").Length - 1;
    }

    [Theory]
    [InlineData("requetes")]
    [InlineData("requetes/t99999999")]
    [InlineData("applications")]
    [InlineData("pannes")]
    public async Task Page_MondeInconnu_EstIntrouvable(string page)
    {
        using var navigateur = host.Navigateur(await host.Monde());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await navigateur.Aller($"/console/inconnu/{page}")).Statut);
    }

    [Fact]
    public async Task Applications_ApiDecochee_EstRefuseeParLaPasserelle()
    {
        var monde = await host.Monde();
        using var navigateur = host.Navigateur(monde);
        await navigateur.Aller($"/console/{monde.Id}/applications");

        var page = await navigateur.Presser("Enregistrer les abonnements", ("api", "Structures"));

        Assert.Contains("n’est plus abonnée à : Factures", page.Texte.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(403, (await monde.Emettre(Soumettre, monde.Demande("F-1"))).Statut);
    }

    [Fact]
    public async Task Applications_Debit_SeChangeParLaPage()
    {
        var monde = await host.Monde();
        using var navigateur = host.Navigateur(monde);
        await navigateur.Aller($"/console/{monde.Id}/applications");
        Assert.Contains("Débit du monde", (await navigateur.Presser("Changer le débit", ("debit", "stricte"))).Texte, StringComparison.Ordinal);
        Assert.Equal("stricte", (await monde.Console(HttpMethod.Get, "/debit"))["profil"].GetString());
    }
}
