using System.Collections.Immutable;

using ChorusSandbox.Formats.Norme.Ensembles;

namespace ChorusSandbox.Formats.Norme.Conditions;

/// <summary>All of them.</summary>
internal sealed class Et(ImmutableArray<Condition> parties) : Condition
{
    public ImmutableArray<Condition> Parties => parties;

    public override int Cadres { get; } = parties.Aggregate(0, (cadres, p) => cadres | p.Cadres);

    public override bool Vaut(Evaluation e) => PremiereFausse(e) == parties.Length;

    public override (Enonce Enonce, bool Verdict) Decisif(Evaluation e, bool verdict) =>
        verdict ? parties[0].Decisif(e, true) : parties[Math.Min(PremiereFausse(e), parties.Length - 1)].Decisif(e, false);

    /// <summary>Rank of the first that is false; how many they are when none is.</summary>
    public int PremiereFausse(Evaluation e)
    {
        for (var i = 0; i < parties.Length; i++)
        {
            if (!parties[i].Vaut(e))
            {
                return i;
            }
        }

        return parties.Length;
    }
}

/// <summary>At least one of them.</summary>
internal sealed class Ou(ImmutableArray<Condition> parties) : Condition
{
    public override int Cadres { get; } = parties.Aggregate(0, (cadres, p) => cadres | p.Cadres);

    public override bool Vaut(Evaluation e)
    {
        foreach (var partie in parties)
        {
            if (partie.Vaut(e))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When all are false, the one that went furthest is the one that was meant: its first terms tell the case.</summary>
    public override (Enonce Enonce, bool Verdict) Decisif(Evaluation e, bool verdict) =>
        (verdict ? parties.First(p => p.Vaut(e)) : parties.MaxBy(p => p is Et et ? et.PremiereFausse(e) : 0)!).Decisif(e, verdict);
}

/// <summary>The contrary.</summary>
internal sealed class Non(Condition partie) : Condition
{
    public override int Cadres => partie.Cadres;

    public override bool Vaut(Evaluation e) => !partie.Vaut(e);

    public override (Enonce Enonce, bool Verdict) Decisif(Evaluation e, bool verdict) => partie.Decisif(e, !verdict);
}

/// <summary>The second, where the first holds.</summary>
internal sealed class Implique(Condition si, Condition alors) : Condition
{
    public override int Cadres { get; } = si.Cadres | alors.Cadres;

    public override bool Vaut(Evaluation e) => !si.Vaut(e) || alors.Vaut(e);

    public override (Enonce Enonce, bool Verdict) Decisif(Evaluation e, bool verdict) => alors.Decisif(e, verdict);
}
