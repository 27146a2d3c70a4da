namespace ChorusSandbox.ServerTests.Portal;

public sealed class RejetPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task SeConnecter_RejetNonAcquitte_OuvreLaFenetreAvecSonMotif()
    {
        using var navigateur = await host.Monde();
        await navigateur.Refuser("FA-1", "REJETEE", "REJ-02", "14 heures facturées, 10 commandées.");

        var page = await navigateur.Entrer(navigateur.Fournisseur);

        Assert.Contains("<dialog open data-modal", page.Html, StringComparison.Ordinal);
        Assert.Contains("Vos clients publics ont rejeté ou suspendu 1 facture", page.Texte, StringComparison.Ordinal);
        Assert.Contains("Montant erroné", page.Texte, StringComparison.Ordinal);
        Assert.Contains("14 heures facturées, 10 commandées.", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acquitter_SansSelection_EstRefusePuisAcquitteCeQuiEstCoche()
    {
        using var navigateur = await host.Monde();
        await navigateur.Refuser("FA-1", "REJETEE", "REJ-02");
        var page = await navigateur.Entrer(navigateur.Fournisseur);
        Assert.Contains("Aucune facture choisie", (await navigateur.Presser("Acquitter les factures sélectionnées")).Texte, StringComparison.Ordinal);

        page = await navigateur.Presser("Acquitter les factures sélectionnées", ("facture", "8000001"));

        Assert.Contains("Acquitté : FA-1", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("<dialog", (await navigateur.Entrer(navigateur.Fournisseur)).Html, StringComparison.Ordinal);
        Assert.Contains("Acquittée", navigateur.Page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToutAcquitterEtFermer_RejetEtSuspension_NeLaisseRienDansLaFenetre()
    {
        using var navigateur = await host.Monde();
        await navigateur.Refuser("FA-1", "REJETEE", "REJ-02");
        await navigateur.Refuser("FA-2", "SUSPENDUE", "SUS-01");
        await navigateur.Entrer(navigateur.Fournisseur);

        Assert.Contains("Acquitté : ", (await navigateur.Presser("Tout acquitter et fermer")).Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("<dialog", (await navigateur.Entrer(navigateur.Fournisseur)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToutAcquitterEtFermer_SeptRejets_EnNommeCinqEtCompteLesAutres()
    {
        using var navigateur = await host.Monde();
        for (var i = 1; i <= 7; i++)
        {
            await navigateur.Refuser($"FA-{i}", "REJETEE", "REJ-02");
        }

        await navigateur.Entrer(navigateur.Fournisseur);

        Assert.Matches("Acquitté : (FA-[1-7], ){4}FA-[1-7] et 2.autres", (await navigateur.Presser("Tout acquitter et fermer")).Texte);
    }

    [Fact]
    public async Task TraiterLeRejet_FactureCochee_LaSortDeLaSyntheseEtLaRechercheLaRetrouve()
    {
        using var navigateur = await host.Monde();
        await navigateur.Refuser("FA-1", "REJETEE", "REJ-02");
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/synthese");

        var page = await navigateur.Presser("Traiter le rejet", ("facture", "8000001"));

        Assert.Contains("quitte la Synthèse", page.Texte, StringComparison.Ordinal);
        Assert.Contains("0 facture", page.Texte, StringComparison.Ordinal);
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/recherche");
        Assert.Contains("Rejet traité", (await navigateur.Presser("Rechercher", ("numero", "FA-1"))).Texte, StringComparison.Ordinal);
        var facture = await navigateur.Suivre("FA-1");
        Assert.Matches("(?s)class=\"crumb\".*?/factures-emises/recherche\">Recherche</a>", facture.Html);
        Assert.Contains("TRAITEMENT_REJET", facture.Texte, StringComparison.Ordinal);
        Assert.Contains("Rejetée", facture.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TableauDeBord_RejetTraite_NEstPlusAVousDAgir()
    {
        using var navigateur = await host.Monde();
        await navigateur.Refuser("FA-1", "REJETEE", "REJ-02");
        Assert.Matches("À vous d’agir [^0-9]*Rejetée 1 facture", (await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/tableau-de-bord")).Texte);
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/synthese");
        await navigateur.Presser("Traiter le rejet", ("facture", "8000001"));

        Assert.Matches("Terminées [^0-9]*Rejetée 1 facture", (await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/tableau-de-bord")).Texte);
    }

    [Fact]
    public async Task TraiterLeRejet_FactureNonRejetee_EstRefuseAvecCeQuiEstPossible()
    {
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-1");
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/synthese");

        Assert.Contains("CYCLE_ACTION_IMPOSSIBLE", (await navigateur.Presser("Traiter le rejet", ("facture", "8000001"))).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PreparerLaNouvelleFacture_FactureRejetee_RemplitLeFormulaireALaDateDuJour()
    {
        using var navigateur = await host.Monde();
        await navigateur.Refuser("FA-1", "REJETEE", "REJ-02");
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/facture/8000001");

        var page = await navigateur.Suivre("Préparer la nouvelle facture");

        Assert.Contains("Son numéro reste pris", page.Texte, StringComparison.Ordinal);
        Assert.Contains("value=\"14\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completer_FactureSuspendue_LaRendAuClient()
    {
        using var navigateur = await host.Monde();
        await navigateur.Refuser("FA-1", "SUSPENDUE", "SUS-01");
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/facture/8000001");
        await navigateur.Suivre("Compléter");
        Assert.Contains("COMPLETER_VIDE", (await navigateur.Presser("Compléter")).Texte, StringComparison.Ordinal);

        Assert.Contains("est complétée", (await navigateur.Presser("Compléter", ("commentaire", "Bon de livraison n° 12"))).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recycler_FactureARecycler_RepartSousLeMemeNumero()
    {
        using var navigateur = await host.Monde();
        await navigateur.Refuser("FA-1", "A_RECYCLER", "ACH-01");
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/facture/8000001");
        await navigateur.Suivre("Recycler");
        Assert.Contains("STRUCTURE_DESTINATAIRE_INCONNU", (await navigateur.Presser("Recycler", ("destinataire", "12345678299999"))).Texte, StringComparison.Ordinal);

        Assert.Contains("est recyclée", (await navigateur.Presser("Recycler", ("destinataire", navigateur.Client.Siret.Valeur))).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completer_FactureRejetee_DitPourquoiCestImpossible()
    {
        using var navigateur = await host.Monde();
        await navigateur.Refuser("FA-1", "REJETEE", "REJ-02");

        var page = await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/facture/8000001/completer");

        Assert.Equal(System.Net.HttpStatusCode.Conflict, page.Statut);
        Assert.Contains("CYCLE_REJETEE_DEFINITIVE", page.Texte, StringComparison.Ordinal);
    }
}
