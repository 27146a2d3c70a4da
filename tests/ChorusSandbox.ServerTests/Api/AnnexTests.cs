using System.Text.Json;
using System.Text.RegularExpressions;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>
/// Wire names against the complete field lists of the fact sheet (annexes A, B and C): what we name and they do not is a
/// mistake; what they name and we do not is kept in an approved list, which only gets shorter.
/// </summary>
public sealed partial class AnnexTests(ApiHost host)
{
    private static readonly string Fiche = Path.GetFullPath(Path.Combine(SourceFolder(), "../../../../shared/reference/api.md"));

    // What the models of the annexes leave out and the sections of the sheet give (3.0, 3.8), or a part that two operations share.
    private static readonly HashSet<string> HorsAnnexe =
    [
        "structures/v1/rechercher/services < listeServices.dateDbtService", "structures/v1/rechercher/services < listeServices.dateFinService",
        "factures/v1/traiterRejet > idUtilisateurCourant", "factures/v1/deposer/pdf < libelle", "factures/v1/completer > pieceJointeComplementaire.pieceJointeComplementaireIdLiaison",
    ];

    // The modules that section 2.4 lists and no annex models, and the operations of transverses that section 3.10 alone tells.
    private static readonly string[] SansAnnexe =
    [
        "engagementsJuridiques/v1/", "facturesTravaux/v1/", "organisations/v1/", "transverses/v1/detacherPieceJointe", "transverses/v1/rechercher/serviceexecutant", "transverses/v1/recuperer/structures/actives/",
        "transverses/v1/recuperer/structuresPourUtilisateur", "transverses/v1/recuperer/syntaxeflux", "transverses/v1/recuperer/services/executantetat",
        "transverses/v1/recuperer/typestructure",
    ];

    // Many referentials carry flat counters that the models leave out (3.10); every business reply carries its code and label.
    private static bool EstUnCompteur(string champ) => (champ.StartsWith("transverses/v1/recuperer/", StringComparison.Ordinal)
        && champ.Split(" < ")[^1] is "pageCourante" or "pages" or "nbResultatsParPage" or "total")
        || champ is "transverses/v1/telecharger/pieceJointe < codeRetour" or "transverses/v1/telecharger/pieceJointe < libelle";

