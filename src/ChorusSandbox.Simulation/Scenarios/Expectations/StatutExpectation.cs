using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary><c>statut {facture, est}</c>: the present status of an invoice.</summary>
public sealed record StatutExpectation(int Ligne, string Libelle, string Facture, StatutFacture Est) : Expectation(Ligne, Libelle)
{
    public override IEnumerable<string> Noms => [Facture];

    public override async Task<Constat> Juger(View view, CancellationToken ct)
    {
        var attendu = Est.Code();
        if (await view.Facture(Facture, ct) is not { } facture)
        {
            return Absent(Facture, attendu);
        }

        var obtenu = await view.Reading.Statut(facture.Id, ct) ?? "aucun";
        return Conclure(obtenu == attendu, attendu, obtenu);
    }
}
