using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

using Clock = ChorusSandbox.Server.Portal.Shared.Horloge;

namespace ChorusSandbox.Server.Portal.Pages.Monde;

/// <summary>The clock of the world: what will happen, and the advance.</summary>
internal sealed class HorlogeModel(PersonaContext persona, Workspaces workspaces) : PersonaPage(persona)
{
    public string Duree { get; private set; } = "P1D";

    /// <summary>The page to come back to, always one of the persona's own.</summary>
    public string Retour { get; private set; } = "";

    public DateTimeOffset Maintenant => Persona.Maintenant;

    public bool Figee => Persona.HorlogeFigee;

    /// <summary>The instant up to which it was foreseen.</summary>
    public DateTimeOffset Cible { get; private set; }

    public Avance Avance => Clock.Avances.First(a => a.Duree == Duree);

    /// <summary>What will happen, once it was asked: a preview costs a copy of the world.</summary>
    public ImmutableArray<Echeance>? Prevus { get; private set; }

    public override Head Entete => Head.De("Horloge du monde");

    public void OnGet(string? duree, string? retour) => Choisir(duree, retour);

    /// <summary>Tells what an advance would bring.</summary>
    public Task<IActionResult> OnPostPrevoirAsync(string? duree, string? retour, CancellationToken ct) => JusquA(duree, retour, async cible =>
    {
        (Cible, Prevus) = (cible, Dire(await workspaces.Preview(Persona.Monde, cible, ct)));
        return Page();
    });

    public Task<IActionResult> OnPostAsync(string? duree, string? retour, CancellationToken ct) => JusquA(duree, retour, async cible =>
    {
        var faits = Dire(await Persona.World.Driver.Advance(cible, null, ct));
        return Suivre(Retour, faits.IsEmpty
            ? $"Nous sommes le {Typographie.DateLongueHeure(Maintenant)}. Rien ne s’est passé."
            : $"Nous sommes le {Typographie.DateLongueHeure(Maintenant)}. {string.Join(" ", faits.TakeLast(4).Select(f => $"{Typographie.DateHeure(f.Quand)} : {f.Quoi}."))}");
    });

    private async Task<IActionResult> JusquA(string? duree, string? retour, Func<DateTimeOffset, Task<IActionResult>> faire)
    {
        Choisir(duree, retour);
        Domain.Duree.TryLire(Duree, out var lue);
        var cible = Horizon.Avancer(Maintenant, lue);
        return cible.IsRefused ? Redire(cible.Refus, ["duree"]) : await faire(cible.Value);
    }

    private void Choisir(string? duree, string? retour)
    {
        Duree = Clock.Avances.Any(a => a.Duree == duree) ? duree! : "P1D";
        Retour = LocalAddress.IsOne(retour) && retour.StartsWith(Persona.Racine + "/", StringComparison.Ordinal) ? retour : Persona.Accueil.Href;
    }

    private static ImmutableArray<Echeance> Dire(IEnumerable<Fait> faits) => [.. faits.Select(FactTeller.Tell).OfType<Echeance>()];
}
