using System.Net;

namespace ChorusSandbox.ServerTests.Portal;

public sealed class FacturesRecuesPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Synthese_FacturePasEncoreAcheminee_EstVidePuisLaMontre()
    {
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-1");
        Assert.DoesNotContain("FA-1", (await navigateur.Ecran(navigateur.Destinataire, "factures-recues/synthese")).Texte, StringComparison.Ordinal);
        await navigateur.Presser("Avancer d’une heure");

        Assert.Contains("FA-1", (await navigateur.Ecran(navigateur.Destinataire, "factures-recues/synthese")).Texte, StringComparison.Ordinal);
        Assert.Contains("FA-1", (await navigateur.Ecran(navigateur.Destinataire, "factures-recues/recherche")).Texte, StringComparison.Ordinal);
        Assert.Contains("1 facture", (await navigateur.Ecran(navigateur.Destinataire, "factures-recues/tableau-de-bord")).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ouvrir_FacturePasEncoreParvenue_EstInconnueEtNeDitPasSonNumero()
    {
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-SECRET");

        var page = await navigateur.Ecran(navigateur.Destinataire, "factures-recues/facture/8000001");

        Assert.Equal(HttpStatusCode.NotFound, page.Statut);
        Assert.Contains("FACTURE_INCONNUE", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("FA-SECRET", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traiter_RejeterSansMotif_ExpliqueLeRefusPresDuMotif()
    {
        using var navigateur = await host.Monde();

        var page = await navigateur.Refuser("FA-1", "REJETEE", "");

        Assert.Contains("CYCLE_MOTIF_OBLIGATOIRE", page.Texte, StringComparison.Ordinal);
        Assert.Contains("href=\"#motif\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Traiter_MiseEnPaiementDirecte_EstAccepteeEtNeProposePlusRien()
    {
        using var navigateur = await host.Monde();

        var page = await navigateur.Refuser("FA-1", "MISE_EN_PAIEMENT", "");

        Assert.Contains("est à l’état « Mise en paiement »", page.Texte, StringComparison.Ordinal);
        Assert.Contains("« Traiter » n’est plus possible", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ouvrir_StructurePrivee_EstRefuseeAvecSonExplication()
    {
        using var navigateur = await host.Monde();

        var page = await navigateur.Ecran(navigateur.Fournisseur, "factures-recues/synthese");

        Assert.Equal(HttpStatusCode.Forbidden, page.Statut);
        Assert.Contains("HABILITATION_FACTURES_RECUES", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("/factures-recues/tableau-de-bord", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PasserCoteDestinataire_DepuisLeFournisseur_EntreChezLeClientDeSaDerniereFacture()
    {
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-1");

        var page = await navigateur.Presser("Passer côté destinataire");

        Assert.Contains(Uri.EscapeDataString(navigateur.Destinataire), page.Adresse.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Factures reçues", page.Texte, StringComparison.Ordinal);
    }
}
