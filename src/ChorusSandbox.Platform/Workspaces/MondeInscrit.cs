using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>A world as the installation knows it, open or not.</summary>
/// <param name="Numero">Number of the record.</param>
/// <param name="Id">Name in addresses and folders.</param>
/// <param name="Nom">What people call it.</param>
/// <param name="Graine">Seed of its data set.</param>
/// <param name="ClientId">The API application made with it.</param>
/// <param name="Sel">Salt of that application's secret, base64.</param>
/// <param name="Empreinte">SHA-256 of salt and secret, base64.</param>
/// <param name="Etiquette">What the world is for, such as a lesson; null for an ordinary one.</param>
public sealed record MondeInscrit(long Numero, string Id, string Nom, int Graine, string ClientId, string Sel, string Empreinte, string? Etiquette = null)
{
    /// <summary>True when it begins with a past already played, and begins so again at a reset.</summary>
    public bool AvecPasse { get; init; }

    /// <summary>The APIs that the first application is no longer subscribed to.</summary>
    public ImmutableArray<FamilleApi> ApisRetirees { get; init; } = [];

    /// <summary>The structures that are not connected to the first application.</summary>
    public ImmutableArray<long> NonRaccordees { get; init; } = [];

    /// <summary>The applications made since.</summary>
    public ImmutableArray<ApplicationApi> AutresApplications { get; init; } = [];

    /// <summary>The code that opens it to a trainee; null when none was made.</summary>
    public Place? Place { get; init; }

    /// <summary>How many calls its applications may make.</summary>
    public ProfilDebit Debit { get; init; }

    /// <summary>When it was reset or restored, the last time last; the oldest are forgotten.</summary>
    public ImmutableArray<Remise> Remises { get; init; } = [];

    /// <summary>The last time it was put back after a wall instant; null when what happened then is still its past.</summary>
    public Remise? RemisDepuis(DateTimeOffset mur) => Remises.LastOrDefault(r => r.Mur > mur);

    /// <summary>All its applications, the first one first.</summary>
    public ImmutableArray<ApplicationApi> Applications =>
        [new ApplicationApi(1, "Application du monde", ClientId, Sel, Empreinte) { Retirees = ApisRetirees, NonRaccordees = NonRaccordees }, .. AutresApplications];
}
