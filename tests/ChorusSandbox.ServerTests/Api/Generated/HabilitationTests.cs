using System.Text.Json;
using System.Text.Json.Nodes;

using ChorusSandbox.Server.Api.Passerelle;
using ChorusSandbox.ServerTests.Api.Golden;

namespace ChorusSandbox.ServerTests.Api.Generated;

/// <summary>
/// An account without the rattachement gets <c>GDP_MSG_11.005</c> (20001) on every operation that names a structure of the account or an
/// invoice. Which ones do is read in the contracts, by the names of the fields: an operation added later is tested by itself.
/// </summary>
public sealed class HabilitationTests(ApiHost host)
{
    /// <summary>Fields that name an invoice, at any depth.</summary>
    private static readonly string[] Invoices = ["identifiantFactureCPP", "idFacture", "idDemandePaiement"];

    /// <summary>Fields at the root or in the part named, by which an account says which of its structures it acts for.</summary>
    private static readonly string[] OwnStructures = ["idStructure", "idStructureCPP", "idFournisseur", "fournisseur.idFournisseur", "idStructureFournisseur"];

    /// <summary>Operations that anybody may ask about any structure, and why; the directory is public (api.md 2.2 and 2.3).</summary>
    private static readonly Dictionary<string, string> Open = new()
    {
        ["structures/v1/consulter"] = "annuaire : le paramétrage d’un destinataire est public, celui d’une structure privée ne l’est pas (essayé à part)",
        ["structures/v1/consulter/service"] = "annuaire",
        ["structures/v1/rechercher/services"] = "annuaire",
        ["transverses/v1/rechercher/serviceexecutant"] = "annuaire",
        ["transverses/v1/recuperer/services/executantetat"] = "annuaire",
    };

    /// <summary>Fields that name the other party, and why: whoever may see the pieces may look for them by their supplier.</summary>
    private static readonly HashSet<(string Chemin, string Champ)> OtherParties = [("factures/v1/corriger/valideur/facture", "idStructure"), ("factures/v1/rechercher/valideur", "idFournisseur"), ("factures/v1/rechercher/aTraiter/valideur", "idFournisseur")];

    public static TheoryData<string> NamingAnInvoice => [.. OperationsDeLApi.Toutes.Where(o => !o.EstRest && Names(o, Invoices).Any()).Select(OperationsUnderTest.Name)];

    public static TheoryData<string, string> NamingAStructure
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var operation in OperationsDeLApi.Toutes.Where(o => !o.EstRest && !Open.ContainsKey(o.Chemin)))
            {
                foreach (var path in OwnStructures.Where(s => ContractShape.Deep(operation.Demande).Any(f => f.Path == s) && !OtherParties.Contains((operation.Chemin, s))))
                {
                    data.Add(OperationsUnderTest.Name(operation), path);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(NamingAnInvoice))]
    public async Task Appeler_FactureDeDeuxAutres_Donne20001(string nom)
    {
        var operation = OperationsUnderTest.Find(nom);
        var golden = GoldenFile.All().FirstOrDefault(g => g.Cible == operation && g.CodeRetour == 0 && g.AUnCorps && Invoices.Any(i => g.Json["demande"]!.ToJsonString().Contains($"\"{i}\"", StringComparison.Ordinal)));
        if (golden is null)
        {
            Assert.Skip($"{nom} : aucun fichier de référence encore ne nomme une facture ; le tableau des opérations le dit.");
            return;
        }

        var run = await GoldenRun.Prepare(host, golden);
        var named = run.Corps! + golden.Json["avant"]?.ToJsonString();

        var reponse = await run.World.Appeler(Stranger(run, named), run.Chemin, run.Corps, golden.Methode);

        Assert.True(reponse is { Statut: 200, CodeRetour: 20001 } && reponse["libelle"].GetString() == "GDP_MSG_11.005", $"{nom} : {reponse.Texte}{Environment.NewLine}{run.Corps}");
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

        holder[parts[^1]] = ApiWorld.IdOf(other);

        var reponse = await world.Appeler(caller, run?.Chemin ?? operation.Chemin, body.ToJsonString(), operation.Methode);

        Assert.True(reponse is { Statut: 200, CodeRetour: 20001 } && reponse["libelle"].GetString() == "GDP_MSG_11.005", $"{nom}, {champ} : {reponse.Statut} {reponse.Texte}{Environment.NewLine}{body.ToJsonString()}");
    }

    private static IEnumerable<string> Names(Operation operation, string[] names) =>
        ContractShape.Deep(operation.Demande).Select(f => f.Field.Nom).Concat(ContractShape.Deep(operation.Demande).SelectMany(f => f.Field.Alias)).Intersect(names, StringComparer.Ordinal);

    /// <summary>A supplier with an account whom nothing of the story names.</summary>
    private static JsonElement Stranger(GoldenRun run, string named) => run.World.Structures.Last(s => s.GetProperty("role").GetString() == "FOURNISSEUR" && s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object
        && ApiWorld.Siret(s) != ApiWorld.Siret(run.Par) && ApiWorld.Siret(s) != ApiWorld.Siret(run.World.Fournisseur)
        && !named.Contains(ApiWorld.Siret(s), StringComparison.Ordinal) && !named.Contains($"{ApiWorld.IdOf(s)}", StringComparison.Ordinal));
}
