using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>An exchange being made: its answer is decided once, kept masked, then sent.</summary>
internal sealed class Exchange
{
    private const int DebutMaximum = 80_000;
    private const int ExplicationsAuPlus = 50;
    private const int Bloc = 64 * 1024;

    private const string TypeJson = "application/json;charset=utf-8";

    private ReadOnlyMemory<byte> _corps = ReadOnlyMemory<byte>.Empty;
    private string _type = TypeJson;
    private int _statut = 200;
    private int? _codeRetour;
    private string _verdict = "Accepté.";
    private ImmutableArray<Refus> _explications = [];

    public Exchange(HttpContext context, string trace)
    {
        (Context, Trace) = (context, trace);
        context.Response.Headers["X-Sandbox-Trace"] = trace;
    }

    public HttpContext Context { get; }

    public string Trace { get; }

    /// <summary>The path of the operation after <c>/cpro/</c>, or <c>jeton</c>; the caller's own path where no operation has it.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The application of the token, once it is known.</summary>
    public ApplicationApi? Application { get; set; }

    /// <summary>The fault ordered that struck this call.</summary>
    public NaturePanne? Panne { get; set; }

    public string? Compte { get; set; }

    public string Requete { get; set; } = "";

    /// <summary>True when <see cref="Requete"/> is the beginning of a longer body.</summary>
    public bool RequeteEstCoupee { get; set; }

    /// <summary>Instant of the world, once it is open.</summary>
    public DateTimeOffset? Instant { get; set; }

    /// <summary>Number of the last entry of the journal before the act and after it.</summary>
    public (long Avant, long Apres) Journal { get; set; }

    /// <summary>The invoice that the request names.</summary>
    public long? Facture { get; set; }

    /// <summary>An answer without a body, as the gateway gives them.</summary>
    public void Empty(int statut, Refus refus) =>
        (_statut, _verdict, _explications) = (statut, $"HTTP {statut}, corps vide : {CatalogueDesRefus.Expliquer(refus).Titre}. Rien n’a été fait.", [refus]);

    /// <summary>An answer without a body that says in a header what is wrong with the token.</summary>
    public Refus Challenge(int statut, string entete, Refus refus)
    {
        Context.Response.Headers.WWWAuthenticate = entete;
        Empty(statut, refus);
        return refus;
    }

    /// <summary>The caller went away before his answer.</summary>
    public void Gone() => (_statut, _verdict) = (StatusCodes.Status499ClientClosedRequest, "L’appelant est parti avant la réponse : il n’en a rien su.");

    // ASSUMPTION: API-114 the bodies of the gateway's own errors are not public: the status as codeRetour, the words of the Swagger as libelle (api.md 1.7 and 6).
    /// <summary>A technical error: HTTP status, and a body that some clients read.</summary>
    public void Technique(int statut, string libelle, ImmutableArray<Refus> refus)
    {
        var titre = refus.IsEmpty ? libelle : CatalogueDesRefus.Expliquer(refus[0]).Titre;
        (_statut, _codeRetour, _verdict, _explications) = (statut, statut, $"HTTP {statut} : {titre}. Rien n’a été fait.", refus);
        _corps = JsonSerializer.SerializeToUtf8Bytes(new Reponse { CodeRetour = statut, Libelle = libelle }, ApiJson.Options);
    }

    /// <summary>Too many calls: an answer without a body, and how long to wait.</summary>
    public void TooMany(TimeSpan attente, ProfilDebit profil)
    {
        var limites = LimitesDeDebit.De(profil);
        TooMany(attente, Refus.De(CodeRefus.PasserelleTropDAppels, "Authorization", null,
            ("appels", $"plus de {limites.Reserve}"), ("periode", "peu de temps"), ("delai", Attente(attente))));
    }

    /// <summary>The same, for another reason.</summary>
    public void TooMany(TimeSpan attente, Refus refus)
    {
        RetryAfter(attente);
        Empty(429, refus);
    }

