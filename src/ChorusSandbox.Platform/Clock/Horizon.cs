using System.Globalization;

namespace ChorusSandbox.Platform.Clock;

/// <summary>
/// The years in which worlds live. Outside them what a world writes cannot be dated: a ZIP knows the years 1980 to 2107, and
/// an instant ends with the year 9999 (design 3).
/// </summary>
public static class Horizon
{
    /// <summary>When a world may begin, in words.</summary>
    public const string DebutsAdmis = "de l’an 2000 à l’an 2089";

    private const int PremiereAnnee = 2000;
    private const int DerniereAnneeDeDebut = 2089;

    private static readonly DateTimeOffset Premier = Temps.Instant(new DateTime(PremiereAnnee, 1, 1));
    private static readonly DateTimeOffset Fin = Temps.Instant(new DateTime(2100, 1, 1));
    private static readonly Duree AvanceMaximum = new(10, 0, 0, TimeSpan.Zero);

    /// <summary>True when a world may begin at that instant: ten years at least are left before it.</summary>
    public static bool AdmetDebut(DateTimeOffset debut) => Contient(debut) && AdmetDebut(Temps.AParis(debut).DateTime);

    /// <summary>True when a world may begin at that hour of the clocks of Paris.</summary>
    public static bool AdmetDebut(DateTime heureDeParis) => heureDeParis.Year is >= PremiereAnnee and <= DerniereAnneeDeDebut;

    /// <summary>True when the clock of a world may show that instant.</summary>
    public static bool Contient(DateTimeOffset instant) => instant >= Premier && instant < Fin;

    /// <summary>The instant reached by an advance of that much. Refusals: CONSOLE_HORLOGE_LIMITE, CONSOLE_HORLOGE_FIN.</summary>
    public static Result<DateTimeOffset> Avancer(DateTimeOffset maintenant, Duree duree)
    {
        // Each part is looked at before it is added: the calendar has an end.
        var tropGrande = duree.Annees > 10 || duree.Mois > 120 || duree.Jours > 3_653 || duree.Heures > TimeSpan.FromDays(3_653);
        return tropGrande ? Limite(duree.ToString()) : Avancer(maintenant, duree.Apres(maintenant), duree.ToString());
    }

    /// <summary>The same instant, where an advance may reach it. Refusals: CONSOLE_HORLOGE_RECUL, CONSOLE_HORLOGE_LIMITE, CONSOLE_HORLOGE_FIN.</summary>
    public static Result<DateTimeOffset> Avancer(DateTimeOffset maintenant, DateTimeOffset jusqua) => jusqua < maintenant
        ? Refus.De(CodeRefus.ConsoleHorlogeRecul, "jusqua", Ecrit(jusqua), ("maintenant", Ecrit(maintenant)), ("demande", Ecrit(jusqua)))
        : Avancer(maintenant, jusqua, Ecrit(jusqua));

    private static Result<DateTimeOffset> Avancer(DateTimeOffset maintenant, DateTimeOffset cible, string demande) =>
        cible > AvanceMaximum.Apres(maintenant) ? Limite(demande)
        : Contient(cible) ? cible
        : Refus.De(CodeRefus.ConsoleHorlogeFin, "duree", demande, ("demande", demande), ("maintenant", Ecrit(maintenant)));

    private static Refus Limite(string demande) => Refus.De(CodeRefus.ConsoleHorlogeLimite, "duree", demande, ("demande", demande), ("maximum", "dix ans"));

    private static string Ecrit(DateTimeOffset instant) => Temps.AParis(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
