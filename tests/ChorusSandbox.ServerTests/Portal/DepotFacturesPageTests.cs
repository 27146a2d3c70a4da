using System.Text;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.ServerTests.Api;

namespace ChorusSandbox.ServerTests.Portal;

public sealed class DepotFacturesPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Deposer_SansFichier_EstRefusePresDuChamp()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/depot-factures");

        var page = await navigateur.Presser("Déposer");

        Assert.Contains("Le fichier n’est pas déposé", page.Texte, StringComparison.Ordinal);
        Assert.Contains("href=\"#fichier\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deposer_Lentement_NEmpechePasDeRemettreLeMondeAZero()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/depot-factures");
        using var fichier = new SlowContent(Encoding.UTF8.GetBytes("<Invoice>"));

        var depot = navigateur.Televerser("Déposer", "fichier", "facture.xml", fichier);
        await fichier.Begun();
        await host.Service<Workspaces>().Reset(navigateur.Monde, TestContext.Current.CancellationToken);
        fichier.Resume();

        Assert.Contains("est reçu sous le numéro CPP001", (await depot).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deposer_FichierMalForme_RecoitUnNumeroPuisLeRejetEstExplique()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/depot-factures");
        await navigateur.Televerser("Déposer", "fichier", "facture.xml", Encoding.UTF8.GetBytes("<Invoice>"));
        Assert.Contains("est reçu sous le numéro CPP001", navigateur.Page.Texte, StringComparison.Ordinal);

        var page = await navigateur.Presser("Avancer d’une heure");

        Assert.Contains("XML_MAL_FORME", page.Texte, StringComparison.Ordinal);
        Assert.Contains("facture.xml", (await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/depot-factures")).Texte, StringComparison.Ordinal);
    }
}
