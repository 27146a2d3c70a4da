using System.CommandLine;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ChorusSandbox.Server.Commands;

/// <summary><c>worlds</c>: worlds of a running sandbox, through HTTP.</summary>
internal static class WorldsCommand
{
    private const string DefaultUrl = "http://localhost:8080";

    /// <summary>The verb and its own verbs.</summary>
    public static Command Verb()
    {
        var url = new AddressOption("--url") { Description = $"Adresse du bac à sable, par défaut {DefaultUrl}.", Recursive = true };
        var json = new Option<bool>("--json") { Description = "N’écrit que du JSON.", Recursive = true };
        var nom = new Argument<string>("nom") { Description = "Nom du monde à créer." };
        var monde = new Argument<string>("monde") { Description = "Identifiant du monde, par exemple demo." };
        var fichier = new Argument<FileInfo>("fichier") { Description = "Fichier zip." };
        var graine = new Option<int?>("--graine") { Description = "Graine du jeu de données." };
        var debut = new Option<string?>("--debut") { Description = "Instant de départ du monde, par exemple 2022-03-07T09:00:00+01:00." };
        var horloge = new Option<string?>("--horloge") { Description = "fluante ou figee." };

        var verb = new Command("worlds", "Liste, crée, exporte, importe ou réinitialise des mondes.") { url, json };
        verb.Subcommands.Add(With("list", "Liste les mondes.", [], [], (p, http, ct) => List(http, p.GetValue(json), ct)));
        verb.Subcommands.Add(With("create", "Crée un monde et montre ses secrets, une seule fois.", [nom], [graine, debut, horloge], (p, http, ct) =>
            Create(http, new { nom = p.GetValue(nom), graine = p.GetValue(graine), debut = p.GetValue(debut), horloge = p.GetValue(horloge) }, p.GetValue(json), ct)));
        verb.Subcommands.Add(With("export", "Exporte un monde dans un fichier zip.", [monde, fichier], [], (p, http, ct) =>
            Export(http, p.GetValue(monde)!, p.GetValue(fichier)!, p.GetValue(json), ct)));
        verb.Subcommands.Add(With("import", "Crée un monde à partir d’un export.", [fichier], [], (p, http, ct) => Import(http, p.GetValue(fichier)!, p.GetValue(json), ct)));
        verb.Subcommands.Add(With("reset", "Remet un monde à son début.", [monde], [], (p, http, ct) =>
            Reset(http, p.GetValue(monde)!, p.GetValue(json), ct)));
        return verb;

        Command With(string name, string description, Argument[] arguments, Option[] options, Func<ParseResult, HttpClient, CancellationToken, Task<int>> run)
        {
            var command = new Command(name, description);
            foreach (var argument in arguments)
            {
                command.Arguments.Add(argument);
            }

            foreach (var option in options)
            {
                command.Options.Add(option);
            }

            command.SetAction((parsed, ct) => Call(parsed.GetValue(url) ?? new Uri(DefaultUrl), http => run(parsed, http, ct)));
            return command;
        }
    }

    private static async Task<int> Call(Uri url, Func<HttpClient, Task<int>> run)
    {
        using var http = TrainerCredentials.Client(new Uri(url, "/console/api/"));
        // A full world takes minutes to be exported or imported.
        http.Timeout = Timeout.InfiniteTimeSpan;
        try
        {
            return await run(http);
        }
        catch (HttpRequestException)
        {
            return await Refuse($"Aucun bac à sable ne répond à {url}. Démarrez-le, ou donnez son adresse avec --url.");
        }
        catch (IOException e)
        {
            return await Refuse($"Le fichier ne peut pas être lu ou écrit : {e.Message}");
        }
    }

    private static async Task<int> List(HttpClient http, bool json, CancellationToken ct)
    {
        var text = await http.GetStringAsync("mondes", ct);
        if (json)
        {
            await System.Console.Out.WriteLineAsync(text);
            return 0;
        }

        using var mondes = JsonDocument.Parse(text);
        foreach (var monde in mondes.RootElement.EnumerateArray())
        {
            var constat = monde.TryGetProperty("illisibilite", out var illisible) ? $" (illisible : {illisible.GetString()})" : "";
            await System.Console.Out.WriteLineAsync($"{monde.GetProperty("id").GetString(),-8} {monde.GetProperty("maintenant").GetString(),-25}  {monde.GetProperty("nom").GetString()}{constat}");
        }

        return 0;
    }

