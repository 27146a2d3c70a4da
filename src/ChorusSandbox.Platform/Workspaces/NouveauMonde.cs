using ChorusSandbox.Platform.Clock;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>What a world is to be.</summary>
public sealed record NouveauMonde
{
    /// <summary>Seed of a world for which none is given.</summary>
    public const int GraineParDefaut = 2022;

    public required string Nom { get; init; }

    public int Graine { get; init; } = GraineParDefaut;

    /// <summary>World instant at which it begins; the present of the wall when absent.</summary>
    public DateTimeOffset? Debut { get; init; }

    public ModeHorloge Horloge { get; init; } = ModeHorloge.Fluante;

    /// <summary>False when a scenario drives it: nothing runs by itself.</summary>
    public bool Pompe { get; init; } = true;

    /// <summary>How many calls its applications may make; what the installation says when absent.</summary>
    public ProfilDebit? Debit { get; init; }

    /// <summary>True when it arrives at the present with a past already played (<see cref="IHistoire"/>); its clock then flows.</summary>
    public bool AvecPasse { get; init; }

    /// <summary>What it is for, such as a lesson.</summary>
    public string? Etiquette { get; init; }
}
