using System.Globalization;

using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary><c>journal {acte, objet?, nombre?}</c>: accepted acts of that name, on that object.</summary>
public sealed record JournalExpectation(int Ligne, string Libelle, string Acte, string? Objet, Borne Nombre) : Expectation(Ligne, Libelle)
{
    public override string? ActeNomme => Acte;

    public override IEnumerable<string> Noms => Objet is null ? [] : [Objet];

    public override async Task<Constat> Juger(View view, CancellationToken ct)
    {
        var attendu = $"{Acte} : {Nombre} fois";
        var objet = Objet is null ? null : view.Names.Objet(Objet) ?? await view.Facture(Objet, ct);
        if (Objet is not null && objet is null)
        {
            return Absent(Objet, attendu);
        }

        if (objet is { Type: "flux" } && Acte is not ("DeposerFlux" or "RecevoirFlux" or "IntegrerFlux" or "RelancerFlux"))
        {
            objet = await view.Facture(Objet!, ct) ?? objet;
        }

        var nombre = (await view.Faits(ct)).Count(f => f.EstAccepte && f.Acte == Acte
            && (objet is null || (f.Objet is { } o && o.Type == objet.Type && o.Id == objet.Id)));
        return Conclure(Nombre.Admet(nombre), attendu, nombre.ToString(CultureInfo.InvariantCulture) + " fois");
    }
}
