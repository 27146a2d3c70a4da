using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>The clock of a world in the bar, with what moves it.</summary>
/// <param name="Maintenant">Business time of the world.</param>
/// <param name="Figee">True when it moves only on request.</param>
/// <param name="Action">Page that advances it and tells what will happen.</param>
/// <param name="Retour">Page to come back to.</param>
internal sealed record Horloge(DateTimeOffset Maintenant, bool Figee, string Action, string Retour)
{
    /// <summary>The steps that are offered, shortest first.</summary>
    public static readonly ImmutableArray<Avance> Avances =
    [
        new("PT1H", "d’une heure"), new("P1D", "d’un jour"), new("P3D", "de trois jours"), new("P15D", "de quinze jours"),
        new("P30D", "de trente jours"), new("P60D", "de soixante jours"),
    ];
}

/// <summary>A step of the clock: its ISO 8601 duration and how a sentence ends with it.</summary>
internal sealed record Avance(string Duree, string Libelle);

/// <summary>Something that is due: when, and in words.</summary>
internal sealed record Echeance(DateTimeOffset Quand, string Quoi);
