using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>A request and its answer for each operation, told by one story and kept in approved files; the document names them all.</summary>
public sealed class ContractTests(ApiHost host)
{
    private static readonly string[] Operations =
    [
        "factures/v1/completer", "factures/v1/consulter/fournisseur", "factures/v1/consulter/historique", "factures/v1/deposer/flux", "factures/v1/rechercher/fournisseur",
        "factures/v1/rechercher/recipiendaire", "factures/v1/recycler", "factures/v1/soumettre", "factures/v1/traiter/recue", "factures/v1/traiterRejet",
        "structures/v1/consulter", "structures/v1/rechercher", "structures/v1/rechercher/services", "transverses/v1/ajouter/fichier",
        "transverses/v1/consulterCRDetaille", "transverses/v1/recuperer/coordbanc/valides", "utilisateurs/v1/monCompte/recuperer/rattachements",
    ];

    private static readonly JsonSerializerOptions Lisible = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Appeler_ChaqueOperation_RendCeQuiEstApprouve()
    {
        var monde = await host.Monde();
        var fournisseur = ApiWorld.IdOf(monde.Fournisseur);
        var destinataire = ApiWorld.IdOf(monde.Destinataire);
        var vues = new SortedDictionary<string, string>(StringComparer.Ordinal);

        async Task<Answer> Emettre(string operation, object? corps) => Noter(vues, operation, corps, await monde.Emettre(operation, corps));
        async Task<Answer> Recevoir(string operation, object? corps) => Noter(vues, operation, corps, await monde.Recevoir(operation, corps));

        await Emettre("utilisateurs/v1/monCompte/recuperer/rattachements", new { });
        await Emettre("structures/v1/rechercher", new { structure = new { identifiantStructure = ApiWorld.Siret(monde.Destinataire), typeIdentifiantStructure = "SIRET" } });
        await Emettre("structures/v1/consulter", new { codeLangue = "fr", idStructureCPP = destinataire });
        await Emettre("structures/v1/rechercher/services", new { idStructure = ApiWorld.IdOf(monde.Profil("SERVICE")) });
        await Emettre("transverses/v1/recuperer/coordbanc/valides", new { idStructure = fournisseur });
        var fichier = await Emettre("transverses/v1/ajouter/fichier",
            new { pieceJointeFichier = Convert.ToBase64String("%PDF-1.4"u8), pieceJointeNom = "bon.pdf", pieceJointeTypeMime = "application/pdf", pieceJointeExtension = "PDF" });
        var id = (await Emettre("factures/v1/soumettre", monde.Demande("F-118")))["identifiantFactureCPP"].GetInt64();
        var flux = await Emettre("factures/v1/deposer/flux", new { fichierFlux = Convert.ToBase64String("<vide/>"u8), nomFichier = "f.xml", syntaxeFlux = "IN_DP_E1_UBL_INVOICE" });
        var rejetee = await monde.Soumettre("F-119");
        var recyclee = await monde.Soumettre("F-120");
        await monde.Avancer("PT1H");
        await Emettre("transverses/v1/consulterCRDetaille", new { numeroFluxDepot = flux["numeroFluxDepot"].GetString() });
        await Recevoir("factures/v1/traiter/recue", new { idFacture = id, nouveauStatut = "SUSPENDUE", motif = "Bon de livraison manquant" });
        await Emettre("factures/v1/completer", new
        {
            identifiantFactureCPP = id,
            commentaire = "Le voici",
            pieceJointeComplementaire = new[] { new { pieceJointeComplementaireId = fichier["pieceJointeId"].GetInt64(), pieceJointeComplementaireDesignation = "Bon de livraison" } },
        });
        await monde.Recevoir("factures/v1/traiter/recue", new { idFacture = rejetee, nouveauStatut = "REJETEE", motif = "Montant erroné" });
        await Emettre("factures/v1/traiterRejet", new { listeDemandePaiement = new[] { new { idDemandePaiement = rejetee } } });
        await monde.Recevoir("factures/v1/traiter/recue", new { idFacture = recyclee, nouveauStatut = "A_RECYCLER", motif = "Pas le bon service" });
        await Emettre("factures/v1/recycler", new { identifiantFactureCPP = recyclee, destinataire = new { codeDestinataire = ApiWorld.Siret(monde.Destinataire) } });
        await Emettre("factures/v1/consulter/fournisseur", new { identifiantFactureCPP = id });
        await Emettre("factures/v1/consulter/historique", new { idFacture = id });
        await Emettre("factures/v1/rechercher/fournisseur", new { rechercheFactureParFournisseur = new { nbResultatsParPage = 2, triColonne = "NumeroFacture", triSens = "Ascendant" } });
        await Recevoir("factures/v1/rechercher/recipiendaire", new { statutCourant = new[] { "COMPLETEE" } });

        Assert.Equal(Operations, vues.Keys);
        Assert.Multiple([.. vues.Select(v => (Action)(() => Approved.Check($"Contrats/{v.Key.Replace('/', '.')}.json", v.Value)))]);
    }

