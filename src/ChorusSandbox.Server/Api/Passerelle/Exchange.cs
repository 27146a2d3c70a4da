using System.Collections.Immutable;
using System.Text.Json;

using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>An exchange being made: its answer is decided once, kept masked, then sent.</summary>
internal sealed class Exchange(HttpContext context, string trace)
{
    private byte[] _corps = [];
    private int _statut = 200;
    private int? _codeRetour;
    private string _verdict = "";
    private ImmutableArray<Refus> _explications = [];

    public HttpContext Context { get; } = context;

    public string Trace { get; } = trace;

    public string? Compte { get; set; }

    public string Requete { get; set; } = "";

    /// <summary>An answer without a body, as the gateway gives them.</summary>
    public void Empty(int statut, Refus refus) => (_statut, _verdict, _explications) = (statut, $"HTTP {statut}, corps vide : rien n’a été fait.", [refus]);

    /// <summary>A technical error: HTTP status, and a body that some clients read.</summary>
    public ImmutableArray<Refus> Technique(int statut, string libelle, ImmutableArray<Refus> refus)
    {
        (_statut, _codeRetour, _verdict) = (statut, statut, $"HTTP {statut} : rien n’a été fait.");
        _corps = JsonSerializer.SerializeToUtf8Bytes(new Reponse { CodeRetour = statut, Libelle = libelle }, ApiJson.Options);
        _explications = refus;
        return refus;
    }

    /// <summary>The answer of an operation: HTTP 200, whatever it says.</summary>
    public void Business(Operation operation, Result<Reponse> issue, ImmutableArray<Refus> avertissements)
    {
        _explications = [.. issue.Refus.Concat(avertissements).Select(operation.Lieux.Situer)];
        if (issue is { IsRefused: true } && issue.Refus.All(r => r.Code == CodeRefus.PasserelleChampType))
        {
            Technique(400, "Requête mal formulée", issue.Refus);
            return;
        }

        var reponse = issue.IsRefused ? CodesRetour.De(issue.Refus[0]) : issue.Value;
        _codeRetour = reponse.CodeRetour;
        _verdict = issue.IsRefused
            ? $"HTTP 200, mais refusé : {CatalogueDesRefus.Expliquer(issue.Refus[0]).Titre}."
            : reponse.CodeRetour == 0 ? "Accepté." : "Aucun résultat : ce n’est pas une erreur.";
        _corps = JsonSerializer.SerializeToUtf8Bytes(reponse, reponse.GetType(), ApiJson.Options);
    }

    /// <summary>What is kept of the exchange.</summary>
    public Echange Finish(TimeProvider wall, long debut) => new()
    {
        Trace = Trace,
        Mur = wall.GetUtcNow(),
        Methode = Context.Request.Method,
        Chemin = Context.Request.Path.Value ?? "",
        Statut = _statut,
        CodeRetour = _codeRetour,
        Verdict = _verdict,
        Compte = Compte,
        DureeMs = Math.Round(wall.GetElapsedTime(debut).TotalMilliseconds, 1),
        Entetes = Headers(),
        Requete = Masque.Corps(Requete),
        Reponse = Masque.Corps(System.Text.Encoding.UTF8.GetString(_corps.AsSpan(0, Math.Min(_corps.Length, 80_000)))),
        Explications = _explications,
    };

    /// <summary>Sends the answer.</summary>
    public async Task Send()
    {
        Context.Response.StatusCode = _statut;
        if (_corps.Length > 0)
        {
            Context.Response.ContentType = "application/json;charset=utf-8";
            Context.Response.ContentLength = _corps.Length;
            await Context.Response.Body.WriteAsync(_corps, Context.RequestAborted);
        }
    }

    private ImmutableSortedDictionary<string, string> Headers()
    {
        var headers = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        headers["Authorization"] = "Bearer ***";
        if (Context.Request.Headers.ContainsKey("cpro-account"))
        {
            headers["cpro-account"] = Compte is null ? "***" : $"{Compte} : ***";
        }

        foreach (var name in new[] { "Content-Type", "Accept", "User-Agent" })
        {
            if (Context.Request.Headers.TryGetValue(name, out var value))
            {
                headers[name] = value.ToString();
            }
        }

        return headers.ToImmutable();
    }
}
