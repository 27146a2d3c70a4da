namespace ChorusSandbox.ServerTests.Portal;

public sealed class SaisirFacturePageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task ValiderEtEnvoyer_FormulaireRempli_DemandeConfirmationSansRienEnvoyer()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");

        var page = await navigateur.Presser("Valider et envoyer", navigateur.Saisie("FA-2022-041"));

        Assert.Contains("Confirmation d’envoi", page.Texte, StringComparison.Ordinal);
        Assert.Contains("1 008,00 € à payer", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("FA-2022-041", (await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/synthese")).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValiderEtEnvoyer_FormulaireVide_EstRefuseAvantTouteConfirmationEtPlieSesExplications()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");

        var page = await navigateur.Presser("Valider et envoyer");

        Assert.Contains("La facture n’est pas envoyée", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("<dialog", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<details class=\"more\" open", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("est absent ou vide. Par l’API", page.Texte, StringComparison.Ordinal);
        Assert.Contains("CHAMP_OBLIGATOIRE", (await navigateur.Aller($"/console/{navigateur.Monde}")).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValiderEtEnvoyer_SiretInconnu_EstRefuseAvantTouteConfirmationEtExplique()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");

        var page = await navigateur.Presser("Valider et envoyer", [.. navigateur.Saisie("FA-1").Where(c => c.Nom != "destinataire"), ("destinataire", "12345678299996")]);

        Assert.DoesNotContain("<dialog", page.Html, StringComparison.Ordinal);
        Assert.Contains("STRUCTURE_DESTINATAIRE_INCONNU", page.Texte, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page.Html, "<details class=\"more\" open"));
    }

    [Theory]
    [InlineData("Valider et envoyer")]
    [InlineData("Enregistrer")]
    [InlineData("Supprimer")]
    public async Task Brouillon_DejaEnvoyeDUnAutreOnglet_MeneALaFacture(string bouton)
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");
        await navigateur.Presser("Enregistrer", navigateur.Saisie("BR-2"));
        var brouillon = navigateur.Page.Adresse.PathAndQuery;
        await navigateur.Presser("Valider et envoyer");
        var confirmation = navigateur.Page;
        await navigateur.Presser("Confirmer et envoyer");
        Assert.Contains("Récapitulatif de dépôt", navigateur.Page.Texte, StringComparison.Ordinal);

        var page = await navigateur.Presser(confirmation, bouton);

        Assert.Matches("/factures-emises/facture/[0-9]+$", page.Adresse.AbsolutePath);
        Assert.Contains($"La facture BR-2 est déjà envoyée à {navigateur.Client.Designation}", page.Texte, StringComparison.Ordinal);
        Assert.Contains("est déjà envoyée", (await navigateur.Aller(brouillon)).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConfirmerEtEnvoyer_FactureJuste_MontreLeRecapitulatifEtSonCertificat()
    {
        using var navigateur = await host.Monde();

        var page = await navigateur.Envoyer("FA-2022-041");

        Assert.Contains("Récapitulatif de dépôt", page.Texte, StringComparison.Ordinal);
        Assert.Contains("La facture n° FA-2022-041 est validée, elle est en cours de transmission", page.Texte, StringComparison.Ordinal);
        var certificat = await navigateur.Suivre("Exporter le certificat de dépôt");
        Assert.Contains("Date de dépôt : 07/03/2022, 9\u00a0h\u00a000", certificat.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValiderEtEnvoyer_NumeroDejaPris_ExpliqueLeRefusPresDuChampEtGardeLaSaisie()
    {
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-2022-041");

        var page = await navigateur.Envoyer("FA-2022-041");

        Assert.Contains("La facture n’est pas envoyée", page.Texte, StringComparison.Ordinal);
        Assert.Contains("href=\"#numero\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("FACTURE_NUMERO_DOUBLON", page.Texte, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Animation d’atelier\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValiderEtEnvoyer_NombreIllisible_NommeLaLigneEtLaRendTelleQuelle()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");

        var page = await navigateur.Presser("Valider et envoyer", [.. navigateur.Saisie("FA-1").Where(c => c.Nom != "lignes[0].quantite"), ("lignes[0].quantite", "dix")]);

        Assert.Contains("Ligne 1, Quantité : nombre mal écrit", page.Texte, StringComparison.Ordinal);
        Assert.Contains("value=\"dix\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValiderEtEnvoyer_MandatNonAccepte_EstRefuse()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");

        var page = await navigateur.Presser("Valider et envoyer", [.. navigateur.Saisie("FA-1"), ("mandat", "")]);

        Assert.Contains("MANDAT_FACTURATION_NON_ACCEPTE", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enregistrer_FormulaireIncomplet_GardeUnBrouillonQueLaSyntheseRouvre()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");

        var page = await navigateur.Presser("Enregistrer", ("numero", "BR-1"), ("lignes[0].denomination", "Atelier"));

        Assert.Contains("Facture BR-1 : enregistrée à l’état « Brouillon ».", page.Texte, StringComparison.Ordinal);
        Assert.Contains("Facture enregistrée, mais pas envoyée", page.Texte, StringComparison.Ordinal);
        Assert.Contains("value=\"Atelier\"", page.Html, StringComparison.Ordinal);
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/synthese");
        await navigateur.Suivre("BR-1");
        Assert.Contains("value=\"BR-1\"", (await navigateur.Suivre("Reprendre la saisie")).Html, StringComparison.Ordinal);
        Assert.Contains("Le brouillon BR-1 est supprimé", (await navigateur.Presser("Supprimer")).Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lignes[0].quantite", "dix", "MONTANT_FORME")]
    [InlineData("lignes[0].quantite", "99999999999999999999999999999999", "MONTANT_FORME")]
    [InlineData("lignes[0].montantUnitaireHt", "60 €", "MONTANT_FORME")]
    [InlineData("lignes[0].montantUnitaireHt", "60,12345678", "MONTANT_FORME")]
    [InlineData("lignes[0].remiseHt", "un peu", "MONTANT_FORME")]
    [InlineData("lignes[0].tauxTva", "vingt", "MONTANT_FORME")]
    [InlineData("remiseTtc", "aucune", "MONTANT_FORME")]
    [InlineData("date", "hier", "FACTURE_DATE_ILLISIBLE")]
    public async Task Enregistrer_ChampIllisible_RendToutLeFormulaireEtLeNomme(string champ, string valeur, string code)
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");
        (string Nom, string Valeur)[] saisie = [.. navigateur.Saisie("BR-9").Where(c => c.Nom != champ), (champ, valeur), ("commentaire", "à relire")];

        var page = await navigateur.Presser("Enregistrer", saisie);

        Assert.Contains("La facture n’est pas enregistrée", page.Texte, StringComparison.Ordinal);
        Assert.Contains(code, page.Texte, StringComparison.Ordinal);
        Assert.All(saisie.Where(c => c.Nom != "commentaire"), c => Assert.Contains($"name=\"{c.Nom}\" value=\"{c.Valeur}\"", page.Html, StringComparison.Ordinal));
        Assert.Contains("à relire", page.Html, StringComparison.Ordinal);
        var lien = System.Text.RegularExpressions.Regex.Match(page.Html, "href=\"#([^\"]+)\">[^<]*(nombre|date)").Groups[1].Value;
        Assert.Contains($"id=\"{lien}\" name=\"{champ}\"", page.Html, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(page.Html, "aria-invalid=\"true\""));
    }

    [Fact]
    public async Task Enregistrer_NombresQuiNeFontPasUnMontant_GardeLeBrouillonQueLEnvoiRefuse()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");
        (string Nom, string Valeur)[] saisie =
        [
            .. navigateur.Saisie("BR-10").Where(c => c.Nom is not ("lignes[0].quantite" or "lignes[0].montantUnitaireHt")),
            ("lignes[0].quantite", "9999999999999"), ("lignes[0].montantUnitaireHt", "9999999999999,99"),
        ];

        Assert.Contains("Facture BR-10 : enregistrée", (await navigateur.Presser("Enregistrer", saisie)).Texte, StringComparison.Ordinal);
        var page = await navigateur.Presser("Valider et envoyer");

        Assert.Contains("Ligne 1, Quantité : nombre mal écrit", page.Texte, StringComparison.Ordinal);
        Assert.Contains("value=\"9999999999999\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AjouterUneLigne_ADeuxCents_NePerdRien()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");

        var page = await navigateur.Presser("Ajouter une ligne",
            [.. Enumerable.Range(0, 200).SelectMany(i => new[] { "denomination", "quantite", "unite", "montantUnitaireHt", "remiseHt", "tauxTva" }.Select(c => ($"lignes[{i}].{c}", "1")))]);

        Assert.Contains("name=\"lignes[199].denomination\" value=\"1\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("name=\"lignes[200].denomination\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RetirerUneLigne_DeRangNegatifParmiDeuxMille_RendLeFormulaireEntier()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");

        var page = await navigateur.Presser("Ajouter une ligne",
            [.. Enumerable.Range(0, 2000).SelectMany(i => new[] { "denomination", "quantite", "unite", "montantUnitaireHt", "remiseHt", "tauxTva" }.Select(c => ($"lignes[{i}].{c}", "1"))), ("acte", "retirer--1")]);

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Statut);
        Assert.Contains("name=\"lignes[1999].denomination\" value=\"1\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AjouterUneLigne_PuisRetirer_GardeLesAutres()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");
        await navigateur.Presser("Ajouter une ligne", ("lignes[0].denomination", "Première"));
        await navigateur.Presser("Ajouter une ligne", ("lignes[1].denomination", "Deuxième"));

        var page = await navigateur.Presser("Retirer la ligne 1");

        Assert.DoesNotContain("Première", page.Html, StringComparison.Ordinal);
        Assert.Contains("name=\"lignes[0].denomination\" value=\"Deuxième\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joindre_UnFichier_LeGardeJusquaLEnvoiPuisLeRendEnTelechargement()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");
        var page = await navigateur.Televerser("Joindre", "piece", "bon.txt", "reçu"u8.ToArray(), navigateur.Saisie("FA-PJ"));
        Assert.Contains("bon.txt", page.Texte, StringComparison.Ordinal);
        await navigateur.Presser("Valider et envoyer");
        await navigateur.Presser("Confirmer et envoyer");
        await navigateur.Suivre("Voir la facture");

        var piece = await navigateur.Suivre("bon.txt");

        Assert.Equal("reçu", piece.Html);
        Assert.StartsWith("attachment", piece.Entetes["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("nosniff", piece.Entetes["X-Content-Type-Options"]);
    }
}
