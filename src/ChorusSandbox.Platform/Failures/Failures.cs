using System.Collections.Immutable;
using System.IO.Enumeration;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Flux;

namespace ChorusSandbox.Platform.Failures;

/// <summary>
/// The faults ordered on purpose in one world: of gateway and transport, never a business decision (design 6). In memory:
/// like tokens, they do not outlive the program. Asked at each call, they cost nothing while none is armed.
/// </summary>
public sealed class Failures(TimeProvider wall)
{
    /// <summary>The pattern of every operation of the API.</summary>
    public const string Toutes = "*";

    /// <summary>The name of the token endpoint among operations; <see cref="Toutes"/> does not mean it.</summary>
    public const string Jeton = "jeton";

    /// <summary>The name of the treatment of flows among operations: what stops it strikes nothing else.</summary>
    public const string Flux = "flux";

    // ASSUMPTION: API-80 a slow answer is five seconds late unless said otherwise, thirty at most: beyond, a client gives up anyway.
    private static readonly TimeSpan Retard = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan RetardMaximum = TimeSpan.FromSeconds(30);

    private const int NombreMaximum = 100_000;
    private const int ArmeesMaximum = 50;

    private readonly Lock _one = new();
    private volatile Panne[] _armees = [];
    private int _dernier;

    /// <summary>Those that may still strike, in the order they were armed.</summary>
    public ImmutableArray<Panne> Armees => [.. Vivantes()];

    /// <summary>Arms a fault. Refusals: CONSOLE_CHAMP_INVALIDE.</summary>
    public Result<Panne> Armer(DemandePanne demande)
    {
        var operation = EstDeFlux(demande.Nature) ? Flux : demande.Operation is { Length: > 0 } motif ? motif.Trim() : Toutes;
        var delai = demande.Delai is { } retard ? Etendue(retard) : Retard;
        var tenue = demande.Duree is { } longueur ? Etendue(longueur) : null as TimeSpan?;
        if (operation.Length > 200)
        {
            return Invalide("operation", operation, "un chemin d’opération de 200 signes au plus, * valant n’importe quels signes");
        }

        if (demande.Nombre is < 1 or > NombreMaximum)
        {
            return Invalide("nombre", demande.Nombre, $"un nombre de 1 à {NombreMaximum}");
        }

        if (tenue <= TimeSpan.Zero)
        {
            return Invalide("duree", demande.Duree, "une durée de dix ans au plus, par exemple PT10M");
        }

        if (delai <= TimeSpan.Zero || delai > RetardMaximum)
        {
            return Invalide("delai", demande.Delai, "une durée de trente secondes au plus, par exemple PT5S");
        }

        lock (_one)
        {
            if (_armees.Length >= ArmeesMaximum)
            {
                return Invalide("nombre", _armees.Length, $"moins de {ArmeesMaximum} pannes armées : désarmez-en une");
            }

            var panne = new Panne(++_dernier, demande.Nature, operation, demande.Nombre, 0, wall.GetUtcNow() + tenue, delai);
            _armees = [.. Vivantes(), panne];
            return panne;
        }
    }

    /// <summary>True when a fault of that number was armed and is no longer.</summary>
    public bool Desarmer(int numero)
    {
        lock (_one)
        {
            var restent = Vivantes().Where(p => p.Numero != numero).ToArray();
            var desarmee = restent.Length < Vivantes().Length;
            _armees = restent;
            return desarmee;
        }
    }

    /// <summary>Disarms all.</summary>
    public void ToutDesarmer()
    {
        lock (_one)
        {
            _armees = [];
        }
    }

    /// <summary>The fault that strikes this call, counted; null when none does.</summary>
    /// <param name="operation">Path after <c>/cpro/</c>, or <see cref="Jeton"/>.</param>
    public Panne? Frapper(string operation)
    {
        if (_armees.Length == 0)
        {
            return null;
        }

        lock (_one)
        {
            var vivantes = Vivantes();
            var rang = Array.FindIndex(vivantes, p => Vise(p, operation));
            if (rang >= 0)
            {
                vivantes[rang] = vivantes[rang] with { Frappes = vivantes[rang].Frappes + 1 };
            }

            var frappe = rang >= 0 ? vivantes[rang] : null;
            _armees = [.. vivantes.Where(p => p.Reste is not 0)];
            return frappe;
        }
    }

    /// <summary>What will stop the flow deposited now, counted; null when nothing does.</summary>
    public IncidentDeFlux? FrapperUnFlux() => Frapper(Flux)?.Nature switch
    {
        NaturePanne.Incident => IncidentDeFlux.Incident,
        NaturePanne.ARetraiter => IncidentDeFlux.ARetraiter,
        NaturePanne.ErreurInterneDuFlux => IncidentDeFlux.ErreurInterne,
        _ => null,
    };

    /// <summary>True for what stops a flow, false for what the gateway does to a call.</summary>
    public static bool EstDeFlux(NaturePanne nature) => nature is NaturePanne.Incident or NaturePanne.ARetraiter or NaturePanne.ErreurInterneDuFlux;

    private static bool Vise(Panne panne, string operation) =>
        EstDeFlux(panne.Nature) == (operation == Flux) && (panne.Operation != Toutes || operation != Jeton) && FileSystemName.MatchesSimpleExpression(panne.Operation, operation);

    private Panne[] Vivantes()
    {
        var now = wall.GetUtcNow();
        return [.. _armees.Where(p => p.Jusqua is not { } jusqua || jusqua > now)];
    }

    /// <summary>How long a duration is in wall time, calendar steps counted from now; zero beyond ten years.</summary>
    private TimeSpan Etendue(Duree duree)
    {
        if (duree.Annees > 10 || duree.Mois > 120 || duree.Jours > 3660 || duree.Heures > TimeSpan.FromDays(3660))
        {
            return TimeSpan.Zero;
        }

        var now = wall.GetUtcNow();
        return duree.Apres(now) - now;
    }

    private static Refus Invalide(string champ, object? valeur, string attendu) =>
        Refus.De(CodeRefus.ConsoleChampInvalide, champ, valeur, ("champ", champ), ("valeur", valeur), ("attendu", attendu));
}
