using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary><c>flux {depot, etat}</c>: the present state of a flow.</summary>
public sealed record FluxExpectation(int Ligne, string Libelle, string Depot, StatutFlux Etat) : Expectation(Ligne, Libelle)
{
    public override IEnumerable<string> Noms => [Depot];

    public override async Task<Constat> Juger(View view, CancellationToken ct)
    {
        var attendu = Etat.Code();
        if (await view.Flux(Depot, ct) is not { Numero: { } numero })
        {
            return Absent(Depot, attendu);
        }

        var obtenu = await view.Reading.EtatFlux(numero, ct) ?? "aucun";
        return Conclure(obtenu == attendu, attendu, obtenu);
    }
}
