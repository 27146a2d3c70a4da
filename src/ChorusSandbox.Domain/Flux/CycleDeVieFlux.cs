using System.Collections.Immutable;

using static ChorusSandbox.Domain.Flux.StatutFlux;

namespace ChorusSandbox.Domain.Flux;

/// <summary>The life of a flow: which state may follow which (formats.md 1.6, in its order; design 11).</summary>
public static class CycleDeVieFlux
{
    /// <summary>One row: a state, the next one, its source.</summary>
    public sealed record Ligne(StatutFlux De, StatutFlux Vers, string Source);

    // ASSUMPTION: FLX-01 the states of formats.md 1.6 are gone through in its order and kept (design 11).
    /// <summary>Every row.</summary>
    public static ImmutableArray<Ligne> Lignes { get; } =
    [
        new(EnAttenteTraitementSe, Recu, "formats.md 1.6 [L]"),
        new(Recu, Irrecevable, "formats.md 1.6 [O]"),
        new(Recu, Recevable, "formats.md 1.6 [O]"),
        new(Recu, RecevableAvecErreur, "formats.md 1.6 [O]"),
        new(Irrecevable, Rejete, "formats.md 1.4 [A], 1.6 [O]"),
        new(Recevable, TraiteSe, "formats.md 1.6 [O]"),
        new(RecevableAvecErreur, TraiteSe, "formats.md 1.6 [O]"),
        new(TraiteSe, EnAttenteTraitement, "formats.md 1.6 [O]"),
        new(EnAttenteTraitement, EnCoursTraitement, "formats.md 1.6 [O]"),
        new(EnCoursTraitement, Integre, "formats.md 1.6 [L]"),
        new(EnCoursTraitement, IntegrePartiel, "formats.md 1.6 [O]"),
        new(EnCoursTraitement, Rejete, "formats.md 1.6 [L]"),
    ];

    /// <summary>True when the flow will not move any more.</summary>
    public static bool EstFinal(StatutFlux statut) => !Lignes.Any(l => l.De == statut);

    /// <summary>The states from the last known to the one reached, in order, without the first.</summary>
    /// <exception cref="InvalidOperationException">No row leads there: a bug of ours, never a mistake of the depositor.</exception>
    public static ImmutableArray<StatutFlux> Chemin(StatutFlux de, StatutFlux vers, bool avecErreur)
    {
        if (de == vers)
        {
            return [];
        }

        foreach (var row in Lignes.Where(l => l.De == de && l.Vers != (avecErreur ? Recevable : RecevableAvecErreur)))
        {
            if (Atteint(row.Vers, vers))
            {
                return [row.Vers, .. Chemin(row.Vers, vers, avecErreur)];
            }
        }

        throw new InvalidOperationException($"No row leads from {de.Code()} to {vers.Code()}.");
    }

    private static bool Atteint(StatutFlux de, StatutFlux vers) =>
        de == vers || Lignes.Where(l => l.De == de).Any(l => Atteint(l.Vers, vers));
}