    [Fact]
    public async Task Rendre_Dates_OntLeursTroisFormes()
    {
        var monde = await host.Monde();
        var soumise = await monde.Emettre("factures/v1/soumettre", monde.Demande("F-1"));
        var flux = await monde.Emettre("factures/v1/deposer/flux", new { fichierFlux = Convert.ToBase64String("<vide/>"u8), nomFichier = "f.xml", syntaxeFlux = "IN_DP_E1_UBL_INVOICE" });
        var compteRendu = await monde.Emettre("transverses/v1/consulterCRDetaille", new { numeroFluxDepot = flux["numeroFluxDepot"].GetString() });
        var historique = await monde.Emettre("factures/v1/consulter/historique", new { idFacture = soumise["identifiantFactureCPP"].GetInt64() });

        Assert.Equal("2026-03-02", soumise["dateDepot"].GetString());
        Assert.Equal("2026-03-02", flux["dateDepot"].GetString());
        Assert.Equal("2026-03-02T09:00:00.000+01:00", compteRendu["dateDepotFlux"].GetString());
        Assert.Equal("IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP", compteRendu["etatCourantDepotFlux"].GetString());
        Assert.Equal("2026-03-02 09:00", historique["historiquesDesStatuts"].GetProperty("histoStatut")[0].GetProperty("histoStatutDatePassage").GetString());
        Assert.Matches("^CPP0011100[0-9]{15}$", flux["numeroFluxDepot"].GetString());
    }

    [Fact]
    public async Task Rendre_UneReponse_NEcritJamaisNullNiTexteVide()
    {
        var monde = await host.Monde();
        var id = await monde.Soumettre("F-1");
        (string Operation, object Corps)[] appels =
        [
            ("factures/v1/consulter/fournisseur", new { identifiantFactureCPP = id }), ("factures/v1/consulter/historique", new { idFacture = id }),
            ("factures/v1/rechercher/fournisseur", new { }), ("structures/v1/rechercher", new { }), ("utilisateurs/v1/monCompte/recuperer/rattachements", new { }),
            ("structures/v1/consulter", new { idStructureCPP = ApiWorld.IdOf(monde.Destinataire) }), ("factures/v1/consulter/fournisseur", new { identifiantFactureCPP = 1 }),
        ];
        foreach (var (operation, corps) in appels)
        {
            var reponse = await monde.Emettre(operation, corps);
            Assert.DoesNotContain(":null", reponse.Texte, StringComparison.Ordinal);
            Assert.DoesNotContain(":\"\"", reponse.Texte, StringComparison.Ordinal);
            Assert.Equal(JsonValueKind.Number, reponse["codeRetour"].ValueKind);
            Assert.Matches("^application/json; ?charset=utf-8$", reponse.Entetes["Content-Type"]);
        }
    }

