using System.Globalization;

namespace ChorusSandbox.Server.Access;

/// <summary>What exchanges are looked for; each absent criterion lets all pass.</summary>
public sealed record FiltreEchanges
{
    /// <summary>Part of the path of the operation.</summary>
    public string? Operation { get; init; }

    /// <summary>HTTP status (<c>401</c>), or its class (<c>4</c>).</summary>
    public string? Statut { get; init; }

    /// <summary>Business code.</summary>
    public int? CodeRetour { get; init; }

    /// <summary>Part of the login of the account, of the name of the application or of its identifier.</summary>
    public string? Compte { get; init; }

    /// <summary>Text found in the request, in the answer, in the verdict or in the explanations.</summary>
    public string? Texte { get; init; }

    /// <summary>Only calls that did not do what they asked for.</summary>
    public bool Refuses { get; init; }

    /// <summary>Only calls struck by a fault ordered on purpose.</summary>
    public bool Pannes { get; init; }

    /// <summary>Not before this wall instant.</summary>
    public DateTimeOffset? Depuis { get; init; }

    /// <summary>Not after this wall instant.</summary>
    public DateTimeOffset? Jusqua { get; init; }

    /// <summary>Number of an invoice, the platform's or its supplier's: what its journal came from, and the calls that name it.</summary>
    public string? Objet { get; init; }

    /// <summary>Only these numbers; all when empty.</summary>
    public IReadOnlySet<string> Traces { get; init; } = new HashSet<string>();

    /// <summary>True when nothing is asked.</summary>
    public bool EstVide => this is { Operation: null, Statut: null, CodeRetour: null, Compte: null, Texte: null, Refuses: false, Pannes: false, Depuis: null, Jusqua: null, Objet: null, Traces.Count: 0 };

    /// <summary>The criteria of an address; what cannot be read asks for nothing.</summary>
    public static FiltreEchanges Lire(IQueryCollection query) => new()
    {
        Operation = Champ(query, "operation"),
        Statut = Champ(query, "statut"),
        CodeRetour = int.TryParse(Champ(query, "codeRetour"), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null,
        Compte = Champ(query, "compte"),
        Texte = Champ(query, "texte"),
        Refuses = Champ(query, "refuses") == "true",
        Pannes = Champ(query, "pannes") == "true",
        Depuis = Instant(Champ(query, "depuis")),
        Jusqua = Instant(Champ(query, "jusqua")),
        Objet = Champ(query, "objet"),
        Traces = query["trace"].SelectMany(t => t?.Split(',') ?? []).Where(t => t.Length > 0).ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>The same criteria as an address writes them, without the numbers chosen one by one; empty when nothing is asked.</summary>
    public string Adresse()
    {
        var champs = new Dictionary<string, string?>
        {
            ["operation"] = Operation,
            ["statut"] = Statut,
            ["codeRetour"] = CodeRetour?.ToString(CultureInfo.InvariantCulture),
            ["compte"] = Compte,
            ["texte"] = Texte,
            ["refuses"] = Refuses ? "true" : null,
            ["pannes"] = Pannes ? "true" : null,
            ["depuis"] = Local(Depuis),
            ["jusqua"] = Local(Jusqua),
            ["objet"] = Objet,
        };
        return QueryString.Create(champs.Where(c => c.Value is not null)).Value ?? "";
    }

    /// <summary>An instant as a field of a form writes it, in Paris.</summary>
    public static string? Local(DateTimeOffset? instant) => instant is { } i ? Temps.AParis(i).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;

    /// <summary>True when an exchange answers to all that its summary can tell.</summary>
    internal bool Admet(Echange e, CiblesDeFacture? cibles) =>
        (Objet is null || cibles?.Vise(e) == true)
        && (Operation is null || Contient(e.Methode + " " + e.Chemin, Operation) || Contient(e.Operation, Operation))
        && (Statut is null || e.Statut.ToString(System.Globalization.CultureInfo.InvariantCulture).StartsWith(Statut, StringComparison.Ordinal))
        && (CodeRetour is null || e.CodeRetour == CodeRetour)
        && (Compte is null || Contient(e.Compte, Compte) || Contient(e.Application, Compte) || Contient(e.ClientId, Compte))
        && (!Refuses || !e.EstAccepte)
        && (!Pannes || e.Panne is not null)
        && (Depuis is null || e.Mur >= Depuis)
        && (Jusqua is null || e.Mur <= Jusqua)
        && (Traces.Count == 0 || Traces.Contains(e.Trace));

    /// <summary>True when the whole of an exchange holds the text.</summary>
    internal bool Trouve(Echange e) => Texte is not { Length: > 0 } texte
        || Contient(e.Requete, texte) || Contient(e.Reponse, texte) || Contient(e.Verdict, texte) || Contient(e.Chemin + e.Parametres, texte)
        || e.Explications.Any(r => Contient(r.Code.Code(), texte) || Contient(CatalogueDesRefus.Expliquer(r).Titre, texte));

    private static string? Champ(IQueryCollection query, string nom) => query[nom].ToString().Trim() is { Length: > 0 } valeur ? valeur : null;

    private static DateTimeOffset? Instant(string? texte) =>
        DateTime.TryParseExact(texte, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var heure) ? Temps.Instant(heure)
        : DateTimeOffset.TryParse(texte, CultureInfo.InvariantCulture, out var instant) ? instant
        : null;

    private static bool Contient(string? tout, string partie) => tout?.Contains(partie, StringComparison.OrdinalIgnoreCase) == true;
}
