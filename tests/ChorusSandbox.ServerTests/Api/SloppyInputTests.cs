using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>What real clients send, all of it accepted (api.md 3.0 and 6).</summary>
public sealed class SloppyInputTests(ApiHost host)
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("[{}]")]
    public async Task Rechercher_CorpsVide_NAAucunCritere(string? corps)
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");
        foreach (var operation in new[] { "factures/v1/rechercher/fournisseur", "structures/v1/rechercher", "utilisateurs/v1/monCompte/recuperer/rattachements" })
        {
            var reponse = await monde.Appeler(monde.Fournisseur, operation, corps);

            Assert.True(reponse is { Statut: 200, CodeRetour: 0 }, operation + reponse.Texte);
            Assert.True(reponse["parametresRetour"].GetProperty("total").GetInt32() > 0, operation);
        }
    }

    [Fact]
    public async Task Rechercher_CriteresNonRemplisDUnClientType_NeFiltrentRien()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");

        var reponse = await monde.Appeler(monde.Fournisseur, "factures/v1/rechercher/fournisseur", """
            {"idUtilisateurCourant":0,"idFournisseur":0,"idDestinataire":0,"codeDestinataire":"","numeroFacture":"","numeroFluxDepot":null,"statutCourant":[],
             "periodeDateFactureDu":"0001-01-01T00:00:00Z","periodeDateFactureAu":"0001-01-01","periodeDateDepotDu":"","montantHTMin":0,"montantHTMax":0.0,
             "montantTTCMin":"0","montantApayerMax":0,"cadreFacturation":{"codeCadreFacturation":""},"typeFacture":{},"devise":[],
             "rechercheFactureParFournisseur":{}}
            """);

        Assert.True(reponse is { Statut: 200, CodeRetour: 0 }, reponse.Texte);
        Assert.Equal(1, reponse["parametresRetour"].GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Rechercher_CadreEnObjetRempli_NeFaitPasEchouer()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");

        var reponse = await monde.Emettre("factures/v1/rechercher/fournisseur", new { cadreFacturation = new { codeCadreFacturation = "A1_FACTURE_FOURNISSEUR" }, numeroFacture = new[] { "F-1" } });

        Assert.True(reponse is { Statut: 200, CodeRetour: 0 }, reponse.Texte);
        Assert.Equal(1, reponse["listeFactures"].GetArrayLength());
    }

    [Theory]
    [InlineData("""{"numeroFacture":"F-1","statutCourant":"DEPOSEE"}""", 1)]
    [InlineData("""{"numeroFacture":"F-1","statutCourant":["DEPOSEE","REJETEE"]}""", 1)]
    [InlineData("""{"numeroFacture":"F-1","statutCourant":["REJETEE"]}""", 0)]
    [InlineData("""{"NumeroFacture":"F-1","champInconnu":{"a":[1]}}""", 1)]
    public async Task Rechercher_StatutSeulOuEnListe_Filtre(string corps, int attendu)
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");

        var reponse = await monde.Appeler(monde.Fournisseur, "factures/v1/rechercher/fournisseur", corps);

        Assert.Equal((0, attendu), (reponse.CodeRetour, reponse["listeFactures"].GetArrayLength()));
    }

    [Fact]
    public async Task Consulter_IdentifiantEnTexte_EstLuCommeUnNombre()
    {
        var monde = await host.Monde();
        var id = await monde.Soumettre("F-1");

        foreach (var corps in new[] { $"{{\"identifiantFactureCPP\":\"{id}\"}}", $"{{\"idFacture\":{id}.0}}", $"{{\"identifiantFactureCPP\":[{id}]}}", $"[{{\"identifiantFactureCPP\":{id}}}]" })
        {
            var reponse = await monde.Appeler(monde.Fournisseur, "factures/v1/consulter/fournisseur", corps);
            Assert.True(reponse is { Statut: 200, CodeRetour: 0 }, corps + reponse.Texte);
        }
    }

    [Theory]
    [InlineData("""{"nbResultatsParPage":9999999999}""")]
    [InlineData("""{"nbResultatsParPage":"10000","pageResultatDemandee":"1"}""")]
    [InlineData("""{"triSense":"Ascendant ","nbResultatsParPage":3000}""")]
    [InlineData("""{"pageResultatDemandee":0,"nbResultatsParPage":0,"nbResultatsMaximum":0,"triColonne":"Inconnue","triSens":"Ascendant "}""")]
    [InlineData("""{"pageResultatDemandee":1}""")]
    public async Task Rechercher_PaginationDesClients_NeFaitJamaisEchouer(string page)
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");
        await monde.Soumettre("F-2");

        var reponse = await monde.Appeler(monde.Fournisseur, "factures/v1/rechercher/fournisseur", $"{{\"rechercheFactureParFournisseur\":{page}}}");

        Assert.True(reponse is { Statut: 200, CodeRetour: 0 }, reponse.Texte);
        Assert.Equal(2, reponse["listeFactures"].GetArrayLength());
    }

    [Fact]
    public async Task Rechercher_TriSensMalEcritEtAscendant_TrieVraiment()
    {
        var monde = await host.Monde();
        await monde.Soumettre("F-1");
        await monde.Soumettre("F-2");

        var reponse = await monde.Emettre("factures/v1/rechercher/fournisseur", new { rechercheFactureParFournisseur = new { triColonne = "NumeroFacture", triSense = "Ascendant " } });

        Assert.Equal(["F-1", "F-2"], reponse["listeFactures"].EnumerateArray().Select(f => f.GetProperty("numeroFacture").GetString()));
    }

    [Fact]
    public async Task Soumettre_PiecePrincipaleEnTableauOuEnObjet_EstAdmise()
    {
        var monde = await host.Monde();
        var fichier = await monde.Emettre("transverses/v1/ajouter/fichier", new { pieceJointeFichier = Convert.ToBase64String("%PDF-1.4"u8), pieceJointeNom = "bon", pieceJointeExtension = ".Pdf", pieceJointeTypeMime = "application/pdf" });
        Assert.True(fichier.CodeRetour == 0, fichier.Texte);
        var piece = new { pieceJointePrincipaleDesignation = "bon", pieceJointePrincipaleId = fichier["pieceJointeId"].GetInt64() };

        await monde.Soumettre("F-1", d => d["pieceJointePrincipale"] = new[] { piece });
        await monde.Soumettre("F-2", d => d["pieceJointePrincipale"] = piece);
        await monde.Soumettre("F-3", d => d["pieceJointePrincipale"] = Array.Empty<object>());
        await monde.Soumettre("F-4", d => d["pieceJointePrincipale"] = null);
    }

    [Theory]
    [InlineData("\"2026-03-01\"", "2026-03-01")]
    [InlineData("\"2026-03-01T00:00:00Z\"", "2026-03-01")]
    [InlineData("\"2026-03-01T23:59:59.999+01:00\"", "2026-03-01")]
    [InlineData("\"2026-03-01 10:00\"", "2026-03-01")]
    [InlineData("\"0001-01-01T00:00:00\"", "2026-03-02")]
    [InlineData("null", "2026-03-02")]
    public async Task Soumettre_DatesDesClients_SontLues(string date, string lue)
    {
        var monde = await host.Monde();

        var id = await monde.Soumettre("F-1", d => d["dateFacture"] = JsonDocument.Parse(date).RootElement);

        var facture = (await monde.Emettre("factures/v1/consulter/fournisseur", new { identifiantFactureCPP = id }))["facture"];
        Assert.Equal(lue, facture.GetProperty("references").GetProperty("dateFacture").GetString());
    }

    [Fact]
    public async Task Soumettre_NombresEnTexteEtChampsInconnus_SontLus()
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, "factures/v1/soumettre",
            JsonSerializer.Serialize(monde.Demande("F-1")).Replace("150,", "\"150.00\",", StringComparison.Ordinal)
                .Replace($"\"idFournisseur\":{ApiWorld.IdOf(monde.Fournisseur)}", $"\"idFournisseur\":\"{ApiWorld.IdOf(monde.Fournisseur)}\",\"inconnu\":[{{}}]", StringComparison.Ordinal));

        Assert.True(reponse.CodeRetour == 0, reponse.Texte);
    }

    [Fact]
    public async Task Soumettre_SansNumero_RecoitUnNumeroDeVingtChiffres()
    {
        var monde = await host.Monde();

        var reponse = await monde.Emettre("factures/v1/soumettre", monde.Demande(null));

        Assert.Matches("^2026[0-9]{16}$", reponse["numeroFacture"].GetString());
    }

    [Theory]
    [InlineData("idStructureCPP")]
    [InlineData("idStructure")]
    public async Task ConsulterStructure_LesDeuxNoms_SontAdmis(string nom)
    {
        var monde = await host.Monde();

        var reponse = await monde.Emettre("structures/v1/consulter", new Dictionary<string, object> { ["codeLangue"] = "fr", [nom] = ApiWorld.IdOf(monde.Destinataire) });

        Assert.True(reponse is { Statut: 200, CodeRetour: 0 }, reponse.Texte);
    }

    [Fact]
    public async Task RechercherServices_GrandePage_LesRendTous()
    {
        var monde = await host.Monde();
        var structure = monde.Structures.MaxBy(s => s.GetProperty("services").GetArrayLength());

        var reponse = await monde.Emettre("structures/v1/rechercher/services", new { idStructure = ApiWorld.IdOf(structure), parametresRechercherServicesStructure = new { nbResultatsParPage = 10000 } });

        Assert.Equal(structure.GetProperty("services").GetArrayLength(), reponse["listeServices"].GetArrayLength());
    }
}
