using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChorusSandbox.Bench;

/// <summary>Random requests: right ones, right ones damaged, hostile ones made from the document of the API or from nothing.</summary>
internal sealed class FuzzRequests(BenchWorld world, JsonElement document)
{
    private static readonly string[] Scalars =
    [
        "null", "true", "0", "-1", "1e400", "99999999999999999999999999", "-9223372036854775809", "79228162514264337593543950336", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\ufffe\"", "\"b\\ufffe.xml\"", "\"NaN\"", "\"0001-01-01\"",
        "\"9999-12-31T23:59:59+14:00\"", "\"2026-02-30\"", "\"../../../etc/passwd\"", "\"<script>\"", "\"' OR 1=1 --\"", "\"JVBERi0xLjQ=\"", "\"UEsDBAoAAAAAAA==\"", "\"====\"", "[]", "{}", "[[[]]]", "[null]",
    ];

    private static readonly string?[] MediaTypes = ["application/json;charset=utf-8", "application/json", null, "application/json; charset=UTF-8"];

    private readonly (string Method, string Path, JsonElement? Schema)[] _operations =
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           where path.Name.StartsWith("/cpro/", StringComparison.Ordinal)
           from method in path.Value.EnumerateObject()
           select (method.Name.ToUpperInvariant(), path.Name, Schema(method.Value)),
    ];

    /// <summary>How many operations the document names.</summary>
    public int Operations => _operations.Length;

    /// <summary>A request; its number decides all of it.</summary>
    public FuzzRequest Make(long number)
    {
        var draw = new Draw((ulong)number * 0x2545F4914F6CDD1DUL);
        return (number % 3) switch
        {
            0 => Valid(number, draw),
            1 => Mutated(number, draw),
            _ => Hostile(draw),
        };
    }

    private FuzzRequest Valid(long number, Draw draw)
    {
        var (account, path, body) = Right(number, draw);
        return new FuzzRequest("valide", "POST", "/cpro/" + path, Encoding.UTF8.GetBytes(body), draw.Of(MediaTypes), world.BearerToken, account);
    }

    private FuzzRequest Mutated(long number, Draw draw)
    {
        var (account, path, body) = Right(number, draw);
        using var right = JsonDocument.Parse(body);
        return new FuzzRequest("mutée", "POST", "/cpro/" + path, Encoding.UTF8.GetBytes(Damage(right.RootElement, draw)), draw.Of(MediaTypes), world.BearerToken, account);
    }

    private FuzzRequest Hostile(Draw draw)
    {
        var (method, path, schema) = draw.Of(_operations);
        path = string.Join('/', path.Split('/').Select(p => p.StartsWith('{') ? draw.Of("1", "%00", "00000000-0000-0000-0000-000000000000", Uri.EscapeDataString("é'\"")) : p));
        var body = draw.Below(8) switch
        {
            0 => Garbage(draw),
            1 => Encoding.UTF8.GetBytes(new string('[', 5000)),
            2 => Encoding.UTF8.GetBytes(Any(draw, 0)),
            _ => Encoding.UTF8.GetBytes(schema is { } s ? Shaped(s, draw, 0) : Any(draw, 0)),
        };
        return new FuzzRequest("hostile", draw.Chance(4) ? draw.Of("GET", "PUT", "DELETE", "PATCH") : method, draw.Chance(4) ? path + draw.Of("x", "/", "/..%2f", "?a=b", "%20") : path,
            method == "GET" ? null : body, draw.Chance(8) ? draw.Of("text/plain", "application/xml", "multipart/form-data", "json", ";;;") : draw.Of(MediaTypes),
            draw.Chance(4) ? draw.Of("x", new string('a', 4000), "é") : draw.Chance(2) ? null : world.BearerToken,
            draw.Chance(4) ? draw.Of("====", "Og==", "YTpi", new string('A', 6000)) : draw.Chance(2) ? null : draw.Of(world.Account, world.RecipientAccount));
    }

    /// <summary>What a client of the API sends in a day: every one of these is accepted.</summary>
    private (string Account, string Path, string Body) Right(long number, Draw draw)
    {
        var (supplier, recipient) = (world.Account, world.RecipientAccount);
        return draw.Below(22) switch
        {
            0 or 1 => (supplier, "factures/v1/soumettre", world.Invoice("V-" + number.ToString(CultureInfo.InvariantCulture))),
            2 => (supplier, "factures/v1/rechercher/fournisseur", $$"""{"rechercheFactureParFournisseur":{"pageResultatDemandee":{{draw.Below(9) + 1}},"nbResultatsParPage":20,"triColonne":"DateDepot","triSens":"Descendant"} }"""),
            3 => (supplier, "factures/v1/rechercher/fournisseur", """{"idUtilisateurCourant":0,"numeroFacture":"","statutCourant":["DEPOSEE"],"periodeDateFactureDu":"0001-01-01T00:00:00Z","montantHTMin":0}"""),
            4 => (recipient, "factures/v1/rechercher/recipiendaire", """{"paramRecherche":{"nbResultatsParPage":"10000"}}"""),
            5 => (supplier, "factures/v1/consulter/fournisseur", $$"""{"identifiantFactureCPP":"{{world.FirstInvoice}}"}"""),
            6 => (supplier, "factures/v1/consulter/historique", $$"""{"idFacture":{{world.FirstInvoice}}}"""),
            7 => (supplier, "structures/v1/rechercher", $$"""{"structure":{"identifiantStructure":"{{world.Recipient}}","typeIdentifiantStructure":"SIRET"},"parametres":{"triSense":"Ascendant "} }"""),
            8 => (supplier, "structures/v1/consulter", $$"""{"idStructureCPP":{{world.RecipientId}},"codeLangue":"fr"}"""),
            9 => (supplier, "structures/v1/rechercher/services", $$"""{"idStructure":"{{world.RecipientId}}","parametresRechercherServicesStructure":{"nbResultatsParPage":9999999999} }"""),
            10 => (supplier, "transverses/v1/ajouter/fichier", """{"pieceJointeFichier":"JVBERi0xLjQ=","pieceJointeNom":"bon.pdf","pieceJointeTypeMime":"application/pdf","pieceJointeExtension":"PDF"}"""),
            11 => (supplier, "factures/v1/deposer/flux", $$"""{"fichierFlux":"PHZpZGUvPg==","nomFichier":"f{{number}}.xml","syntaxeFlux":"IN_DP_E1_UBL_INVOICE"}"""),
            12 => (supplier, "transverses/v1/recuperer/coordbanc/valides", $$"""{"idStructure":{{world.SupplierId}}}"""),
            13 => (draw.Of(supplier, recipient), "utilisateurs/v1/monCompte/recuperer/rattachements", draw.Of("{}", "[]", "null")),
            14 => (supplier, "transverses/v1/rechercher/destinataire", """{"parametresRecherche":{"nbResultatsParPage":5}}"""),
            15 => (supplier, "transverses/v1/recuperer/devises", draw.Of("""{"codeLangue":"fr"}""", "[]", "null")),
            16 => (supplier, "transverses/v1/recuperer/tauxtva", "{}"),
            17 => (supplier, "transverses/v1/recuperer/" + draw.Of("pays", "modedepot", "modereglements", "typespj", "typedp", "formatflux", "typefacturetravaux", "typeidentifiant/structure"), draw.Of("{}", "null", "[]")),
            18 => (supplier, "factures/v1/rechercher/fournisseur", """[{"cadreFacturation":{"codeCadreFacturation":""},"inconnu":[{}]}]"""),
            19 => (supplier, "structures/v1/rechercher", draw.Of("{}", "[]", "null")),
            20 => (supplier, "transverses/v1/recuperer/cadrefacturation", "{}"),
            _ => (recipient, "transverses/v1/recuperer/motifs/exonerationtva", "{}"),
        };
    }

    private static string Damage(JsonElement right, Draw draw) => right.ValueKind switch
    {
        _ when draw.Chance(7) => Any(draw, 3),
        JsonValueKind.Object => $"{{{string.Join(',', right.EnumerateObject().Where(_ => !draw.Chance(6)).Select(p => $"{JsonSerializer.Serialize(draw.Chance(4) ? p.Name + "x" : p.Name)}:{Damage(p.Value, draw)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', right.EnumerateArray().Where(_ => !draw.Chance(6)).Select(e => Damage(e, draw)))}]",
        _ => right.GetRawText(),
    };

    private static string Any(Draw draw, int depth) => draw.Below(depth > 4 ? 2 : 5) switch
    {
        0 or 1 => draw.Of(Scalars),
        2 => $"[{string.Join(',', Enumerable.Range(0, draw.Below(4)).Select(_ => Any(draw, depth + 1)))}]",
        _ => $"{{{string.Join(',', Enumerable.Range(0, draw.Below(4)).Select(i => $"\"{draw.Of("id", "", "__proto__", "$type", "a")}\":{Any(draw, depth + 1)}"))}}}",
    };

    private string Shaped(JsonElement schema, Draw draw, int depth)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]);
        }

        if (depth > 6 || draw.Chance(15))
        {
            return Any(draw, 3);
        }

        if (schema.TryGetProperty("properties", out var properties))
        {
            return $"{{{string.Join(',', properties.EnumerateObject().Where(_ => draw.Chance(60)).Select(p => $"{JsonSerializer.Serialize(p.Name)}:{Shaped(p.Value, draw, depth + 1)}"))}}}";
        }

        return schema.TryGetProperty("items", out var items)
            ? $"[{string.Join(',', Enumerable.Range(0, draw.Below(4)).Select(_ => Shaped(items, draw, depth + 1)))}]"
            : draw.Of(draw.Of(Scalars), world.SupplierId.ToString(CultureInfo.InvariantCulture), $"\"{world.Recipient}\"", $"\"{world.FirstInvoice}\"", "\"2026-03-02\"", draw.Below(1_000_000).ToString(CultureInfo.InvariantCulture));
    }

    private static byte[] Garbage(Draw draw) => [.. Enumerable.Range(0, draw.Below(300)).Select(_ => (byte)draw.Below(256))];

    private static JsonElement? Schema(JsonElement operation) => operation.TryGetProperty("requestBody", out var body) && body.GetProperty("content").TryGetProperty("application/json", out var json) ? json.GetProperty("schema") : null;
}
