using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary>
/// <c>refus {acte, code, etape?}</c> and <c>avertissement {acte, code, etape?}</c>: an act that was refused with that code, or
/// that came, accepted or not, with that warning.
/// </summary>
public sealed record RefusExpectation(int Ligne, string Libelle, string Acte, CodeRefus Code, string? Etape, bool Avertissement) : Expectation(Ligne, Libelle)
{
    public override string? ActeNomme => Acte;

    public override IEnumerable<string> Noms => Etape is null ? [] : [Etape];

    public override async Task<Constat> Juger(View view, CancellationToken ct)
    {
        var attendu = $"{Acte} {(Avertissement ? "averti de" : "refusé par")} {Code.Code()}";
        var lus = Etape is not null && !Avertissement
            ? view.Names.Echange(Etape)?.Refus.ToList() ?? []
            : (await view.Faits(ct)).Where(f => f.Acte == Acte && (Avertissement || !f.EstAccepte))
                .SelectMany(f => Avertissement ? f.Avertissements : f.Refus).Select(r => r.Code).ToList();
        return Conclure(lus.Contains(Code), attendu, lus.Count == 0 ? "aucun" : string.Join(", ", lus.Distinct().Select(c => c.Code())));
    }
}
