using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Ubl;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>The console as trainers and support work it: what they type is understood, what they did is told once, what was refused is found and explained.</summary>
public sealed class ConsoleActesTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Journal_RefusDUnePersonne_EstExpliqueAvecLeNumeroTenteEtSeCherche()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");
        await navigateur.Presser("Valider et envoyer", [.. navigateur.Saisie("FA-TENTEE").Where(c => c.Nom != "destinataire"), ("destinataire", "12345678299996")]);
        await navigateur.Envoyer("FA-AUTRE");

        var page = await navigateur.Aller($"/console/{navigateur.Monde}");
        Assert.Matches("Valider et envoyer SoumettreFacture FA-TENTEE refusé : STRUCTURE_DESTINATAIRE_INCONNU Pourquoi", page.Texte);
        Assert.Contains("12345678299996", page.Texte, StringComparison.Ordinal);

        var cherchee = (await navigateur.Presser("Chercher", ("cherche", "fa-ten"))).Texte.Split("Journal : derniers faits")[1];
        Assert.Contains("FA-TENTEE", cherchee, StringComparison.Ordinal);
        Assert.DoesNotContain("FA-AUTRE", cherchee, StringComparison.Ordinal);
        Assert.Contains("FA-AUTRE", (await navigateur.Presser("Chercher", ("cherche", navigateur.Fournisseur.ToUpperInvariant()))).Texte, StringComparison.Ordinal);
        Assert.Contains("Aucun fait", (await navigateur.Presser("Chercher", ("cherche", "personne"))).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acte_Accepte_RevientAUnePageQuiSeRecharge()
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller($"/console/{navigateur.Monde}");

        foreach (var (bouton, annonce) in new[] { ("Laisser couler", "L’horloge coule de nouveau"), ("Garder un instantané", "est gardé"), ("Oui, remettre le monde à son début", "est revenu à son début"), ("Changer le débit", "Débit du monde") })
        {
            await navigateur.Aller($"/console/{navigateur.Monde}{(bouton == "Changer le débit" ? "/applications" : "")}");
            var page = bouton == "Garder un instantané" ? await navigateur.Presser(bouton, ("nom", "avant")) : await navigateur.Presser(bouton);

            Assert.Contains(annonce, page.Texte, StringComparison.Ordinal);
            Assert.Equal("", page.Adresse.Query);
            Assert.DoesNotContain(annonce, (await navigateur.Aller(page.Adresse.PathAndQuery)).Texte, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Horloge_DateLongue_PeutAllerALaLigne()
    {
        using var navigateur = await host.Monde(new DateTimeOffset(2026, 11, 25, 20, 24, 0, TimeSpan.FromHours(1)));
        var console = await navigateur.Aller($"/console/{navigateur.Monde}");
        var portail = await navigateur.Ecran(navigateur.Fournisseur, "horloge");

        Assert.All([console, portail], page => Assert.DoesNotMatch("class=\"id\">mercredi", page.Html));
        Assert.All([console, portail], page => Assert.Contains("<b>mercredi", page.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Instantane_NommeEnFrancais_EstGardeSousUnNomDeFichier()
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller($"/console/{navigateur.Monde}");

        var page = await navigateur.Presser("Garder un instantané", ("nom", " Avant l’événement à recycler "));

        Assert.Contains("« Avant-l-evenement-a-recycler » est gardé", page.Texte, StringComparison.Ordinal);
        Assert.Equal(["Avant-l-evenement-a-recycler"], host.Service<Workspaces>().ListSnapshots(navigateur.Monde));
    }

    [Theory]
    [InlineData("7/3/2022", "07/03/2022, 0 h 00")]
    [InlineData("07/03/2022 09:30", "07/03/2022, 9 h 30")]
    [InlineData("2022-03-07T09:30", "07/03/2022, 9 h 30")]
    public async Task Creer_DateEcriteCommeAuPortail_EstLue(string debut, string lue)
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller("/console");

        var page = await navigateur.Presser("Créer le monde", ("nom", "Daté"), ("debut", debut), ("horloge", "figee"));

        Assert.Matches("^/console/m[0-9]+$", page.Adresse.AbsolutePath);
        Assert.Contains("« Générer de nouveaux secrets »", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("ne peut plus être montré", page.Texte, StringComparison.Ordinal);
        Assert.Contains(lue, (await navigateur.Aller("/console?cherche=" + page.Adresse.Segments[^1])).Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Structures_DUnFlux_DitQuiLesRecoit()
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller($"/console/{navigateur.Monde}");
        var fichier = EcrivainUbl.Ecrire(new FactureSemantique
        {
            Numero = "FL-1", Vendeur = new() { Nom = "Ateliers de l’essai", IdentifiantLegal = new("81234567600019", "0009") }, Acheteur = new() { Nom = "Commune de l’essai", IdentifiantLegal = new("21234567600014", "0009") },
        });

        var page = await navigateur.Televerser("Créer les structures de ce flux", "fichier", "facture.xml", fichier);

        Assert.Contains("Structures prêtes : ", page.Texte, StringComparison.Ordinal);
        Assert.Contains("Y déposent : ", page.Texte, StringComparison.Ordinal);
    }
}
