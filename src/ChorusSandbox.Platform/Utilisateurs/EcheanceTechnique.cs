using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Platform.Utilisateurs;

/// <summary>The warning before a technical password dies.</summary>
internal static class EcheanceTechnique
{
    // ASSUMPTION: CPT-11 warnings begin thirty days before: the public sources give the date, not the warning.
    private const int JoursDAvance = 30;

    /// <summary>The warning due at an instant; null before the last thirty days and once it is dead.</summary>
    public static Refus? Avertir(CompteTechnique compte, DateTimeOffset maintenant)
    {
        var jours = Temps.JourDeParis(compte.Expiration).DayNumber - Temps.JourDeParis(maintenant).DayNumber;
        return maintenant < compte.Expiration && jours <= JoursDAvance
            ? Refus.De(CodeRefus.CompteTechniqueExpirationProche, "cpro-account", compte.Login, ("login", compte.Login),
                ("dateExpiration", Temps.JourDeParis(compte.Expiration)), ("delai", jours switch { 0 => "moins d’un jour", 1 => "un jour", _ => $"{jours} jours" }))
            : null;
    }
}
