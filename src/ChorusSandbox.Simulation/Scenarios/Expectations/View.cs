using System.Text.Json;

using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Simulation.Scenarios.Outcomes;
using ChorusSandbox.Simulation.Scenarios.Worlds;

namespace ChorusSandbox.Simulation.Scenarios.Expectations;

/// <summary>A world as expectations see it: what it holds, what the story's names mean, and since when acts count.</summary>
/// <param name="Reading">The world.</param>
/// <param name="Acteurs">The actors of the story.</param>
/// <param name="Names">What its steps named.</param>
/// <param name="Depuis">Journal number from which <c>refus</c> and <c>journal</c> look: a lesson's step counts from its opening.</param>
public sealed record View(IReading Reading, Acteurs Acteurs, Names Names, long Depuis = 1)
{
    /// <summary>The facts in scope.</summary>
    public Task<IReadOnlyList<Fait>> Faits(CancellationToken ct) => Reading.Journal(Depuis, ct);

    /// <summary>An invoice, by the name of the step that made it (or of the flow that brought it), or by its number.</summary>
    public async Task<ObjetNomme?> Facture(string nom, CancellationToken ct)
    {
        var point = nom.LastIndexOf('.');
        var rang = point > 0 && int.TryParse(nom.AsSpan(point + 1), out var n) ? n : 1;
        var objet = Names.Objet(nom) ?? (point > 0 ? Names.Objet(nom[..point]) : null);
        if (objet is { Type: "facture" })
        {
            return objet;
        }

        var faits = (await Reading.Journal(1, ct)).Where(f => f is { EstAccepte: true, Objet.Type: "facture" });
        var trouves = objet is { Type: "flux" }
            ? faits.Where(f => NumeroFlux(f) == objet.Numero).Select(f => f.Objet!).DistinctBy(o => o.Id).Skip(rang - 1).Take(1)
            : faits.Where(f => f.Objet!.Numero == nom).Select(f => f.Objet!).TakeLast(1);
        return trouves.Select(o => new ObjetNomme("facture", o.Id, o.Numero)).FirstOrDefault();
    }

    /// <summary>A flow, by the name of its step or of its file.</summary>
    public async Task<ObjetNomme?> Flux(string nom, CancellationToken ct) =>
        Names.Objet(nom) is { Type: "flux" } objet
            ? objet
            : (await Reading.Journal(1, ct))
                .Where(f => f is { EstAccepte: true, Acte: "DeposerFlux", Objet: not null } && Texte(f.Entree, "nomFichier") == nom)
                .Select(f => new ObjetNomme("flux", f.Objet!.Id, f.Objet.Numero)).LastOrDefault();

    private static string? NumeroFlux(Fait fait) => fait.Acte == "SoumettreFacture" ? Texte(fait.Entree, "numeroFlux") : null;

    private static string? Texte(JsonElement entree, string cle) =>
        entree.ValueKind == JsonValueKind.Object && entree.TryGetProperty(cle, out var valeur) && valeur.ValueKind == JsonValueKind.String
            ? valeur.GetString()
            : null;
}
