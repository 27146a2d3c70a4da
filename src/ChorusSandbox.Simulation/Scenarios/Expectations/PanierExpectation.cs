using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary><c>panier {espace, acteur, contient|sans}</c>: the Synthèse of an espace, as the portal shows it to an actor.</summary>
public sealed record PanierExpectation(int Ligne, string Libelle, string Espace, string Acteur, string Facture, bool Contient) : Expectation(Ligne, Libelle)
{
    public override IEnumerable<string> Noms => [Facture];

    public override IEnumerable<string> NomsDActeurs => [Acteur];

    public override async Task<Constat> Juger(View view, CancellationToken ct)
    {
        var attendu = $"{Facture} {(Contient ? "dans" : "hors de")} la Synthèse de « {Espace} »";
        if (await view.Facture(Facture, ct) is not { } facture)
        {
            return Absent(Facture, attendu);
        }

        var panier = await view.Reading.Panier(Espace, view.Acteurs.De(Acteur), ct);
        var yEst = panier.Contains(facture.Id);
        return Conclure(yEst == Contient, attendu, yEst ? "elle y est" : "elle n’y est pas");
    }
}