    private static async Task<int> Create(HttpClient http, object body, bool json, CancellationToken ct)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        return await Answer(await http.PostAsync("mondes", content, ct), json, Secrets, ct);
    }

    private static async Task<int> Reset(HttpClient http, string monde, bool json, CancellationToken ct) =>
        await Answer(await http.PostAsync($"mondes/{Uri.EscapeDataString(monde)}/reinitialiser", null, ct), json,
            _ => $"Le monde {monde} est revenu à son début. Ses secrets n’ont pas changé.", ct);

    private static async Task<int> Export(HttpClient http, string monde, FileInfo fichier, bool json, CancellationToken ct)
    {
        using var demande = new HttpRequestMessage(HttpMethod.Post, $"mondes/{Uri.EscapeDataString(monde)}/export");
        using var reply = await http.SendAsync(demande, HttpCompletionOption.ResponseHeadersRead, ct);
        if (!reply.IsSuccessStatusCode)
        {
            return await Answer(reply, json, _ => "", ct);
        }

        await using var file = fichier.Create();
        await reply.Content.CopyToAsync(file, ct);
        return 0;
    }

    private static async Task<int> Import(HttpClient http, FileInfo fichier, bool json, CancellationToken ct)
    {
        await using var file = fichier.OpenRead();
        using var content = new StreamContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        return await Answer(await http.PostAsync("mondes/import", content, ct), json, Secrets, ct);
    }

    /// <summary>Writes an answer: as it came with <c>--json</c>, in words otherwise.</summary>
    private static async Task<int> Answer(HttpResponseMessage reply, bool json, Func<JsonElement, string> enMots, CancellationToken ct)
    {
        var text = await reply.Content.ReadAsStringAsync(ct);
        if (!reply.IsSuccessStatusCode)
        {
            return await Refuse(json ? text : Reasons(text));
        }

        if (!json)
        {
            using var document = JsonDocument.Parse(text.Length > 0 ? text : "null");
            text = enMots(document.RootElement);
        }

        if (text.Length > 0)
        {
            await System.Console.Out.WriteLineAsync(text);
        }

        return 0;
    }

    /// <summary>A new world, with what a client needs to call it.</summary>
    private static string Secrets(JsonElement monde)
    {
        var application = monde.GetProperty("application");
        return string.Join(Environment.NewLine,
        [
            $"Monde {monde.GetProperty("id").GetString()}, « {monde.GetProperty("nom").GetString()} » : {monde.GetProperty("portail").GetString()}",
            "Notez ces secrets, ils ne seront plus montrés.",
            $"client_id      {application.GetProperty("clientId").GetString()}",
            $"client_secret  {application.GetProperty("clientSecret").GetString()}",
            .. monde.GetProperty("structures").EnumerateArray().Where(s => s.GetProperty("compteTechnique").ValueKind == JsonValueKind.Object).Select(Account),
        ]);
    }

    private static string Account(JsonElement structure)
    {
        var compte = structure.GetProperty("compteTechnique");
        return $"{structure.GetProperty("siret").GetString(),-18} {compte.GetProperty("login").GetString()}  {compte.GetProperty("motDePasse").GetString()}  {structure.GetProperty("designation").GetString()}";
    }

    /// <summary>The sentences of a refusal; the answer itself where it is none of the console's.</summary>
    private static string Reasons(string text)
    {
        try
        {
            using var refus = JsonDocument.Parse(text);
            return string.Join(Environment.NewLine, refus.RootElement.GetProperty("erreurs").EnumerateArray().Select(e => e.GetProperty("message").GetString()));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return text;
        }
    }

    private static async Task<int> Refuse(string sentence)
    {
        await System.Console.Error.WriteLineAsync(sentence);
        return 2;
    }
}
