using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api.Transverses;

/// <summary>The files that an account deposits beforehand: listed, joined, detached.</summary>
public sealed class PiecesJointesTests(ApiHost host)
{
    private const string DuCompte = "transverses/v1/rechercher/pj/moncompte";
    private const string DeLaStructure = "transverses/v1/rechercher/pj/structure";
    private const string Detacher = "transverses/v1/detacherPieceJointe";

    [Fact]
    public async Task Rechercher_FichiersDuCompteEtDeLaStructure_SontLesSiensSeulement()
    {
        var monde = await host.Monde();
        var plan = await Ajouter(monde, monde.Fournisseur, "plan.png");
        var bon = await Ajouter(monde, monde.Fournisseur, "bon.pdf");
        await Ajouter(monde, monde.Destinataire, "ordre.pdf");

        var compte = await monde.Emettre(DuCompte, null);
        var structure = await monde.Emettre(DeLaStructure, new { idStructureCPP = ApiWorld.IdOf(monde.Fournisseur) });

        Assert.Equal([plan, bon], Ids(compte));
        Assert.Equal([plan, bon], Ids(structure));
        Assert.Equal(ApiWorld.Siret(monde.Fournisseur), structure["listePiecesJointes"][0].GetProperty("pieceJointeStructureCode").GetString());
    }

    [Fact]
    public async Task Rechercher_ChaqueCritere_Filtre()
    {
        var monde = await host.Monde();
        var plan = await Ajouter(monde, monde.Fournisseur, "plan.png");
        var bon = await Ajouter(monde, monde.Fournisseur, "bon.pdf");

        Assert.Equal([bon], Ids(await monde.Emettre(DuCompte, new { pieceJointeDesignation = "BON" })));
        Assert.Equal([bon, plan], Ids(await monde.Emettre(DuCompte, new { parametresRecherche = new { triColonne = "PieceJointeDesignation", triSens = "Ascendant" } })));
        Assert.Equal([plan, bon], Ids(await monde.Emettre(DuCompte, new { parametresRecherche = new { triColonne = "PieceJointeExtension", triSens = "Descendant" } })));
        Assert.Equal([plan], Ids(await monde.Emettre(DuCompte, new { parametresRecherche = new { nbResultatsParPage = 1 } })));
        var type = (await monde.Emettre("transverses/v1/recuperer/typespj", new { typeObjet = "UTILISATEUR" }))["listeTypePieceJointe"].EnumerateArray()
            .ToDictionary(t => t.GetProperty("codeTypePieceJointe").GetString()!, t => t.GetProperty("idTypePieceJointe").GetInt64());
        Assert.Equal([plan, bon], Ids(await monde.Emettre(DuCompte, new { pieceJointeTypeId = type["AUTRE"] })));
        Assert.Empty(Ids(await monde.Emettre(DuCompte, new { pieceJointeTypeId = type["PIECE_IDENTITE"] })));
    }

    [Theory]
    [InlineData("{}", 29063, "CHAMP_OBLIGATOIRE")]
    [InlineData("""{"idStructureCPP":1}""", 29050, "STRUCTURE_ID_INCONNU")]
    public async Task RechercherDeLaStructure_AbsenteOuInconnue_EstRefusee(string corps, int code, string refus)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, DeLaStructure, corps);

        Assert.Equal(code, reponse.CodeRetour);
        Assert.Equal([refus], await monde.Codes(reponse));
    }

    [Fact]
    public async Task Detacher_UnFichier_LeRetireDesListesEtDesDepots()
    {
        var monde = await host.Monde();
        var id = await Ajouter(monde, monde.Fournisseur, "bon.pdf");
        var facture = await monde.Soumettre("F-1", d => d["pieceJointeComplementaire"] = Piece(id));
        var lien = (await monde.Emettre(DuCompte, null))["listePiecesJointes"][0].GetProperty("pieceJointeObjetId").GetInt64();

        Assert.Equal(0, (await monde.Emettre(Detacher, new { idPieceJointeObjet = lien })).CodeRetour);

        Assert.Empty(Ids(await monde.Emettre(DuCompte, null)));
        var demande = monde.Demande("F-2");
        demande["pieceJointeComplementaire"] = Piece(id);
        var refusee = await monde.Emettre("factures/v1/soumettre", demande);
        Assert.Equal(["PIECE_JOINTE_INCONNUE"], await monde.Codes(refusee));
        var consultee = await monde.Emettre("factures/v1/consulter/fournisseur", new { identifiantFactureCPP = facture });
        Assert.Equal(1, consultee["facture"].GetProperty("listeDesPiecesJointes").GetProperty("pieceJointe").GetArrayLength());
    }

    [Theory]
    [InlineData(null, 29063, "CHAMP_OBLIGATOIRE")]
    [InlineData(1L, 29134, "PIECE_JOINTE_INCONNUE")]
    public async Task Detacher_LienAbsentOuInconnu_EstRefuse(long? lien, int code, string refus)
    {
        var monde = await host.Monde();

        var reponse = await monde.Emettre(Detacher, new { idPieceJointeObjet = lien });

        Assert.Equal(code, reponse.CodeRetour);
        Assert.Equal([refus], await monde.Codes(reponse));
    }

    [Fact]
    public async Task Detacher_FichierDUnAutre_EstRefuse()
    {
        var monde = await host.Monde();
        await Ajouter(monde, monde.Destinataire, "ordre.pdf");
        var lien = (await monde.Recevoir(DuCompte, null))["listePiecesJointes"][0].GetProperty("pieceJointeObjetId").GetInt64();

        Assert.Equal(29134, (await monde.Emettre(Detacher, new { idPieceJointeObjet = lien })).CodeRetour);
        Assert.Single(Ids(await monde.Recevoir(DuCompte, null)));
    }

    private static object[] Piece(long id) => [new { pieceJointeComplementaireDesignation = "bon", pieceJointeComplementaireId = id, pieceJointeComplementaireType = "BON_LIVRAISON" }];

    private static List<long> Ids(Answer reponse) => [.. reponse["listePiecesJointes"].EnumerateArray().Select(p => p.GetProperty("pieceJointeId").GetInt64())];

    private static async Task<long> Ajouter(ApiWorld monde, JsonElement compte, string nom)
    {
        var reponse = await monde.Appeler(compte, "transverses/v1/ajouter/fichier", JsonSerializer.Serialize(new { pieceJointeFichier = Convert.ToBase64String("bon"u8), pieceJointeNom = nom }));
        Assert.True(reponse.CodeRetour == 0, reponse.Texte);
        return reponse["pieceJointeId"].GetInt64();
    }
}
