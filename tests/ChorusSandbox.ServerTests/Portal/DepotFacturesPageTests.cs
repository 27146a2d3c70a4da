using System.Text;

using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Pdf;
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

    [Fact]
    public async Task DeposerUnPdf_ChampsReconnus_SeVerifientPuisLaFactureEstEnvoyee()
    {
        using var navigateur = await host.Monde();
        var client = navigateur.Client.Siret.Valeur;
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/depot-factures");

        var page = await navigateur.Televerser("Reconnaître les champs", "pdf", "facture.pdf", Pdf(
            "Facture n° F-PDF-1 du 02/03/2022", $"SIRET client : {client}", "Engagement : 1500000001", "Taux 20 % sur 150,00 €, soit 30,00 €", "Total HT : 150,00 €", "Total TVA : 30,00 €", "Total TTC : 180,00 €"));

        Assert.Contains("PDF déposé", page.Texte, StringComparison.Ordinal);
        Assert.Contains("value=\"F-PDF-1\"", page.Html, StringComparison.Ordinal);
        Assert.Contains($"value=\"{client}\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("Lu page 1", page.Texte, StringComparison.Ordinal);
        Assert.Contains("Non reconnu dans le PDF", page.Texte, StringComparison.Ordinal);

        await navigateur.Presser("Valider et envoyer");
        var envoyee = await navigateur.Presser("Confirmer et envoyer");
        Assert.Contains("F-PDF-1", envoyee.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeposerUnPdf_Image_DitQuIlFautToutRemplir()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/depot-factures");

        var page = await navigateur.Televerser("Reconnaître les champs", "pdf", "scan.pdf", new DocumentPdf("Scan", PolicesPdf.Standard).Octets());

        Assert.Contains("ne contient pas de texte", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeposerUnPdf_QuiEstUneFacturX_DevientUnFlux()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/depot-factures");

        var page = await navigateur.Televerser("Reconnaître les champs", "pdf", "facture.pdf",
            EcrivainFacturX.Ecrire(new() { Numero = "F-1" }, NiveauFacturX.En16931, PolicesPdf.Standard).Octets.ToArray());

        Assert.Contains("est reçu sous le numéro CPP001", page.Texte, StringComparison.Ordinal);
        Assert.Contains("il suit la voie des flux", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeposerUnPdf_CasseOuAbsent_EstRefusePresDuChamp()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/depot-factures");

        var page = await navigateur.Televerser("Reconnaître les champs", "pdf", "facture.pdf", Encoding.UTF8.GetBytes("rien"));

        Assert.Contains("href=\"#pdf\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("PDF_ILLISIBLE", page.Texte, StringComparison.Ordinal);
    }

    private static byte[] Pdf(params string[] lignes)
    {
        var page = new RedactionPdf("Facture", "");
        foreach (var ligne in lignes)
        {
            page.Paragraphe(ligne);
        }

        return page.Octets();
    }
}
