using System.Collections.Immutable;

namespace ChorusSandbox.Simulation.Scenarios.Steps;

/// <summary><c>{clients: {mairie: accepte-et-paie}}</c>: clients behave otherwise from here on.</summary>
public sealed record ClientsStep(int Ligne, ImmutableArray<ComportementDeclare> Clients) : Step(Ligne)
{
    public override string Libelle => "clients : " + string.Join(", ", Clients.Select(c => $"{c.Acteur} → {c.Comportement}"));

    public override async Task<StepPlayed> Play(Passage passage, CancellationToken ct)
    {
        foreach (var client in Clients)
        {
            await passage.Monde.ChangerComportement(passage.Acteurs.De(client.Acteur).Siret, client.Comportement, ct);
        }

        return StepPlayed.Reussi;
    }
}
