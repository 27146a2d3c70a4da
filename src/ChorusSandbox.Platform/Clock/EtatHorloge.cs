namespace ChorusSandbox.Platform.Clock;

/// <summary>How a world's clock runs.</summary>
public enum ModeHorloge
{
    /// <summary>Wall time plus a gap.</summary>
    [Ecrit("fluante")]
    Fluante,

    /// <summary>It moves only when told to.</summary>
    [Ecrit("figee")]
    Figee,
}

/// <summary>State of a world's clock, kept in the store.</summary>
/// <param name="Mode">How it runs.</param>
/// <param name="Instant">A frozen clock's instant; of a flowing one, the instant it was last moved to.</param>
/// <param name="Mur">Wall instant at which that was.</param>
public sealed record EtatHorloge(ModeHorloge Mode, DateTimeOffset Instant, DateTimeOffset Mur)
{
    /// <summary>World instant at a wall instant, to the millisecond.</summary>
    public DateTimeOffset A(DateTimeOffset mur)
    {
        var instant = Mode == ModeHorloge.Figee || mur < Mur ? Instant : Instant + (mur - Mur);
        return ALaMilliseconde(instant);
    }

    /// <summary>The grain of world time.</summary>
    public static DateTimeOffset ALaMilliseconde(DateTimeOffset instant) =>
        new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), instant.Offset);

    /// <summary>The clock moved forward to an instant; never back.</summary>
    public EtatHorloge AvancerA(DateTimeOffset instant, DateTimeOffset mur) => instant <= A(mur) ? this : this with { Instant = instant, Mur = mur };
}
