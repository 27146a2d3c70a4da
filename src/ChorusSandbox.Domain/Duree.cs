using System.Globalization;
using System.Text.RegularExpressions;

namespace ChorusSandbox.Domain;

/// <summary>
/// An ISO 8601 duration (<c>P3D</c>, <c>PT15M</c>, <c>P1Y</c>). Years, months, weeks and days are steps of the calendar of
/// Paris; hours, minutes and seconds are elapsed time (design 3).
/// </summary>
public readonly partial record struct Duree(int Annees, int Mois, int Jours, TimeSpan Heures)
{
    public static readonly Duree Zero = new(0, 0, 0, TimeSpan.Zero);

    public static Duree DeJours(int jours) => new(0, 0, jours, TimeSpan.Zero);

    public static Duree DeSecondes(double secondes) => new(0, 0, 0, TimeSpan.FromSeconds(secondes));

    /// <summary>The instant this much after another.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar does not go so far.</exception>
    public DateTimeOffset Apres(DateTimeOffset instant)
    {
        if (Annees == 0 && Mois == 0 && Jours == 0)
        {
            return instant + Heures;
        }

        var jour = Temps.AParis(instant).DateTime.AddYears(Annees).AddMonths(Mois).AddDays(Jours);
        return Temps.Instant(jour) + Heures;
    }

    /// <summary>Reads a duration; false when the text is none, or is negative or empty.</summary>
    public static bool TryLire(string? texte, out Duree duree)
    {
        duree = Zero;
        var match = Forme().Match(texte ?? "");
        if (!match.Success || texte is "P" || texte!.EndsWith('T'))
        {
            return false;
        }

        if (!Entier("a", out var annees) || !Entier("m", out var mois) || !Entier("s", out var semaines) || !Entier("j", out var jours)
            || !Entier("h", out var heures) || !Entier("min", out var minutes) || semaines > 5_000)
        {
            return false;
        }

        _ = decimal.TryParse(match.Groups["sec"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var secondes);
        if (secondes > 100_000_000m)
        {
            return false;
        }

        duree = new(annees, mois, jours + (7 * semaines),
            TimeSpan.FromMinutes((60L * heures) + minutes) + TimeSpan.FromSeconds((double)secondes));
        return true;

        bool Entier(string groupe, out int valeur)
        {
            var lu = match.Groups[groupe].Value;
            valeur = 0;
            return lu.Length == 0 || (int.TryParse(lu, NumberStyles.None, CultureInfo.InvariantCulture, out valeur) && valeur <= 1_000_000);
        }
    }

    /// <summary>The duration as ISO 8601 writes it.</summary>
    public override string ToString()
    {
        var date = Part(Annees, "Y") + Part(Mois, "M") + Part(Jours, "D");
        var time = Part((int)Heures.TotalHours, "H") + Part(Heures.Minutes, "M")
            + (Heures.Seconds + (Heures.Milliseconds / 1000m) is var s && s > 0 ? s.ToString("0.###", CultureInfo.InvariantCulture) + "S" : "");
        return date.Length + time.Length == 0 ? "PT0S" : "P" + date + (time.Length > 0 ? "T" + time : "");

        static string Part(int value, string unit) => value == 0 ? "" : value.ToString(CultureInfo.InvariantCulture) + unit;
    }

    [GeneratedRegex(@"^P(?:(?<a>\d+)Y)?(?:(?<m>\d+)M)?(?:(?<s>\d+)W)?(?:(?<j>\d+)D)?(?:T(?:(?<h>\d+)H)?(?:(?<min>\d+)M)?(?:(?<sec>\d+(?:\.\d+)?)S)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Forme();
}
