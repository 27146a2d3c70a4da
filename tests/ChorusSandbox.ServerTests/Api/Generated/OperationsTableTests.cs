using System.Text;
using System.Text.RegularExpressions;

using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;
using ChorusSandbox.ServerTests.Api.Factures;
using ChorusSandbox.ServerTests.Api.Golden;
using ChorusSandbox.ServerTests.Architecture;

namespace ChorusSandbox.ServerTests.Api.Generated;

/// <summary>
/// <c>docs/api.csv</c>: each operation that the fact sheet lists (2.1 to 2.4), whether it is served, has a golden answer, a golden refusal, and a
/// test that names each of its filters. It is made from the contracts, the golden files and the sources of the tests; every gap is told.
/// </summary>
public sealed partial class OperationsTableTests
{
    private static readonly string Tests = Path.Combine(SourceTree.Root, "tests/ChorusSandbox.ServerTests/Api");
    private static readonly string Fiche = Path.Combine(SourceTree.Root, "../shared/reference/api.md");

    /// <summary>Filled by every client and filtering nothing (api.md 3.0).</summary>
    private static readonly string[] NoFilters = ["idUtilisateurCourant", "codeLangue"];

    /// <summary>Operations that have no success to show before their life cycle is played, with the line of the ledger that says so: a golden refusal stands for it (decision 0017).</summary>
    private static string? Later(string path) => path switch
    {
        "factures/v1/consulter/valideur" or "factures/v1/traiter/factureAValider" or "factures/v1/corriger/valideur/facture" => "PST-03",
        _ => path.StartsWith("facturesTravaux/", StringComparison.Ordinal) ? "PST-04" : null,
    };

    [Fact]
    public void Tableau_ReponsesRemises_SontDansLeRegistre() => Assert.All(OperationsDeLApi.Toutes.Select(o => Later(o.Chemin)).OfType<string>().Distinct(),
        line => Assert.Contains($";{line};", File.ReadAllText(Path.Combine(SourceTree.Root, "docs/fidelite.csv")), StringComparison.Ordinal));

    [Fact]
    public void Tableau_Operations_EstCeluiDuDepot()
    {
        Assert.SkipUnless(File.Exists(Fiche), $"{Fiche} n’est pas là : la liste des opérations n’est pas connue.");
        // The list of criteria is asked itself: it names them all for each search.
        var sources = Directory.EnumerateFiles(Tests, "*.cs", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != nameof(EssaisDeFiltres) + ".cs").Select(File.ReadAllText).ToList();
        var table = new StringBuilder("methode;operation;servie;reponse;refus;filtres;manque\n");
        foreach (var (method, path) in Listed().Concat(OperationsDeLApi.Toutes.Select(o => (o.Methode, o.Chemin))).Distinct().OrderBy(o => o.Item2, StringComparer.Ordinal).ThenBy(o => o.Item1, StringComparer.Ordinal))
        {
            table.Append(Row(method, path, sources)).Append('\n');
        }

        var (file, seen) = (Path.Combine(SourceTree.Root, "docs/api.csv"), Path.Combine(SourceTree.Root, "docs/api.received.csv"));
        if (File.Exists(file) && File.ReadAllText(file) == table.ToString())
        {
            File.Delete(seen);
            return;
        }

        File.WriteAllText(seen, table.ToString());
        Assert.Fail("docs/api.csv diffère de docs/api.received.csv : relire, puis approuver en le renommant.");
    }

    [Fact]
    public void Routes_Operations_SontCellesDeLaFiche()
    {
        Assert.SkipUnless(File.Exists(Fiche), $"{Fiche} n’est pas là : la liste des opérations n’est pas connue.");
        var listed = Listed().ToHashSet();

        Assert.DoesNotContain(OperationsDeLApi.Toutes, o => !listed.Contains((o.Methode, o.Chemin)) && !o.Chemin.StartsWith("facturesTravaux/", StringComparison.Ordinal));
    }

