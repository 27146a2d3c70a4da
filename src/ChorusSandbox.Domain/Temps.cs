namespace ChorusSandbox.Domain;

/// <summary>The calendar of the platform: instants are kept in UTC, shown and dated in Europe/Paris (design 3).</summary>
public static class Temps
{
    /// <summary>The zone in which everything is dated.</summary>
    public static TimeZoneInfo Paris { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The instant on the clocks of Paris, offset included.</summary>
    public static DateTimeOffset AParis(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Paris);

    /// <summary>The day it is in Paris at that instant.</summary>
    public static DateOnly JourDeParis(DateTimeOffset instant) => DateOnly.FromDateTime(AParis(instant).DateTime);

    /// <summary>An hour of the clocks of Paris as an instant; an hour that the change of hour skips is moved forward.</summary>
    public static DateTimeOffset Instant(DateTime heureDeParis)
    {
        var heure = DateTime.SpecifyKind(heureDeParis, DateTimeKind.Unspecified);
        return Paris.IsInvalidTime(heure)
            ? new DateTimeOffset(heure.AddHours(1), Paris.GetUtcOffset(heure.AddHours(1)))
            : new DateTimeOffset(heure, Paris.GetUtcOffset(heure));
    }
}
