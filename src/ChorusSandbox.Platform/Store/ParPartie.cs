using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// The invoices of each structure on one side, by status and in the order of deposits: a list costs what it shows, and not what
/// the structure holds. Immutable.
/// </summary>
internal sealed record ParPartie
{
    public static readonly ParPartie Vide = new();

    private ImmutableDictionary<long, ImmutableSortedDictionary<StatutFacture, ImmutableSortedSet<RangDeDepot>>> Structures { get; init; } =
        ImmutableDictionary<long, ImmutableSortedDictionary<StatutFacture, ImmutableSortedSet<RangDeDepot>>>.Empty;

    /// <summary>The index of all these invoices, by the structures that each has on this side.</summary>
    public static ParPartie De(IEnumerable<ResumeFacture> factures, params IReadOnlyList<Func<ResumeFacture, long?>> structures) => new()
    {
        Structures = factures.SelectMany(f => structures.Select(s => (Structure: s(f), Facture: f))).Where(p => p.Structure is not null)
            .GroupBy(p => p.Structure!.Value, p => p.Facture)
            .ToImmutableDictionary(g => g.Key, g => g.GroupBy(f => f.Statut).ToImmutableSortedDictionary(s => s.Key, s => s.Select(RangDeDepot.De).ToImmutableSortedSet())),
    };

    /// <summary>The index with one invoice more; a null structure adds nothing.</summary>
    public ParPartie Ajouter(long? structure, ResumeFacture facture) => structure is not { } id ? this : this with
    {
        Structures = Structures.SetItem(id, Statuts(id).SetItem(facture.Statut, Rangs(id, facture.Statut).Add(RangDeDepot.De(facture)))),
    };

    /// <summary>The index with one invoice less.</summary>
    public ParPartie Oter(long? structure, ResumeFacture facture)
    {
        if (structure is not { } id)
        {
            return this;
        }

        var rangs = Rangs(id, facture.Statut).Remove(RangDeDepot.De(facture));
        var statuts = rangs.IsEmpty ? Statuts(id).Remove(facture.Statut) : Statuts(id).SetItem(facture.Statut, rangs);
        return this with { Structures = statuts.IsEmpty ? Structures.Remove(id) : Structures.SetItem(id, statuts) };
    }

    /// <summary>The numbers of the invoices of these structures in these statuses, the last deposited first and drafts last; no status means all.</summary>
    public IEnumerable<long> Ids(IEnumerable<long> structures, IReadOnlyCollection<StatutFacture> statuts)
    {
        var tetes = new PriorityQueue<IEnumerator<RangDeDepot>, RangDeDepot>(Comparer<RangDeDepot>.Create((a, b) => b.CompareTo(a)));
        foreach (var rangs in structures.SelectMany(s => Statuts(s)).Where(p => statuts.Count == 0 || statuts.Contains(p.Key)))
        {
            Avancer(tetes, rangs.Value.Reverse().GetEnumerator());
        }

        while (tetes.TryDequeue(out var suite, out var rang))
        {
            yield return rang.Id;
            Avancer(tetes, suite);
        }
    }

    /// <summary>The same in no order, and how many.</summary>
    public Tranche Tranche(IReadOnlyCollection<long> structures, IReadOnlyCollection<StatutFacture> statuts)
    {
        var rangs = structures.SelectMany(s => Statuts(s)).Where(p => statuts.Count == 0 || statuts.Contains(p.Key)).Select(p => p.Value).ToList();
        return new Tranche(rangs.Sum(r => r.Count), rangs.SelectMany(r => r).Select(r => r.Id));
    }

    private static void Avancer(PriorityQueue<IEnumerator<RangDeDepot>, RangDeDepot> tetes, IEnumerator<RangDeDepot> suite)
    {
        if (suite.MoveNext())
        {
            tetes.Enqueue(suite, suite.Current);
        }
    }

    private ImmutableSortedDictionary<StatutFacture, ImmutableSortedSet<RangDeDepot>> Statuts(long structure) =>
        Structures.GetValueOrDefault(structure) ?? ImmutableSortedDictionary<StatutFacture, ImmutableSortedSet<RangDeDepot>>.Empty;

    private ImmutableSortedSet<RangDeDepot> Rangs(long structure, StatutFacture statut) =>
        Statuts(structure).GetValueOrDefault(statut) ?? [];
}
