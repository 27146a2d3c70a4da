using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using ChorusSandbox.Server.Api.Passerelle;
using ChorusSandbox.ServerTests.Api.Golden;

namespace ChorusSandbox.ServerTests.Api.Generated;

/// <summary>
/// An account without the rattachement gets <c>GDP_MSG_11.005</c> (20001) on every operation that names a structure of the account or an
/// invoice. Which ones do is read in the contracts, by the names of the fields: an operation added later is tested by itself.
/// Those of the organisations API, which answer 403 or 404 (API-60), are left to <c>OrganisationsTests</c>.
/// </summary>
public sealed partial class HabilitationTests(ApiHost host)
{
    /// <summary>Fields that name an invoice, at any depth.</summary>
    private static readonly string[] Invoices = ["identifiantFactureCPP", "idFacture", "idDemandePaiement"];

    /// <summary>Fields at the root or in the part named, by which an account says which of its structures it acts for.</summary>
    private static readonly string[] OwnStructures =
        ["idStructure", "idStructureCPP", "idFournisseur", "fournisseur.idFournisseur", "idStructureFournisseur", "idDestinataire", "idStructureValideur", "identifiantStructure", "structure.idStructure", "structure.identifiantStructure"];

    /// <summary>Operations that anybody may ask about any structure, and why; the directory is public (api.md 2.2 and 2.3).</summary>
    private static readonly Dictionary<string, string> Open = new()
    {
        ["structures/v1/rechercher"] = "annuaire : les structures privées d’autrui s’y montrent ou s’y cachent selon restreindreStructuresPrivees (essayé à part)",
        ["structures/v1/consulter"] = "annuaire : le paramétrage d’un destinataire est public, celui d’une structure privée ne l’est pas (essayé à part)",
        ["structures/v1/consulter/service"] = "annuaire",
        ["structures/v1/rechercher/services"] = "annuaire",
        ["transverses/v1/rechercher/serviceexecutant"] = "annuaire",
        ["transverses/v1/consulter/information/siret"] = "annuaire des entreprises",
        ["transverses/v1/recuperer/services/executantetat"] = "annuaire",
    };

    /// <summary>Fields that name the other party, in any operation: whoever may see the pieces may look for them by it, or send one to it.</summary>
    private static readonly string[] OtherParties =
    [
        "listeDestinataire.idDestinataire", "listeFournisseurs.idFournisseur", "idStructureMoe", "idStructureMoa", "idValideur", "destinataire.codeDestinataire",
        "moe.codeMoe", "moa.codeMoa", "cadreDeFacturation.codeStructureValideur", "structureReceptriceEngagementJuridique",
        "structureFournisseur.idStructureFournisseur", "structureFournisseur.identifiantStructureFournisseur",
        "structureMoe.idStructureMoe", "structureMoe.identifiantStructureMoe", "structureMoa.idStructureMoa", "structureMoa.identifiantStructureMoa",
        "structureValideur.idStructureValideur", "structureValideur.identifiantStructureValideur",
        "structureDestinataire.idStructureDestinataire", "structureDestinataire.identifiantStructureDestinataire",
    ];

    /// <summary>The same, where the field names a structure of the account in other operations.</summary>
    private static readonly HashSet<(string Chemin, string Champ)> OtherPartiesThere =
    [
        ("factures/v1/corriger/valideur/facture", "idStructure"), ("factures/v1/corriger/valideur/facture", "identifiantStructure"),
        ("factures/v1/rechercher/valideur", "idFournisseur"), ("factures/v1/rechercher/valideur", "idDestinataire"),
        ("factures/v1/rechercher/fournisseur", "idStructureValideur"), ("factures/v1/rechercher/recipiendaire", "idStructureValideur"),
    ];

    public static TheoryData<string> NamingAnInvoice => [.. OperationsDeLApi.Toutes.Where(o => !o.EstRest && Names(o, Invoices).Any()).Select(OperationsUnderTest.Name)];