    [Theory]
    [InlineData("factures/v1/rechercher/fournisseur", "listeFactures")]
    [InlineData("structures/v1/rechercher", "listeStructures")]
    public async Task Rechercher_SansResultat_RendUneListeVideEtDesCompteurs(string operation, string liste)
    {
        var monde = await host.Monde();

        var reponse = await monde.Emettre(operation, new { numeroFacture = "ABSENT", structure = new { identifiantStructure = "99999999999999" } });

        Assert.Equal((0, 0), (reponse.CodeRetour, reponse[liste].GetArrayLength()));
        Assert.Equal(0, reponse["parametresRetour"].GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task RechercherParRecipiendaire_SansResultat_Donne20000()
    {
        var monde = await host.Monde();

        var reponse = await monde.Recevoir("factures/v1/rechercher/recipiendaire", new { });

        Assert.Equal((20000, "TRA_MSG_00.015"), (reponse.CodeRetour, reponse["libelle"].GetString()));
    }

    [Fact]
    public async Task Consulter_FactureDUnAutre_Donne20001()
    {
        var monde = await host.Monde();
        var id = await monde.Soumettre("F-1");
        var autre = monde.Structures.Last(s => s.GetProperty("role").GetString() == "FOURNISSEUR" && s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object);

        var reponse = await monde.Appeler(autre, "factures/v1/consulter/fournisseur", $"{{\"identifiantFactureCPP\":{id}}}");
        var inconnue = await monde.Emettre("factures/v1/consulter/fournisseur", new { identifiantFactureCPP = 1 });

        Assert.Equal((200, 20001, "GDP_MSG_11.005"), (reponse.Statut, reponse.CodeRetour, reponse["libelle"].GetString()));
        Assert.Equal((200, 20000, "GDP_MSG_11.008"), (inconnue.Statut, inconnue.CodeRetour, inconnue["libelle"].GetString()));
    }

    [Fact]
    public async Task Expliquer_UnRefus_DitRegleLieuValeurEtCorrection()
    {
        var monde = await host.Monde();
        var demande = monde.Demande("F 1 @");
        demande["destinataire"] = new { codeDestinataire = "12345678299999" };

        var reponse = await monde.Emettre("factures/v1/soumettre", demande);
        var echange = await monde.Expliquer(reponse);

        Assert.NotEqual(0, reponse.CodeRetour);
        Assert.Equal((reponse.Trace, "POST", "/cpro/factures/v1/soumettre", 200), (echange.GetProperty("trace").GetString(), echange.GetProperty("methode").GetString(), echange.GetProperty("chemin").GetString(), echange.GetProperty("statut").GetInt32()));
        var raisons = echange.GetProperty("explications").EnumerateArray().ToDictionary(e => e.GetProperty("ou").GetString()!);
        Assert.Contains("$.destinataire.codeDestinataire", raisons.Keys);
        Assert.Contains("$.numeroFactureSaisi", raisons.Keys);
        Assert.All(raisons.Values, r => Assert.All(new[] { "regle", "pourquoi", "correction", "titre" }, champ => Assert.NotEmpty(r.GetProperty(champ).GetString()!)));
    }

    [Fact]
    public async Task Document_ToutesLesOperations_YSontAvecLeursChamps()
    {
        var document = (await Answer.Of(await host.Http.GetAsync(new Uri("/docs/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken))).Json;
        var chemins = document.GetProperty("paths");
        Assert.All(Operations, o => Assert.True(chemins.TryGetProperty("/cpro/" + o, out _), o));
        var champs = new StringBuilder();
        foreach (var operation in Operations)
        {
            var post = chemins.GetProperty("/cpro/" + operation).GetProperty("post");
            Assert.NotEmpty(post.GetProperty("summary").GetString()!);
            Decrire(champs, document, operation + " >", Schema(post.GetProperty("requestBody")), []);
            Decrire(champs, document, operation + " <", Schema(post.GetProperty("responses").GetProperty("200")), []);
        }

        Assert.True(chemins.TryGetProperty("/api/oauth/token", out _));
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Approved.Check("OpenApi.txt", champs.ToString());
    }

    private static Answer Noter(SortedDictionary<string, string> vues, string operation, object? corps, Answer reponse)
    {
        Assert.True(reponse is { Statut: 200, CodeRetour: 0 }, operation + reponse.Texte);
        vues[operation] = JsonSerializer.Serialize(new { demande = corps, reponse = reponse.Json }, Lisible) + "\n";
        return reponse;
    }

    private static JsonElement Schema(JsonElement porteur) => porteur.GetProperty("content").GetProperty("application/json").GetProperty("schema");

    /// <summary>One line for each field, as its path.</summary>
    private static void Decrire(StringBuilder lignes, JsonElement document, string chemin, JsonElement schema, HashSet<string> ouverts)
    {
        if (schema.TryGetProperty("oneOf", out var choix))
        {
            schema = choix.EnumerateArray().First(c => !c.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || type.GetString() != "null");
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            var nom = reference.GetString()!.Split('/')[^1];
            if (ouverts.Contains(nom))
            {
                return;
            }

            Decrire(lignes, document, chemin, document.GetProperty("components").GetProperty("schemas").GetProperty(nom), [.. ouverts, nom]);
        }
        else if (schema.TryGetProperty("items", out var items))
        {
            Decrire(lignes, document, chemin + "[]", items, ouverts);
        }
        else if (schema.TryGetProperty("properties", out var proprietes))
        {
            foreach (var propriete in proprietes.EnumerateObject())
            {
                lignes.Append(chemin).Append(' ').Append(propriete.Name).Append('\n');
                Decrire(lignes, document, $"{chemin} {propriete.Name}", propriete.Value, ouverts);
            }
        }
    }
}
