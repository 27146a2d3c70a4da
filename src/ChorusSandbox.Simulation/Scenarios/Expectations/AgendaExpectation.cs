using System.Globalization;

using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary><c>agenda {acte, dans?, nombre?}</c>: an entry of that act is due exactly then, counted on the calendar of Paris.</summary>
public sealed record AgendaExpectation(int Ligne, string Libelle, string Acte, Duree? Dans, Borne Nombre) : Expectation(Ligne, Libelle)
{
    public override string? ActeNomme => Acte;

    public override async Task<Constat> Juger(View view, CancellationToken ct)
    {
        var maintenant = await view.Reading.Maintenant(ct);
        var siennes = (await view.Reading.Agenda(ct)).Where(e => e.Acte == Acte).ToList();
        var nombre = Dans is { } dans ? siennes.Count(e => e.Instant == dans.Apres(maintenant)) : siennes.Count;
        return Conclure(Nombre.Admet(nombre), $"{Acte} : {Nombre} échéance(s){(Dans is { } d ? $" dans {d}" : "")}",
            siennes.Count == 0 ? "aucune" : string.Join(", ", siennes.Select(e => Temps.AParis(e.Instant).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture))));
    }
}