    public static TheoryData<string, string> NamingAStructure
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var operation in OperationsDeLApi.Toutes.Where(o => !o.EstRest && !Open.ContainsKey(o.Chemin)))
            {
                foreach (var path in OwnStructures.Where(s => ContractShape.Deep(operation.Demande).Any(f => f.Path == s) && !OtherPartiesThere.Contains((operation.Chemin, s))))
                {
                    data.Add(OperationsUnderTest.Name(operation), path);
                }
            }

            return data;
        }
    }

    /// <summary>A field of a contract added later, that looks as if it named a structure, is tested or said to name another party.</summary>
    [Fact]
    public void Contrats_ChampsQuiNommentUneStructure_SontEssayesOuClasses()
    {
        var unsaid = OperationsDeLApi.Toutes.Where(o => !o.EstRest && !Open.ContainsKey(o.Chemin))
            .SelectMany(o => ContractShape.Deep(o.Demande).Where(f => StructureField().IsMatch(f.Field.Nom)).Select(f => $"{o.Chemin} : {f.Path}"))
            .Where(f => f.Split(" : ")[1] is var path && !OtherParties.Contains(path) && !OwnStructures.Contains(path)).ToList();

        Assert.True(unsaid.Count == 0, string.Join(Environment.NewLine, unsaid));
    }

    [Theory]
    [MemberData(nameof(NamingAnInvoice))]
    public async Task Appeler_FactureDeDeuxAutres_Donne20001(string nom)
    {
        var operation = OperationsUnderTest.Find(nom);
        var run = await GoldenRun.Prepare(host, Naming(operation));
        var body = run.Corps ?? "{}";

        var reponse = await run.World.Appeler(Stranger(run), operation.Chemin, body, operation.Methode);

        Assert.True(reponse is { Statut: 200, CodeRetour: 20001 } && reponse["libelle"].GetString() == "GDP_MSG_11.005", $"{nom} : {reponse.Texte}{Environment.NewLine}{body}");
    }

    [Theory]
    [MemberData(nameof(NamingAStructure))]
    public async Task Appeler_StructureSansRattachement_Donne20001(string nom, string champ)
    {
        var operation = OperationsUnderTest.Find(nom);
        var golden = GoldenFile.All().FirstOrDefault(g => g.Cible == operation && g.CodeRetour == 0 && g.AUnCorps);
        var run = golden is null ? null : await GoldenRun.Prepare(host, golden);
        var world = run?.World ?? await host.Monde();
        var (caller, other) = (run?.Par ?? world.Fournisseur, world.Structures.First(s => s.GetProperty("role").GetString() == "FOURNISSEUR" && ApiWorld.Siret(s) != ApiWorld.Siret(run?.Par ?? world.Fournisseur)));
        var body = JsonNode.Parse(run?.Corps ?? "{}") as JsonObject ?? [];
        var parts = champ.Split('.');
        var holder = parts.Length == 1 ? body : body[parts[0]] as JsonObject ?? (JsonObject)(body[parts[0]] = new JsonObject())!;
        foreach (var alias in ContractShape.Deep(operation.Demande).First(f => f.Path == champ).Field.Alias)
        {
            holder.Remove(alias);
        }

        if (parts[^1] == "identifiantStructure")
        {
            holder.Remove("idStructure");
        }

        holder[parts[^1]] = parts[^1] == "identifiantStructure" ? ApiWorld.Siret(other) : ApiWorld.IdOf(other);

        var reponse = await world.Appeler(caller, run?.Chemin ?? operation.Chemin, body.ToJsonString(), operation.Methode);

        Assert.True(reponse is { Statut: 200, CodeRetour: 20001 } && reponse["libelle"].GetString() == "GDP_MSG_11.005", $"{nom}, {champ} : {reponse.Statut} {reponse.Texte}{Environment.NewLine}{body.ToJsonString()}");
    }

    /// <summary>
    /// A golden call about an invoice of its story: a success first, for the rest of its request is then right; else a refusal. An operation
    /// that has neither is asked in the story of another, the invoice put where its contract names one in what a golden request says, if any does.
    /// </summary>
    private static GoldenFile Naming(Operation operation)
    {
        var requests = GoldenFile.All().Where(g => g.Cible == operation && g.AUnCorps).OrderBy(g => g.CodeRetour == 0 ? 0 : 1).ToList();
        if (requests.FirstOrDefault(g => Names(operation, Invoices).Any(i => g.Json["demande"]!.ToJsonString().Contains($"\"{i}\":\"{{{{", StringComparison.OrdinalIgnoreCase))) is { } golden)
        {
            return golden;
        }

        var story = GoldenFile.Load("factures/consulter.fournisseur");
        var json = (JsonObject)story.Json.DeepClone();
        json["demande"] = WithInvoice(operation, requests.FirstOrDefault()?.Json["demande"] as JsonObject, story.Json["demande"]!["identifiantFactureCPP"]!);
        return story with { Json = json };
    }

    private static JsonObject WithInvoice(Operation operation, JsonObject? request, JsonNode invoice)
    {
        var body = request?.DeepClone().AsObject() ?? [];
        var path = ContractShape.Deep(operation.Demande).First(f => f.Field.Alias.Prepend(f.Field.Nom).Intersect(Invoices, StringComparer.Ordinal).Any()).Path.Split('.');
        var holder = path[..^1].Aggregate(body, (inside, name) => inside[name] as JsonObject ?? (JsonObject)(inside[name] = new JsonObject())!);
        holder[path[^1]] = invoice.DeepClone();
        return body;
    }

    private static IEnumerable<string> Names(Operation operation, string[] names) =>
        ContractShape.Deep(operation.Demande).Where(f => f.Field.Alias.Prepend(f.Field.Nom).Intersect(names, StringComparer.Ordinal).Any()).SelectMany(f => f.Field.Alias.Prepend(f.Field.Nom));

    /// <summary>A supplier with an account who has no part in the story: neither its caller nor one whom it names.</summary>
    private static JsonElement Stranger(GoldenRun run)
    {
        var named = run.Corps + run.Histoire;
        return run.World.Structures.Last(s => s.GetProperty("role").GetString() == "FOURNISSEUR" && s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object
            && ApiWorld.Siret(s) != ApiWorld.Siret(run.Par) && ApiWorld.Siret(s) != ApiWorld.Siret(run.World.Fournisseur)
            && !named.Contains(ApiWorld.Siret(s), StringComparison.Ordinal) && !named.Contains($"{ApiWorld.IdOf(s)}", StringComparison.Ordinal));
    }

    [GeneratedRegex("^(id(Structure|Fournisseur|Destinataire|Valideur|Moe|Moa)|identifiantStructure|structureReceptrice|siret|code(Destinataire|Fournisseur|Moe|Moa|StructureValideur)$)", RegexOptions.IgnoreCase)]
    private static partial Regex StructureField();
}
