using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary><c>reponse {etape, champ, vaut}</c>: a value of an answer; <c>http</c> is the status line of the exchange.</summary>
public sealed record ReponseExpectation(int Ligne, string Libelle, string Etape, string Champ, string? Vaut) : Expectation(Ligne, Libelle)
{
    public override IEnumerable<string> Noms => [Etape];

    public override Task<Constat> Juger(View view, CancellationToken ct)
    {
        var attendu = Vaut is null ? "rien" : view.Names.Remplir(Vaut);
        var obtenu = view.Names.Echange(Etape)?.Valeur(Champ) ?? "rien";
        return Task.FromResult(Conclure(obtenu == attendu, $"{Champ} = {attendu}", $"{Champ} = {obtenu}"));
    }
}
