using System.Collections.Immutable;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Access;

// ASSUMPTION: API-81 no figure of the real quotas is public: 50 calls a second steadily and 3,000 in reserve leave ordinary batches alone.
/// <summary>What a profile lets an application make of calls to one API.</summary>
/// <param name="Reserve">Calls that may be made at once, after a rest.</param>
/// <param name="ParSeconde">Calls that come back each second.</param>
/// <param name="Phrase">The same in French.</param>
public sealed record LimitesDeDebit(int Reserve, int ParSeconde, string Phrase)
{
    private static readonly ImmutableSortedDictionary<ProfilDebit, LimitesDeDebit> Toutes = new Dictionary<ProfilDebit, LimitesDeDebit>
    {
        [ProfilDebit.Production] = new(3_000, 50, "3 000 appels d’avance, puis 50 par seconde, par application et par API : de quoi passer un lot ordinaire"),
        [ProfilDebit.Souple] = new(30_000, 500, "30 000 appels d’avance, puis 500 par seconde"),
        [ProfilDebit.Stricte] = new(10, 1, "10 appels d’avance, puis 1 par seconde : pour éprouver la reprise après un 429"),
        [ProfilDebit.Aucune] = new(int.MaxValue, int.MaxValue, "aucune limite : mesures et scénarios"),
    }.ToImmutableSortedDictionary();

    /// <summary>The limits of a profile.</summary>
    public static LimitesDeDebit De(ProfilDebit profil) => Toutes[profil];
}
