using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api.Transverses;

/// <summary>The directory as transverses shows it: recipients, services, SIRET, and the structures of the account.</summary>
public sealed class RechercheDestinatairesTests(ApiHost host)
{
    private const string Destinataires = "transverses/v1/rechercher/destinataire";
    private const string Services = "transverses/v1/rechercher/serviceexecutant";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"identifiant":"","nomVilleCodePostal":null,"typeStructure":"","parametresRecherche":{}}""")]
    [InlineData("""{"typeStructure":"publique","parametresRecherche":{"nbResultatsParPage":9999999999,"triSense":"Ascendant "}}""")]
    public async Task Rechercher_SansCritere_RendLesSeulsDestinataires(string? corps)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, Destinataires, corps);

        Assert.True(reponse is { Statut: 200, CodeRetour: 0 }, reponse.Texte);
        var sirets = reponse["listeDestinataires"].EnumerateArray().Select(d => d.GetProperty("siret").GetString()).ToList();
        Assert.NotEmpty(sirets);
        Assert.True(sirets.SequenceEqual(sirets.Order(StringComparer.Ordinal)));
        var admis = monde.Structures.Where(s => s.GetProperty("profil").ValueKind == JsonValueKind.String && s.GetProperty("etat").GetString() == "ACTIVE").Select(ApiWorld.Siret);
        Assert.Empty(sirets.Except(admis));
    }

    [Fact]
    public async Task Soumettre_AChaqueDestinataireListe_NEstJamaisRefusePourLuiMeme()
    {
        var monde = await host.Monde();
        var reponse = await monde.Emettre(Destinataires, new { parametresRecherche = new { nbResultatsParPage = 1000 } });
        foreach (var siret in reponse["listeDestinataires"].EnumerateArray().Select(d => d.GetProperty("siret").GetString()))
        {
            var demande = monde.Demande("F-" + siret![^5..]);
            demande["destinataire"] = new { codeDestinataire = siret };
            var depot = await monde.Emettre("factures/v1/soumettre", demande);
            Assert.True(depot.CodeRetour == 0 || (await monde.Codes(depot)).All(c => c.StartsWith("SERVICE_", StringComparison.Ordinal) || c.StartsWith("ENGAGEMENT_", StringComparison.Ordinal)), depot.Texte);
        }
    }

    [Fact]
    public async Task Rechercher_ChaqueCritere_Filtre()
    {
        var monde = await host.Monde();
        var tous = (await monde.Emettre(Destinataires, new { parametresRecherche = new { nbResultatsParPage = 1000 } }))["listeDestinataires"].EnumerateArray().ToList();
        var un = tous[3];
        var (nom, ville, code) = (un.GetProperty("nomDestinataire").GetString()!, un.GetProperty("adresseVille").GetString()!, un.GetProperty("adresseCodePostal").GetString()!);
        foreach (var critere in new[] { nom, ville, code, ville.ToUpperInvariant(), $"{code} {ville}" })
        {
            var trouves = (await monde.Emettre(Destinataires, new { nomVilleCodePostal = critere }))["listeDestinataires"].EnumerateArray().Select(d => d.GetProperty("siret").GetString()).ToList();
            Assert.Contains(un.GetProperty("siret").GetString(), trouves);
            Assert.True(trouves.Count < tous.Count, critere);
        }

        Assert.Empty((await monde.Emettre(Destinataires, new { typeStructure = "PRIVEE" }))["listeDestinataires"].EnumerateArray());
        Assert.Empty((await monde.Emettre(Destinataires, new { identifiant = ApiWorld.Siret(monde.Fournisseur) }))["listeDestinataires"].EnumerateArray());
        Assert.Empty((await monde.Emettre(Destinataires, new { nomVilleCodePostal = "Introuvable" }))["listeDestinataires"].EnumerateArray());
    }

    [Theory]
    [InlineData("Siret", "siret")]
    [InlineData("NomDestinataire", "nomDestinataire")]
    [InlineData("AdresseCodePostal", "adresseCodePostal")]
    [InlineData("AdresseVille", "adresseVille")]
    public async Task Rechercher_TriEtPages_SeSuivent(string colonne, string champ)
    {
        var monde = await host.Monde();
        var valeurs = new List<string?>();
        var pages = 1;
        for (var page = 1; page <= pages; page++)
        {
            var reponse = await monde.Emettre(Destinataires, new { parametresRecherche = new { nbResultatsParPage = 3, pageResultatDemandee = page, triColonne = colonne, triSens = "Descendant" } });
            pages = reponse["parametresRetour"].GetProperty("pages").GetInt32();
            valeurs.AddRange(reponse["listeDestinataires"].EnumerateArray().Select(d => d.GetProperty(champ).GetString()));
            Assert.Equal(page, reponse["parametresRetour"].GetProperty("pageCourante").GetInt32());
        }

        Assert.True(pages > 1);
        Assert.Equal(valeurs.OrderByDescending(v => v, StringComparer.Ordinal), valeurs);
    }

    [Fact]
    public async Task RechercherServices_Filtres_SontHonores()
    {
        var monde = await host.Monde();
        var structure = monde.Structures.First(s => s.GetProperty("services").EnumerateArray().Any(v => !v.GetProperty("actif").GetBoolean()));
        var id = ApiWorld.IdOf(structure);
        var codes = structure.GetProperty("services").EnumerateArray().ToDictionary(v => v.GetProperty("code").GetString()!, v => v.GetProperty("actif").GetBoolean());

        async Task<List<string>> Trouver(object demande) =>
            [.. (await monde.Emettre(Services, demande))["listeServices"].EnumerateArray().Select(s => s.GetProperty("codeServiceExecutant").GetString()!)];

        Assert.Equal(codes.Keys.Order(StringComparer.Ordinal), await Trouver(new { idDestinataireCPP = id }));
        Assert.Equal(codes.Where(c => c.Value).Select(c => c.Key), await Trouver(new { idDestinataireCPP = id, actif = true }));
        Assert.Equal(codes.Where(c => !c.Value).Select(c => c.Key), await Trouver(new { idDestinataireCPP = id, actif = false }));
        Assert.Equal([codes.Keys.Last()], await Trouver(new { idDestinataireCPP = id.ToString(System.Globalization.CultureInfo.InvariantCulture), codeServiceExecutant = codes.Keys.Last() }));
        Assert.Single(await Trouver(new { idDestinataireCPP = id, nomServiceExecutant = "FÊTES" }));
        Assert.Single(await Trouver(new { idDestinataireCPP = id, parametresRecherche = new { nbResultatsParPage = 1 } }));
        Assert.Equal(codes.Keys.OrderDescending(StringComparer.Ordinal), await Trouver(new { idDestinataireCPP = id, parametresRecherche = new { triColonne = "CodeServiceExecutant", triSens = "Descendant" } }));
    }

    [Theory]
    [InlineData("{}", 29063, "CHAMP_OBLIGATOIRE")]
    [InlineData("""{"idDestinataireCPP":1}""", 29050, "STRUCTURE_ID_INCONNU")]
    public async Task RechercherServices_StructureAbsenteOuInconnue_EstRefusee(string corps, int code, string refus)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, Services, corps);

        Assert.Equal((200, code), (reponse.Statut, reponse.CodeRetour));
        Assert.Equal([refus], await monde.Codes(reponse));
    }

    [Fact]
    public async Task ServicesDeLEtat_Filtres_SontHonores()
    {
        var monde = await host.Monde();
        const string operation = "transverses/v1/recuperer/services/executantetat";

        Assert.Equal(2, (await monde.Emettre(operation, null))["listeServices"].GetArrayLength());
        Assert.Single((await monde.Emettre(operation, new { codeServiceExecutant = "SFACETAT" }))["listeServices"].EnumerateArray());
        Assert.Single((await monde.Emettre(operation, new { nomServiceExecutant = "écoles" }))["listeServices"].EnumerateArray());
    }

    [Theory]
    [InlineData("{}", "CHAMP_OBLIGATOIRE")]
    [InlineData("""{"siretStructure":"123456782"}""", "STRUCTURE_SIREN")]
    [InlineData("""{"siretStructure":"ABC"}""", "STRUCTURE_SIRET_FORME")]
    [InlineData("""{"siretStructure":"12345678299999"}""", "STRUCTURE_DESTINATAIRE_INCONNU")]
    public async Task ConsulterSiret_FauxOuInconnu_EstRefuse(string corps, string refus)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, "transverses/v1/consulter/information/siret", corps);

        Assert.NotEqual(0, reponse.CodeRetour);
        Assert.Equal([refus], await monde.Codes(reponse));
    }

    [Fact]
    public async Task ConsulterSiret_Inactif_LeDit()
    {
        var monde = await host.Monde();
        foreach (var structure in monde.Structures.Where(s => ApiWorld.Siret(s) is { Length: 14 } siret && siret.All(char.IsAsciiDigit)))
        {
            var reponse = await monde.Emettre("transverses/v1/consulter/information/siret", new { siretStructure = ApiWorld.Siret(structure) });
            Assert.Equal((0, structure.GetProperty("etat").GetString() == "ACTIVE"), (reponse.CodeRetour, reponse["estActif"].GetBoolean()));
            Assert.Equal(structure.GetProperty("designation").GetString(), reponse["raisonSociale"].GetString());
        }
    }

    [Fact]
    public async Task StructuresDuCompte_SelonLeRole_SontLesSiennes()
    {
        var monde = await host.Monde();

        async Task<int> Nombre(JsonElement compte, string operation, string corps = "{}") =>
            (await monde.Appeler(compte, "transverses/v1/recuperer/" + operation, corps))["listeStructures"].GetArrayLength();

        var inactive = monde.Structures.First(s => s.GetProperty("etat").GetString() == "INACTIVE" && s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object);
        Assert.Equal((1, 0, 1), (await Nombre(monde.Fournisseur, "structures/actives/fournisseur"), await Nombre(monde.Fournisseur, "structures/actives/destinataire"), await Nombre(monde.Fournisseur, "structuresPourUtilisateur")));
        Assert.Equal((1, 1, 1), (await Nombre(monde.Destinataire, "structures/actives/destinataire"), await Nombre(monde.Destinataire, "structures/actives/facturetravaux"), await Nombre(monde.Destinataire, "structuresPourUtilisateur", """{"espaceFo":"7"}""")));
        Assert.Equal((0, 1), (await Nombre(inactive, "structures/actives/fournisseur"), await Nombre(inactive, "structuresPourUtilisateur")));
        Assert.Equal(0, await Nombre(monde.Fournisseur, "structuresPourUtilisateur", """{"espaceFo":7}"""));
    }

    [Theory]
    [InlineData("""{"codeCategorie":"facture"}""", 1)]
    [InlineData("""{"libelleCategorie":"travaux"}""", 1)]
    [InlineData("""{"estActif":false}""", 1)]
    [InlineData("""{"pagination":{"nbResultatsParPage":2}}""", 2)]
    [InlineData("null", 7)]
    public async Task Categories_Filtres_SontHonores(string corps, int nombre)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, "transverses/v1/rechercher/categorieSollicitation", corps);

        Assert.Equal((0, nombre), (reponse.CodeRetour, reponse["listeCategories"].GetArrayLength()));
    }

    [Theory]
    [InlineData("""{"idTechniqueCategorie":"3"}""", 4)]
    [InlineData("""{"code":"FACTURE_REJET"}""", 1)]
    [InlineData("""{"libelle":"raccordement api"}""", 1)]
    [InlineData("""{"estActif":false}""", 2)]
    [InlineData("""{"idTechniqueCategorie":99}""", 0)]
    [InlineData("[]", 10)]
    public async Task SousCategories_Filtres_SontHonores(string corps, int nombre)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, "transverses/v1/rechercher/sousCategorieSollicitation", corps);

        Assert.Equal((0, nombre), (reponse.CodeRetour, reponse["listeSousCategories"].GetArrayLength()));
    }
}