    /// <summary>Says when to come back.</summary>
    public void RetryAfter(TimeSpan attente) => Context.Response.Headers.RetryAfter = Seconds(attente).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A page in the place of JSON, as a gateway under maintenance gives it.</summary>
    public void Html(int statut, string page, Refus refus)
    {
        Empty(statut, refus);
        (_corps, _type) = (Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8");
        _verdict = $"HTTP {statut}, une page HTML : {CatalogueDesRefus.Expliquer(refus).Titre}. Rien n’a été fait.";
    }

    /// <summary>Another answer in JSON, which says nothing of its own success.</summary>
    public void Json<T>(T corps, int statut = 200, Refus? refus = null)
    {
        (_statut, _corps) = (statut, JsonSerializer.SerializeToUtf8Bytes(corps, ApiJson.Options));
        if (refus is not null)
        {
            (_verdict, _explications) = ($"HTTP {statut} : {CatalogueDesRefus.Expliquer(refus).Titre}.", [refus]);
        }
    }

    /// <summary>The answer of an operation: HTTP 200, whatever it says, but for fields that cannot be read and for files too big.</summary>
    public void Business(Operation operation, Result<Reponse> issue, ImmutableArray<Refus> avertissements)
    {
        if (issue.IsRefused && issue.Refus.All(r => r.Code == CodeRefus.PasserelleChampType))
        {
            Technique(400, "Requête mal formulée", [.. issue.Refus.Select(r => r.Ou == "$" ? r : r.A("$." + r.Ou))]);
            return;
        }

        if (issue.Refus.Any(r => CodesRetour.EstTropGros(r.Code)))
        {
            Technique(413, "Fichier trop volumineux", [.. issue.Refus.Select(operation.Lieux.Situer)]);
            return;
        }

        if (operation.EstRest)
        {
            Rest(operation, issue, avertissements);
            return;
        }

        var reponse = issue.IsRefused ? CodesRetour.De(operation.Chemin, issue.Refus[0]) : issue.Value;
        _explications = [.. issue.Refus.Concat(avertissements).Select(operation.Lieux.Situer)];
        if (Panne == NaturePanne.ReponsePerdue && !issue.IsRefused)
        {
            _explications = _explications.Add(Refus.De(CodeRefus.PasserelleReponsePerdue, null, null, ("objet", "ce que demandait cet appel")));
        }

        _codeRetour = reponse.CodeRetour;
        _verdict = issue.IsRefused
            ? $"HTTP 200, mais refusé : {CatalogueDesRefus.Expliquer(issue.Refus[0]).Titre}."
            : reponse.CodeRetour != 0 ? "Aucun résultat : ce n’est pas une erreur."
            : avertissements.IsEmpty ? "Accepté." : "Accepté, avec un avertissement.";
        _corps = operation.RendUnFichier && !issue.IsRefused ? SurDisque(reponse) : JsonSerializer.SerializeToUtf8Bytes(reponse, reponse.GetType(), ApiJson.Options);
    }

    /// <summary>An answer that carries a file, which may weigh 120 MB: never whole in memory.</summary>
    private ReadOnlyMemory<byte> SurDisque(Reponse reponse)
    {
        var fichier = new FichierTemporaire();
        Context.Response.RegisterForDispose(fichier);
        using (var json = new Utf8JsonWriter(fichier.Sortie, new JsonWriterOptions { Encoder = ApiJson.Options.Encoder }))
        {
            JsonSerializer.Serialize(json, reponse, reponse.GetType(), ApiJson.Options);
        }

        return fichier.Read();
    }

    // ASSUMPTION: API-60 the statuses and bodies of refusals in the organisations API are not public: 403, 404 or 400, with the body of other technical errors.
    /// <summary>The answer of an operation that speaks by HTTP statuses.</summary>
    private void Rest(Operation operation, Result<Reponse> issue, ImmutableArray<Refus> avertissements)
    {
        if (issue.IsRefused)
        {
            var reponse = CodesRetour.De(operation.Chemin, issue.Refus[0]);
            Technique(StatutsRest.De(issue.Refus[0].Code), reponse.Libelle, issue.Refus);
            return;
        }

        _explications = avertissements;
        _statut = operation.Succes;
        _corps = issue.Value is ReponseNue { Corps: { } corps } ? JsonSerializer.SerializeToUtf8Bytes(corps, corps.GetType(), ApiJson.Options) : ReadOnlyMemory<byte>.Empty;
    }

    /// <summary>Keeps the exchange, then answers: the caller has his answer, even where it could not be kept.</summary>
    public async Task Conclude(JournalDesRequetes journal, string? monde, TimeProvider wall, long debut)
    {
        try
        {
            await journal.Add(monde, Finish(wall, debut));
        }
        catch (Exception e)
        {
            journal.Lost(e);
        }

        await Send();
    }

    /// <summary>What is kept of the exchange.</summary>
    private Echange Finish(TimeProvider wall, long debut) => new()
    {
        Trace = Trace,
        Mur = wall.GetUtcNow(),
        Methode = Masked(Context.Request.Method),
        Chemin = Masked(Context.Request.Path.Value ?? ""),
        Operation = Masked(Operation),
        Application = Application?.Nom,
        ClientId = Application?.ClientId,
        Panne = Panne?.Code(),
        Statut = _statut,
        CodeRetour = _codeRetour,
        Verdict = Masked(Verdict()),
        Compte = Compte,
        Instant = Instant,
        Parametres = Masked(Context.Request.QueryString.Value ?? ""),
        JournalAvant = Journal.Avant,
        JournalApres = Journal.Apres,
        Facture = Facture,
        TailleRequete = Context.Request.ContentLength ?? Requete.Length,
        TailleReponse = _corps.Length,
        DureeMs = Math.Round(wall.GetElapsedTime(debut).TotalMilliseconds, 1),
        Entetes = Headers(),
        EntetesReponse = ReplyHeaders(),
        Requete = Masked(Requete, RequeteEstCoupee),
        Reponse = Masked(Encoding.UTF8.GetString(_corps.Span[..Math.Min(_corps.Length, DebutMaximum)]), _corps.Length > DebutMaximum),
        Explications = [.. _explications.Take(ExplicationsAuPlus).Select(r => Masque.De(r, Credentials()))],
    };

    /// <summary>Sends the answer, or cuts the connection where it is to be lost.</summary>
    public async Task Send()
    {
        if (Panne == NaturePanne.ReponsePerdue)
        {
            Context.Abort();
            return;
        }

        if (Context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        Context.Response.StatusCode = _statut;
        Context.Response.ContentLength = _corps.Length;
        if (_corps.Length > 0)
        {
            Context.Response.ContentType = _type;
        }

        // By blocks: the server would copy one large write whole before sending any of it.
        for (var reste = _corps; !reste.IsEmpty; reste = reste[Math.Min(Bloc, reste.Length)..])
        {
            await Context.Response.Body.WriteAsync(reste[..Math.Min(Bloc, reste.Length)], Context.RequestAborted);
        }
    }

    /// <summary>The verdict, with the fault that changed what the caller saw of it and what is not kept of its explanations.</summary>
    private string Verdict()
    {
        var verdict = _explications.Length > ExplicationsAuPlus
            ? $"{_verdict} Les {ExplicationsAuPlus} premières explications sont gardées, sur {_explications.Length}."
            : _verdict;
        return Panne switch
        {
            NaturePanne.Lente => verdict + " Panne commandée : la réponse a été retardée.",
            NaturePanne.ReponsePerdue => verdict + " Panne commandée : la réponse s’est perdue, l’appelant n’en a rien su.",
            null => verdict,
            _ => verdict + " Panne commandée.",
        };
    }

    private static int Seconds(TimeSpan attente) => Math.Max(1, (int)Math.Ceiling(attente.TotalSeconds));

    private static string Attente(TimeSpan attente) => Seconds(attente) is var s && s < 2 ? "une seconde" : $"{s} secondes";

    private string Masked(string texte, bool estCoupe = false) => Masque.Corps(texte, estCoupe, Credentials());

    /// <summary>The secrets of the call: some clients copy their token or their account elsewhere, under names of their own.</summary>
    private string[] Credentials() => [Context.Request.Headers.Authorization.ToString().Split(' ')[^1], Context.Request.Headers["cpro-account"].ToString()];

    private ImmutableSortedDictionary<string, string> ReplyHeaders()
    {
        var headers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in new[] { "Retry-After", "WWW-Authenticate" })
        {
            if (Context.Response.Headers.TryGetValue(name, out var value))
            {
                headers[name] = value.ToString();
            }
        }

        if (_corps.Length > 0)
        {
            headers["Content-Type"] = _type;
        }

        return headers.ToImmutable();
    }

    private ImmutableSortedDictionary<string, string> Headers()
    {
        var headers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Context.Request.Headers.Authorization.ToString() is { Length: > 0 } authorization)
        {
            headers["Authorization"] = authorization.Split(' ', 2)[0] is { Length: < 10 } scheme ? $"{scheme} ***" : "***";
        }

        if (Context.Request.Headers.ContainsKey("cpro-account"))
        {
            headers["cpro-account"] = Compte is null ? "***" : $"{Compte} : ***";
        }

        foreach (var name in new[] { "Content-Type", "Accept", "User-Agent" })
        {
            if (Context.Request.Headers.TryGetValue(name, out var value))
            {
                headers[name] = Masked(value.ToString());
            }
        }

        return headers.ToImmutable();
    }
}
