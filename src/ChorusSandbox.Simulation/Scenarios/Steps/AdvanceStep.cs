namespace ChorusSandbox.Simulation.Scenarios.Steps;

/// <summary><c>{avancer: P3D}</c> or <c>{avancer: {jusqua: …}}</c>: world time passes.</summary>
/// <param name="Ligne">Its line.</param>
/// <param name="De">How long; zero when an instant is given.</param>
/// <param name="Jusqua">The instant to reach; absent when a duration is given.</param>
public sealed record AdvanceStep(int Ligne, Duree De, DateTimeOffset? Jusqua) : Step(Ligne)
{
    public override string Libelle => Jusqua is { } instant ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"avancer jusqu’au {Temps.AParis(instant):yyyy-MM-ddTHH:mm:sszzz}") : $"avancer de {De}";

    public override async Task<StepPlayed> Play(Passage passage, CancellationToken ct)
    {
        await passage.Monde.Avancer(De, Jusqua, ct);
        return StepPlayed.Reussi;
    }
}
