using System.Collections.Immutable;

namespace ChorusSandbox.Server.Access;

/// <summary>One exchange with the API, masked at capture: what was asked, what was answered, and why.</summary>
public sealed record Echange
{
    /// <summary>Its number, sent back in <c>X-Sandbox-Trace</c>.</summary>
    public required string Trace { get; init; }

    /// <summary>Wall instant.</summary>
    public required DateTimeOffset Mur { get; init; }

    public required string Methode { get; init; }

    public required string Chemin { get; init; }

    /// <summary>Path of the operation after <c>/cpro/</c>, or <c>jeton</c>; the caller's own path where no operation has it.</summary>
    public string Operation { get; init; } = "";

    /// <summary>Name of the application that called, if its token was recognised.</summary>
    public string? Application { get; init; }

    /// <summary>Its identifier.</summary>
    public string? ClientId { get; init; }

    /// <summary>Code of the fault ordered that struck the call, if one did.</summary>
    public string? Panne { get; init; }

    /// <summary>HTTP status.</summary>
    public required int Statut { get; init; }

    /// <summary>Business code of the answer, if any.</summary>
    public int? CodeRetour { get; init; }

    /// <summary>What to think of it, in one French sentence.</summary>
    public required string Verdict { get; init; }

    /// <summary>Account that called, if it was recognised.</summary>
    public string? Compte { get; init; }

    public double DureeMs { get; init; }

    /// <summary>World instant.</summary>
    public DateTimeOffset? Instant { get; init; }

    /// <summary>Query of the address, with its question mark; empty when there is none.</summary>
    public string Parametres { get; init; } = "";

    /// <summary>The journal of the world stood at this number before the call.</summary>
    public long JournalAvant { get; init; }

    /// <summary>And at this one after it: its own entries, if any, are among those between.</summary>
    public long JournalApres { get; init; }

    /// <summary>The invoice that the request names, by its platform number.</summary>
    public long? Facture { get; init; }

    /// <summary>Bytes of the request's body.</summary>
    public long TailleRequete { get; init; }

    /// <summary>Bytes of the answer's body.</summary>
    public long TailleReponse { get; init; }

    /// <summary>Headers of the answer that matter.</summary>
    public ImmutableSortedDictionary<string, string> EntetesReponse { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Headers of the request that matter, masked.</summary>
    public ImmutableSortedDictionary<string, string> Entetes { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Body of the request, masked and cut.</summary>
    public string Requete { get; init; } = "";

    /// <summary>Body of the answer, masked and cut.</summary>
    public string Reponse { get; init; } = "";

    /// <summary>Why it was refused, and what it was accepted with all the same.</summary>
    public ImmutableArray<Refus> Explications { get; init; } = [];

    /// <summary>The same without headers, query and bodies, with its first explanation alone: what a list shows.</summary>
    public Echange Resume() => this with
    {
        Requete = "", Reponse = "", Parametres = "", Entetes = Entetes.Clear(), EntetesReponse = EntetesReponse.Clear(), Explications = [.. Explications.Take(1)],
    };

    /// <summary>How much it holds, near enough, in signs.</summary>
    public long Signes() => 500L + Chemin.Length + Operation.Length + Parametres.Length + Verdict.Length + Requete.Length + Reponse.Length
        + Entetes.Concat(EntetesReponse).Concat(Explications.SelectMany(e => e.Parametres)).Sum(c => c.Key.Length + c.Value.Length)
        + Explications.Sum(e => 200L + (e.Ou?.Length ?? 0) + (e.ValeurLue?.Length ?? 0));

    /// <summary>True when the call did what it asked for.</summary>
    public bool EstAccepte => Statut is >= 200 and < 300 && CodeRetour is null or 0;
}
