using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary><c>fenetreRejet {acteur, contient|sans}</c>: the window of rejections that opens at the login of an actor.</summary>
public sealed record FenetreRejetExpectation(int Ligne, string Libelle, string Acteur, string Facture, bool Contient) : Expectation(Ligne, Libelle)
{
    public override IEnumerable<string> Noms => [Facture];

    public override IEnumerable<string> NomsDActeurs => [Acteur];

    public override async Task<Constat> Juger(View view, CancellationToken ct)
    {
        var attendu = $"{Facture} {(Contient ? "dans" : "hors de")} la fenêtre des rejets";
        if (await view.Facture(Facture, ct) is not { } facture)
        {
            return Absent(Facture, attendu);
        }

        var fenetre = await view.Reading.FenetreRejet(view.Acteurs.De(Acteur), ct);
        var yEst = fenetre.Contains(facture.Id);
        return Conclure(yEst == Contient, attendu, yEst ? "elle y est" : "elle n’y est pas");
    }
}
