using System.Collections.Immutable;

using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Platform.Workspaces;

using static ChorusSandbox.Domain.Factures.ModeDepot;
using static ChorusSandbox.Simulation.Histoires.Moment;

namespace ChorusSandbox.Simulation.Histoires;

/// <summary>
/// The past of the demonstration: sixty days of three suppliers and their clients, so that whoever enters finds an invoice in
/// each state, and a rejection that waits for him. Each client keeps the behaviour that this past gave him.
/// </summary>
public sealed class HistoireDeDemonstration : IHistoire
{
    private const int Anciennete = 60;

    private const string Commune = "12345678200051";
    private const string Lycee = "12345678200028";
    private const string Centre = "12345678200036";
    private const string Collectivite = "12345678200044";
    private const string Etat = "11000201100044";

    private static readonly string Recycleur = Nic(16);
    private static readonly string Silencieux = Nic(17);
    private static readonly string Rejeteur = Nic(18);
    private static readonly string Suspendeur = Nic(19);
    private static readonly string EnPanne = Nic(20);

    private static readonly ImmutableArray<Cas> LesCas =
    [
        // Paid.
        new(1, IlYA(57, 9, 12), 1, Commune, SaisieApi),
        new(2, IlYA(55, 14, 5), 2, Lycee, SaisiePortail),
        new(3, IlYA(52, 10, 40), 1, Etat, UploadApi),
        new(4, IlYA(44, 11, 20), 3, Centre, SaisiePortail),
        // Rejected, treated, and the invoice that replaces it, paid.
        new(5, IlYA(50, 15, 30), 1, Rejeteur, SaisiePortail),
        new(6, IlYA(47, 9, 30), 1, Rejeteur, SaisiePortail),
        // Recycled with the service it lacked, then paid.
        new(7, IlYA(41, 16, 10), 2, Recycleur, SaisieApi) { SansService = true },
        // On their way to payment.
        new(8, IlYA(24, 10, 0), 1, Collectivite, SaisieApi),
        new(9, IlYA(12, 9, 45), 1, Suspendeur, SaisiePortail),
        new(10, IlYA(4, 14, 20), 2, Commune, SaisieApi),
        new(11, IlYA(4, 16, 55), 1, Lycee, UploadPortail),
        // What waits for somebody.
        new(12, IlYA(6, 9, 5), 1, Rejeteur, SaisieApi),
        new(13, IlYA(6, 11, 15), 1, Suspendeur, SaisieApi),
        new(14, IlYA(5, 10, 30), 1, Recycleur, SaisiePortail) { SansService = true },
        new(15, IlYA(4, 9, 50), 1, Suspendeur, SaisiePortail),
        new(16, IlYA(3, 15, 0), 3, Rejeteur, SaisiePortail),
        new(17, IlYA(2, 10, 25), 1, Silencieux, SaisieApi),
        new(18, IlYA(1, 14, 40), 2, EnPanne, SaisieApi),
        new(19, IlYA(1, 16, 30), 1, Commune, SaisiePortail),
        new(20, IlYAMinutes(50), 1, Centre, SaisiePortail) { EnBrouillon = true },
        new(21, IlYAMinutes(0), 1, Collectivite, SaisieApi),
    ];

    /// <summary>What people and the trainer did between the deposits.</summary>
    private static readonly ImmutableArray<(Moment Quand, Func<Passe, Task> Acte)> Gestes =
    [
        (IlYA(Anciennete, 8, 1), p => p.Devient(Recycleur, "recycle-sans-service")),
        (IlYA(Anciennete, 8, 2), p => p.Devient(Silencieux, "muet")),
        (IlYA(Anciennete, 8, 3), p => p.Devient(Rejeteur, "rejette-montant-errone")),
        (IlYA(Anciennete, 8, 4), p => p.Devient(Suspendeur, "suspend-sans-piece")),
        (IlYA(Anciennete, 8, 5), p => p.Devient(EnPanne, "panne-503")),
        (IlYA(47, 9, 0), p => p.TraiterLeRejet(Numero(5))),
        (IlYA(47, 9, 20), p => p.Devient(Rejeteur, "accepte-et-paie")),
        (IlYA(46, 8, 0), p => p.Devient(Rejeteur, "rejette-montant-errone")),
        (IlYA(38, 9, 15), p => p.Recycler(Numero(7))),
        (IlYA(9, 9, 40), p => p.Completer(Numero(9), "bon-de-livraison.txt")),
        (IlYAMinutes(40), p => p.Completer(Numero(15), null)),
    ];

    /// <inheritdoc/>
    public DateTimeOffset Debut(DateTimeOffset present) => IlYA(Anciennete, 8).Depuis(present);

    /// <inheritdoc/>
    public async Task Jouer(Workspace world, DateTimeOffset present, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(world);
        var passe = new Passe(world, ct);
        var actes = LesCas.Select(c => (c.Quand, Acte: (Func<Passe, Task>)(p => p.Preparer(c)))).Concat(Gestes)
            .Select(a => (Instant: a.Quand.Depuis(present), a.Acte)).OrderBy(a => a.Instant);
        foreach (var (instant, acte) in actes)
        {
            await world.Driver.Advance(instant, null, ct);
            await acte(passe);
        }
    }

    private static Cas Numero(int rang) => LesCas[rang - 1];

    private static string Nic(int nic) => Siret.AvecCle("123456782", nic).Valeur;
}
