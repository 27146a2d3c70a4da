namespace ChorusSandbox.Simulation.Histoires;

/// <summary>A moment told from the present: so many days before, at an hour of the clocks of Paris; or so long before.</summary>
/// <param name="Jours">Days before the present's; zero when only <paramref name="Avant"/> counts.</param>
/// <param name="Heure">Hour of that day.</param>
/// <param name="Avant">How long before the present.</param>
internal sealed record Moment(int Jours, TimeOnly Heure, TimeSpan Avant)
{
    /// <summary>An hour of a day of the past.</summary>
    public static Moment IlYA(int jours, int heure, int minute = 0) => new(jours, new TimeOnly(heure, minute), TimeSpan.Zero);

    /// <summary>So many minutes before the present.</summary>
    public static Moment IlYAMinutes(int minutes) => new(0, default, TimeSpan.FromMinutes(minutes));

    /// <summary>The instant it is, seen from a present.</summary>
    public DateTimeOffset Depuis(DateTimeOffset present) =>
        Jours == 0 ? present - Avant : Temps.Instant(Temps.JourDeParis(present).AddDays(-Jours).ToDateTime(Heure));
}