    [Fact]
    public async Task Contrats_NomsDesChamps_SontCeuxDesAnnexes()
    {
        Assert.SkipUnless(File.Exists(Fiche), $"{Fiche} n’est pas là : rien à comparer.");
        var annexes = Annexes(await File.ReadAllLinesAsync(Fiche, TestContext.Current.CancellationToken));
        var document = (await Answer.Of(await host.Http.GetAsync(new Uri("/docs/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken))).Json;
        var (enTrop, manquants) = (new List<string>(), new List<string>());
        foreach (var chemin in document.GetProperty("paths").EnumerateObject().Where(c => annexes.ContainsKey(c.Name) && c.Value.TryGetProperty("post", out _)))
        {
            var post = chemin.Value.GetProperty("post");
            var nom = chemin.Name["/cpro/".Length..];
            Compare(nom + " > ", Fields(document, post.GetProperty("requestBody")), annexes[chemin.Name].Demande, enTrop, manquants);
            Compare(nom + " < ", Fields(document, post.GetProperty("responses").GetProperty("200")), annexes[chemin.Name].Reponse, enTrop, manquants);
        }

        Assert.DoesNotContain(enTrop, c => !HorsAnnexe.Contains(c) && !EstUnCompteur(c));
        Approved.Check("ChampsDesAnnexesAbsents.txt", string.Concat(manquants.Select(m => m + "\n")));
    }

    [Fact]
    public async Task Contrats_ChaqueOperation_EstDansUneAnnexe()
    {
        Assert.SkipUnless(File.Exists(Fiche), $"{Fiche} n’est pas là : rien à comparer.");
        var annexes = Annexes(await File.ReadAllLinesAsync(Fiche, TestContext.Current.CancellationToken));
        var document = (await Answer.Of(await host.Http.GetAsync(new Uri("/docs/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken))).Json;

        var sans = document.GetProperty("paths").EnumerateObject().Select(c => c.Name)
            .Where(c => c.StartsWith("/cpro/", StringComparison.Ordinal) && !annexes.ContainsKey(c) && !SansAnnexe.Any(c["/cpro/".Length..].StartsWith));

        Assert.Empty(sans);
    }

    [Fact]
    public async Task Document_ChaqueChamp_EstDecritEnUnePhrase()
    {
        var document = (await Answer.Of(await host.Http.GetAsync(new Uri("/docs/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken))).Json;

        var sans = document.GetProperty("components").GetProperty("schemas").EnumerateObject()
            .Where(s => s.Value.TryGetProperty("properties", out _))
            .SelectMany(s => s.Value.GetProperty("properties").EnumerateObject().Where(p => !p.Value.TryGetProperty("description", out _)).Select(p => $"{s.Name}.{p.Name}"));

        Assert.Empty(sans);
    }

    private static void Compare(string debut, HashSet<string> notres, HashSet<string> leurs, List<string> enTrop, List<string> manquants)
    {
        enTrop.AddRange(notres.Except(leurs).Order(StringComparer.Ordinal).Select(c => debut + c));
        manquants.AddRange(leurs.Except(notres).Order(StringComparer.Ordinal).Select(c => debut + c));
    }

    private static HashSet<string> Fields(JsonElement document, JsonElement porteur)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        Walk(document, porteur.GetProperty("content").GetProperty("application/json").GetProperty("schema"), "", fields);
        return fields;
    }

    private static void Walk(JsonElement document, JsonElement schema, string prefix, HashSet<string> fields)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        if (schema.TryGetProperty("items", out var items))
        {
            Walk(document, items, prefix, fields);
        }
        else if (schema.TryGetProperty("properties", out var proprietes))
        {
            foreach (var propriete in proprietes.EnumerateObject())
            {
                var nom = prefix.Length == 0 ? propriete.Name : $"{prefix}.{propriete.Name}";
                fields.Add(nom);
                Walk(document, propriete.Value, nom, fields);
            }
        }
    }

    /// <summary>The operations of the sheet, each with its two lists of fields as dotted paths.</summary>
    private static Dictionary<string, (HashSet<string> Demande, HashSet<string> Reponse)> Annexes(string[] lignes)
    {
        var annexes = new Dictionary<string, (HashSet<string> Demande, HashSet<string> Reponse)>(StringComparer.Ordinal);
        HashSet<string>? courante = null;
        string? operation = null;
        var pile = new List<string>();
        foreach (var ligne in lignes)
        {
            if (Titre().Match(ligne) is { Success: true } titre)
            {
                operation = titre.Groups[1].Value;
                annexes[operation] = ([], []);
            }
            else if (Resume().Match(ligne) is { Success: true } resume)
            {
                annexes[resume.Groups[1].Value] = (Names(resume.Groups[2].Value), Names(resume.Groups[3].Value));
                operation = null;
            }
            else if (operation is not null && ligne.StartsWith("Request", StringComparison.Ordinal))
            {
                courante = annexes[operation].Demande;
            }
            else if (operation is not null && ligne.StartsWith("Response", StringComparison.Ordinal))
            {
                courante = annexes[operation].Reponse;
            }
            else if (operation is not null && courante is not null && Champ().Match(ligne) is { Success: true } champ)
            {
                pile.RemoveRange(champ.Groups[1].Length / 2, pile.Count - (champ.Groups[1].Length / 2));
                pile.Add(champ.Groups[2].Value);
                courante.Add(string.Join('.', pile));
            }
        }

        return annexes;
    }

    /// <summary>The dotted paths of a model in one line: <c>{ a: int, b: [{ c: string }] }</c>.</summary>
    private static HashSet<string> Names(string modele)
    {
        var noms = new HashSet<string>(StringComparer.Ordinal);
        var pile = new Stack<string>();
        foreach (Match signe in Signe().Matches(modele))
        {
            if (signe.Groups[1].Success)
            {
                var nom = pile.Count == 0 || pile.Peek().Length == 0 ? signe.Groups[1].Value : $"{pile.Peek()}.{signe.Groups[1].Value}";
                noms.Add(nom);
                if (signe.Groups[2].Success)
                {
                    pile.Push(nom);
                }
            }
            else if (signe.Value == "{")
            {
                pile.Push("");
            }
            else if (pile.Count > 0)
            {
                pile.Pop();
            }
        }

        return noms;
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex("^#### POST (/cpro/\\S+)")]
    private static partial Regex Titre();

    [GeneratedRegex(@"^- \*\*(/cpro/\S+)\*\* — request `(.*?)` → response `(.*?)`")]
    private static partial Regex Resume();

    [GeneratedRegex("^((?:  )*)- `(\\w+)`")]
    private static partial Regex Champ();

    [GeneratedRegex(@"(\w+): (\[?\{)?|\{|\}")]
    private static partial Regex Signe();
}
