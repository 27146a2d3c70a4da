using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Simulation.Scenarios.Doors;

namespace ChorusSandbox.Simulation.Scenarios.Steps;

/// <summary><c>{panne: {porte: api, nature: reponse-perdue, acte: SoumettreFacture, nombre: 1}}</c>: the next calls meet a fault.</summary>
/// <param name="Ligne">Its line.</param>
/// <param name="Nature">What the caller meets.</param>
/// <param name="Acte">The act whose calls it strikes; any call when absent.</param>
/// <param name="Nombre">How many calls it strikes.</param>
public sealed record FailureStep(int Ligne, NaturePanne Nature, string? Acte, int Nombre) : Step(Ligne)
{
    public override string Libelle => $"panne {Nature.Code()}{(Acte is null ? "" : $" sur {Acte}")}{(Nombre > 1 ? $", {Nombre} fois" : "")}";

    public override async Task<StepPlayed> Play(Passage passage, CancellationToken ct)
    {
        await passage.Monde.ArmerPanne(new DemandePanne(Nature, Acte is null ? null : ApiDoor.Operation(Acte), Nombre), ct);
        return StepPlayed.Reussi;
    }
}
