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
        new(EnCoursTraitement, Incidente, "formats.md 1.6 [O]"),
        new(EnCoursTraitement, EnAttenteRetraitement, "formats.md 1.6 [O]"),
        new(EnCoursTraitement, ErreurInterne, "formats.md 1.6 [O]"),
        new(ErreurInterne, ARelancer, "formats.md 1.6 [O]"),
        new(EnAttenteRetraitement, EnCoursTraitement, "formats.md 1.6 [O], scenarios.md 3.1"),
        new(ARelancer, EnCoursTraitement, "formats.md 1.6 [O], scenarios.md 3.1"),
    ];

    /// <summary>True when the flow will not move any more.</summary>
    public static bool EstFinal(StatutFlux statut) => !Lignes.Any(l => l.De == statut);

    /// <summary>True when a row leads from one state to the other.</summary>
    public static bool Admet(StatutFlux de, StatutFlux vers) => Lignes.Any(l => l.De == de && l.Vers == vers);

    // ASSUMPTION: FLX-10 only a flow to be restarted, or blocked before its treatment, is restarted; one that was stopped is sent again (design 11).
    /// <summary>True when a flow waits for somebody to restart it.</summary>
    public static bool SeRelance(StatutFlux statut) => statut is ARelancer or EnAttenteRetraitement;
}
