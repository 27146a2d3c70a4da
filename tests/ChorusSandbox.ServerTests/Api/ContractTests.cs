using System.Text;
using System.Text.Json;

using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>What all answers have in common, and the document that names every operation with its fields.</summary>
public sealed class ContractTests(ApiHost host)
{
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
        var vues = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var operation in OperationsDeLApi.Toutes)
        {
            var (decrite, champs) = (chemins.GetProperty("/cpro/" + operation.Chemin).GetProperty(operation.Methode.ToLowerInvariant()), new StringBuilder());
            Assert.NotEmpty(decrite.GetProperty("summary").GetString()!);
            if (decrite.TryGetProperty("requestBody", out var demande))
            {
                Decrire(champs, document, ">", Schema(demande), []);
            }

            if (decrite.GetProperty("responses").TryGetProperty("200", out var reponse))
            {
                Decrire(champs, document, "<", Schema(reponse), []);
            }

            vues[Nom(operation)] = champs.ToString();
        }

        Assert.True(chemins.TryGetProperty("/api/oauth/token", out _));
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Multiple([.. vues.Select(v => (Action)(() => Approved.Check($"OpenApi/{v.Key}.txt", v.Value)))]);
        Assert.Equal(vues.Keys, Approved.Names("OpenApi"));
    }

    private static string Nom(Operation operation) =>
        (operation.Methode == "POST" ? "" : operation.Methode + ".") + operation.Chemin.Replace('/', '.').Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

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
