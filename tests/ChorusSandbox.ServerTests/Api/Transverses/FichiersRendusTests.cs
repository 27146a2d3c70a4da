using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace ChorusSandbox.ServerTests.Api.Transverses;

/// <summary>The files that transverses give back: report in PDF, directory and attachments in ZIP.</summary>
public sealed class FichiersRendusTests(ApiHost host)
{
    private const string Pieces = "transverses/v1/telecharger/pieceJointe";

    [Fact]
    public async Task ConsulterCR_FluxRejete_RendUnPdfQuiDitLErreur()
    {
        var monde = await host.Monde();
        var flux = await Deposer(monde);
        await monde.Avancer("PT1H");

        var reponse = await monde.Emettre("transverses/v1/consulterCR", new { numeroFluxDepot = flux, dateDepot = "2026-03-02T00:00:00Z" });

        Assert.True(reponse.CodeRetour == 0, reponse.Texte);
        Assert.Equal(("IN_REJETE", "CPP001", "FSO1100A", flux), (reponse["etatCourantFlux"].GetString(), reponse["codeAppliPartenaire"].GetString(), reponse["codeInterfaceFlux"].GetString(), reponse["numeroFluxDepot"].GetString()));
        Assert.Equal(monde.Fournisseur.GetProperty("designation").GetString(), reponse["designationPartenaire"].GetString());
        var pdf = Encoding.Latin1.GetString(Convert.FromBase64String(reponse["fichierCR"].GetString()!));
        Assert.StartsWith("%PDF-1.", pdf, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF", pdf.TrimEnd(), StringComparison.Ordinal);
        foreach (var texte in new[] { flux, "Format de facture non reconnu", "XML_RACINE_INCONNUE", "Correction", "IN_REJETE" })
        {
            Assert.Contains(texte, pdf, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{}", "CHAMP_OBLIGATOIRE")]
    [InlineData("""{"numeroFluxDepot":"CPP0011100000000000099999"}""", "FLUX_COMPTE_RENDU_INDISPONIBLE")]
    public async Task ConsulterCR_SansNumeroOuInconnu_EstRefuse(string corps, string refus)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, "transverses/v1/consulterCR", corps);

        Assert.NotEqual(0, reponse.CodeRetour);
        Assert.Equal([refus], await monde.Codes(reponse));
    }

    [Fact]
    public async Task ConsulterCR_DepositaireSeul_LeVoit()
    {
        var monde = await host.Monde();
        var flux = await Deposer(monde);

        Assert.Equal(29148, (await monde.Recevoir("transverses/v1/consulterCR", new { numeroFluxDepot = flux })).CodeRetour);
        Assert.Equal(29148, (await monde.Emettre("transverses/v1/consulterCR", new { numeroFluxDepot = flux, dateDepot = "2026-03-01" })).CodeRetour);
        Assert.Equal(0, (await monde.Emettre("transverses/v1/consulterCR", new { numeroFluxDepot = flux, dateDepot = "0001-01-01" })).CodeRetour);
    }

    [Fact]
    public async Task Annuaire_Zip_ContientChaqueDestinataireEtSesServices()
    {
        var monde = await host.Monde();

        var reponse = await monde.Emettre("transverses/v1/telecharger/annuaire/destinataire", null);

        using var zip = Zip(reponse["fichierResultat"]);
        using var flux = zip.GetEntry("annuaire-destinataires.xml")!.Open();
        var annuaire = (await XDocument.LoadAsync(flux, LoadOptions.None, TestContext.Current.CancellationToken)).Root!;
        var listes = (await monde.Emettre("transverses/v1/rechercher/destinataire", new { parametresRecherche = new { nbResultatsParPage = 1000 } }))["listeDestinataires"].EnumerateArray().Select(d => d.GetProperty("siret").GetString()!).ToList();
        Assert.Equal(listes, annuaire.Elements().Select(e => e.Element("IdentifiantStructure")!.Value));
        foreach (var structure in monde.Structures.Where(s => listes.Contains(ApiWorld.Siret(s))))
        {
            var element = annuaire.Elements().Single(e => e.Element("IdentifiantStructure")!.Value == ApiWorld.Siret(structure));
            Assert.Equal(structure.GetProperty("services").EnumerateArray().Select(s => s.GetProperty("code").GetString()), element.Element("Services")!.Elements().Select(s => s.Element("CodeService")!.Value));
            Assert.Equal(structure.GetProperty("profil").GetString() == "SERVICE", element.Element("Parametres")!.Element("CodeServiceDoitEtreRenseigne")!.Value == "true" && element.Element("Parametres")!.Element("NumeroEJDoitEtreRenseigne")!.Value == "false");
        }
    }

    [Fact]
    public async Task TelechargerPieces_DUneFacture_RendSesFichiersIntacts()
    {
        var monde = await host.Monde();
        var principale = await Ajouter(monde, "facture.pdf", "%PDF-1.4 lisible");
        var (bon, homonyme) = (await Ajouter(monde, "bon.txt", "un"), await Ajouter(monde, "bon.txt", "deux"));
        var id = await monde.Soumettre("F-1", d =>
        {
            d["pieceJointePrincipale"] = new { pieceJointePrincipaleDesignation = "Facture", pieceJointePrincipaleId = principale };
            d["pieceJointeComplementaire"] = new[] { Piece(bon), Piece(homonyme) };
        });
        await monde.Avancer("PT1H");

        foreach (var compte in new[] { monde.Fournisseur, monde.Destinataire })
        {
            var noms = await Noms(await Telecharger(monde, compte, id, "OUI"));
            Assert.Equal(["bon (2).txt=deux", "bon.txt=un", "facture.pdf=%PDF-1.4 lisible"], noms.Select(n => n[(n.IndexOf('/', StringComparison.Ordinal) + 1)..]).Order(StringComparer.Ordinal));
            foreach (var sans in new[] { "NON", null })
            {
                var seule = await Telecharger(monde, compte, id, sans);
                var deGroupe = await monde.Appeler(compte, "factures/v1/telecharger/groupe", JsonSerializer.Serialize(
                    new { format = "PDF", avecPiecesJointesComplementaires = sans, listeFacture = new[] { new { idFacture = id } } }));
                Assert.Equal("%PDF-1.4 lisible", Encoding.UTF8.GetString(Convert.FromBase64String(seule["pieceJointe"].GetString()!)));
                Assert.Equal(deGroupe["fichierResultat"].GetString(), seule["pieceJointe"].GetString());
            }

            var groupe = await monde.Appeler(compte, "factures/v1/telecharger/groupe", JsonSerializer.Serialize(
                new { format = "PIVOT", avecPiecesJointesComplementaires = "OUI", listeFacture = new[] { new { idFacture = id } } }));
            var pivot = await monde.Appeler(compte, Pieces, JsonSerializer.Serialize(
                new { objetPieceJointe = "DEMANDE_PAIEMENT", demandePaiement = new { avecPiecesJointesComplementaires = "OUI", format = "PIVOT", listeFacture = new[] { new { idFacture = id } } } }));
            Assert.Equal(groupe["fichierResultat"].GetString(), pivot["pieceJointe"].GetString());
        }

        var autre = monde.Structures.Last(s => s.GetProperty("role").GetString() == "FOURNISSEUR" && s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object);
        var refusee = await Telecharger(monde, autre, id, "OUI");
        Assert.Equal((20001, "GDP_MSG_11.005"), (refusee.CodeRetour, refusee["libelle"].GetString()));
        Assert.Equal(20000, (await Telecharger(monde, monde.Fournisseur, 1, "OUI")).CodeRetour);
    }

    [Fact]
    public async Task TelechargerPieces_DuCompteEtDeLaStructure_RendLesSiennes()
    {
        var monde = await host.Monde();
        await Ajouter(monde, "bon.txt", "un");

        Assert.Equal(["bon.txt=un"], await Noms(await monde.Emettre(Pieces, new { objetPieceJointe = "UTILISATEUR" })));
        Assert.Equal(["bon.txt=un"], await Noms(await monde.Emettre(Pieces, new { objetPieceJointe = "STRUCTURE_PIECEJOINTE", structure = new { idStructure = ApiWorld.IdOf(monde.Fournisseur) } })));
        Assert.Equal(29134, (await monde.Recevoir(Pieces, new { objetPieceJointe = "UTILISATEUR" })).CodeRetour);
    }

    [Theory]
    [InlineData("{}", "CHAMP_OBLIGATOIRE")]
    [InlineData("""{"objetPieceJointe":"FACTURE"}""", "VALEUR_NON_ADMISE")]
    [InlineData("""{"objetPieceJointe":"DEMANDE_PAIEMENT"}""", "CHAMP_OBLIGATOIRE")]
    [InlineData("""{"objetPieceJointe":"STRUCTURE_PIECEJOINTE","structure":{}}""", "CHAMP_OBLIGATOIRE")]
    [InlineData("""{"objetPieceJointe":"STRUCTURE_MANDAT","structure":{"idStructure":1}}""", "STRUCTURE_ID_INCONNU")]
    [InlineData("""{"objetPieceJointe":"SOLLICITATION","sollicitation":{"idSollicitation":3}}""", "PIECE_JOINTE_INCONNUE")]
    public async Task TelechargerPieces_DemandeFausse_EstRefusee(string corps, string refus)
    {
        var monde = await host.Monde();

        var reponse = await monde.Appeler(monde.Fournisseur, Pieces, corps);

        Assert.Equal(200, reponse.Statut);
        Assert.Equal([refus], await monde.Codes(reponse));
    }

    private static Task<Answer> Telecharger(ApiWorld monde, JsonElement compte, long id, string? avec) => monde.Appeler(compte, Pieces, JsonSerializer.Serialize(
        new { objetPieceJointe = "DEMANDE_PAIEMENT", demandePaiement = new { avecPiecesJointesComplementaires = avec, format = "PDF", listeFacture = new[] { new { idFacture = id } } } }));

    private static object Piece(long id) => new { pieceJointeComplementaireDesignation = "bon", pieceJointeComplementaireId = id };

    private static async Task<string> Deposer(ApiWorld monde) => (await monde.Emettre("factures/v1/deposer/flux",
        new { fichierFlux = Convert.ToBase64String("<vide/>"u8), nomFichier = "f.xml", syntaxeFlux = "IN_DP_E1_UBL_INVOICE" }))["numeroFluxDepot"].GetString()!;

    private static async Task<long> Ajouter(ApiWorld monde, string nom, string contenu) =>
        (await monde.Emettre("transverses/v1/ajouter/fichier", new { pieceJointeFichier = Convert.ToBase64String(Encoding.UTF8.GetBytes(contenu)), pieceJointeNom = nom }))["pieceJointeId"].GetInt64();

    private static ZipArchive Zip(JsonElement base64) => new(new MemoryStream(Convert.FromBase64String(base64.GetString()!)));

    private static async Task<List<string>> Noms(Answer reponse)
    {
        Assert.True(reponse.CodeRetour == 0, reponse.Texte);
        var noms = new List<string>();
        using var zip = Zip(reponse["pieceJointe"]);
        foreach (var entree in zip.Entries)
        {
            using var lecteur = new StreamReader(await entree.OpenAsync(TestContext.Current.CancellationToken));
            noms.Add($"{entree.FullName}={await lecteur.ReadToEndAsync(TestContext.Current.CancellationToken)}");
        }

        return noms;
    }
}