    private static string Row(string method, string path, List<string> sources)
    {
        if (path.EndsWith("health-check", StringComparison.Ordinal) || path.EndsWith("healthcheck", StringComparison.Ordinal))
        {
            return $"{method};{path};oui;sans objet;sans objet;sans objet;";
        }

        if (OperationsDeLApi.Toutes.FirstOrDefault(o => o.Methode == method && o.Chemin == path) is not { } operation)
        {
            return $"{method};{path};non;;;;opération pas encore servie";
        }

        var goldens = GoldenFile.All().Where(g => g.Cible == operation).ToList();
        var filters = Filters(operation).ToList();
        var named = sources.Where(s => s.Contains(operation.Chemin, StringComparison.Ordinal)).ToList();
        var untried = filters.Where(f => !EssaisDeFiltres.Essaient(path, f) && !goldens.Any(g => g.Json["demande"]?.ToJsonString().Contains($"\"{f}\"", StringComparison.OrdinalIgnoreCase) == true)
            && !named.Any(s => Regex.IsMatch(s, $@"\b{Regex.Escape(f)}\b", RegexOptions.IgnoreCase))).ToList();
        var answered = goldens.Any(g => operation.EstRest ? g.Statut is 200 or 204 : g.CodeRetour == 0);
        var refused = goldens.Any(g => operation.EstRest ? g.Statut >= 400 : g.CodeRetour is not null and not 0 || g.Statut >= 400);
        var generated = HabilitationTests.NamingAnInvoice.Any(r => r.Data == OperationsUnderTest.Name(operation)) || HabilitationTests.NamingAStructure.Any(r => r.Data.Item1 == OperationsUnderTest.Name(operation));
        var canRefuse = ContractShape.Fields(operation.Demande).Any(f => !f.EstUnFiltre && !typeof(ParametresPage).IsAssignableFrom(f.Propriete.PropertyType)) || path.Contains('{', StringComparison.Ordinal);
        var refusal = refused ? "oui" : generated ? "engendré" : canRefuse ? "non" : "sans objet";
        string[] gaps =
        [
            .. answered || Later(path) is not null ? Array.Empty<string>() : ["aucune réponse de référence"],
            .. refusal == "non" ? new[] { "aucun refus de référence" } : [],
            .. untried.Count > 0 ? new[] { "filtres non essayés : " + string.Join(", ", untried) } : [],
        ];
        return $"{method};{path};oui;{(answered ? "oui" : Later(path) is { } line ? refused ? $"refus seul, {line}" : $"plus tard, {line}" : "non")};{refusal};{(filters.Count == 0 ? "sans objet" : untried.Count == 0 ? "oui" : "non")};{string.Join(" ; ", gaps).Replace(" ;", ",", StringComparison.Ordinal)}";
    }

    /// <summary>Names of the criteria of a search, without those that no list filters by.</summary>
    private static IEnumerable<string> Filters(Operation operation) => !operation.Chemin.Contains("recherche", StringComparison.Ordinal) ? [] : ContractShape.Deep(operation.Demande)
        .Where(f => f.Field.EstUnFiltre && !typeof(ParametresPage).IsAssignableFrom(f.Field.Propriete.DeclaringType) && !NoFilters.Contains(f.Field.Nom)
            && !ContractShape.IsObject(ContractShape.Simple(f.Field.Propriete.PropertyType)))
        .Select(f => f.Field.Nom).Distinct(StringComparer.Ordinal);

    /// <summary>Every route of the sections 2.1 to 2.4 of the fact sheet.</summary>
    private static IEnumerable<(string Method, string Path)> Listed()
    {
        var prefix = "";
        foreach (var line in File.ReadLines(Fiche).SkipWhile(l => !l.StartsWith("### 2.1", StringComparison.Ordinal)).TakeWhile(l => !l.StartsWith("## 3", StringComparison.Ordinal)))
        {
            if (line.StartsWith("### 2.", StringComparison.Ordinal))
            {
                prefix = Prefix().Match(line) is { Success: true } p ? p.Groups[1].Value : "";
            }
            else if (line.StartsWith("| `", StringComparison.Ordinal))
            {
                foreach (var route in Cell(line.Split(" | ")[0][2..], prefix))
                {
                    yield return route;
                }
            }
        }
    }

    private static IEnumerable<(string Method, string Path)> Cell(string cell, string prefix)
    {
        var last = "";
        foreach (Match match in Route().Matches(cell))
        {
            var (method, path) = (match.Groups[2].Success ? match.Groups[2].Value : "POST", match.Groups[1].Value);
            if (path.StartsWith("GET ", StringComparison.Ordinal))
            {
                (method, path) = ("GET", path[4..]);
            }

            if (path.StartsWith("/cpro/", StringComparison.Ordinal))
            {
                path = path[6..];
                prefix = path[..(path.IndexOf("/v1/", StringComparison.Ordinal) + 4)];
            }
            else
            {
                path = path.StartsWith("…/", StringComparison.Ordinal) ? last[..last.LastIndexOf('/')] + path[1..] : prefix + path;
            }

            last = path;
            foreach (var expanded in Expand(path))
            {
                // The sheet names two parameters of a path alike; the route cannot.
                yield return (method, expanded.Replace("pieces_jointes/{uuid}", "pieces_jointes/{uuidPiece}", StringComparison.Ordinal));
            }
        }
    }

    /// <summary><c>a[/b]</c> is two routes, <c>{a, b}</c> as many as it holds.</summary>
    private static IEnumerable<string> Expand(string path)
    {
        if (path.IndexOf('[', StringComparison.Ordinal) is >= 0 and var open)
        {
            return [path[..open], path[..open] + path[(open + 1)..].TrimEnd(']')];
        }

        return path.Contains(", ", StringComparison.Ordinal) && path.IndexOf('{', StringComparison.Ordinal) is var brace
            ? path[(brace + 1)..].TrimEnd('}').Split(", ").Select(p => path[..brace] + p)
            : [path];
    }

    [GeneratedRegex(@"`/cpro/(\w+/v1/)…`")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"`([^`]+)`(?: \((GET|POST|PATCH)[^)]*\))?")]
    private static partial Regex Route();
}
