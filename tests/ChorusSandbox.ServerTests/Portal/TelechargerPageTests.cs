using System.Net;

using ChorusSandbox.Server.Access;

namespace ChorusSandbox.ServerTests.Portal;

public sealed class TelechargerPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Telecharger_SesDeuxParties_RecoiventLePdfEtLActeEstInscrit()
    {
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-1");
        await navigateur.Presser("Avancer d’une heure");
        foreach (var (login, espace) in new[] { (navigateur.Fournisseur, "factures-emises"), (navigateur.Destinataire, "factures-recues") })
        {
            await navigateur.Ecran(login, $"{espace}/facture/8000001");

            var fichier = await navigateur.Presser("Télécharger");

            Assert.Equal((HttpStatusCode.OK, "application/octet-stream"), (fichier.Statut, fichier.Entetes["Content-Type"]));
            Assert.Contains("FA-1.pdf", fichier.Entetes["Content-Disposition"], StringComparison.Ordinal);
            Assert.StartsWith("%PDF-", fichier.Html, StringComparison.Ordinal);
            Assert.Contains("Téléchargement de la facture", (await navigateur.Ecran(login, $"{espace}/facture/8000001")).Texte, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Telecharger_EnPivot_RendLeXml()
    {
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-1");
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/facture/8000001");

        var fichier = await navigateur.Presser("Télécharger", ("format", "PIVOT"));

        Assert.Contains("PivotS.xml", fichier.Entetes["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains("CPPFacturePivot", fichier.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telecharger_QuatrePlacesPrises_Attend()
    {
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-1");
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/facture/8000001");
        var places = Enumerable.Range(0, 4).Select(_ => host.Service<GrosCorps>().PourUnAppel()).ToList();
        foreach (var place in places)
        {
            await place.Prendre(TestContext.Current.CancellationToken);
        }

        var telecharge = navigateur.Presser("Télécharger");
        try
        {
            await Assert.ThrowsAsync<TimeoutException>(() => telecharge.WaitAsync(TimeSpan.FromMilliseconds(400), TestContext.Current.CancellationToken));
        }
        finally
        {
            places.ForEach(p => p.Dispose());
        }

        Assert.Equal(HttpStatusCode.OK, (await telecharge).Statut);
    }

    [Fact]
    public async Task Telecharger_FormatInconnu_EstRefuseEtExplique()
    {
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-1");
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/facture/8000001");

        var page = await navigateur.Presser("Télécharger", ("format", "HTML"));

        Assert.Contains("VALEUR_NON_ADMISE", page.Texte, StringComparison.Ordinal);
        Assert.Contains("Rien n’est téléchargé", page.Texte, StringComparison.Ordinal);
    }
}
