using System.Collections.Immutable;

using ChorusSandbox.Domain;
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

    public DateTimeOffset Cible => Lue.Apres(Maintenant);

    public Avance Avance => Clock.Avances.First(a => a.Duree == Duree);

    public ImmutableArray<Echeance> Prevus { get; private set; } = [];

    public override Head Entete => Head.De("Horloge du monde");

    private Duree Lue => Domain.Duree.TryLire(Duree, out var lue) ? lue : Domain.Duree.DeJours(1);

    public async Task OnGetAsync(string? duree, string? retour, CancellationToken ct)
    {
        Choisir(duree, retour);
        Prevus = Dire(await workspaces.Preview(Persona.Monde, Cible, ct));
    }

    public async Task<IActionResult> OnPostAsync(string? duree, string? retour, CancellationToken ct)
    {
        Choisir(duree, retour);
        var faits = Dire(await Persona.World.Driver.Advance(Cible, null, ct));
        return Suivre(Retour, faits.IsEmpty
            ? $"Nous sommes le {Typographie.DateLongueHeure(Maintenant)}. Rien ne s’est passé."
            : $"Nous sommes le {Typographie.DateLongueHeure(Maintenant)}. {string.Join(" ", faits.TakeLast(4).Select(f => $"{Typographie.DateHeure(f.Quand)} : {f.Quoi}."))}");
    }

    private void Choisir(string? duree, string? retour)
    {
        Duree = Clock.Avances.Any(a => a.Duree == duree) ? duree! : "P1D";
        Retour = LocalAddress.IsOne(retour) && retour.StartsWith(Persona.Racine + "/", StringComparison.Ordinal) ? retour : Persona.Accueil.Href;
    }

    private static ImmutableArray<Echeance> Dire(IEnumerable<Fait> faits) => [.. faits.Select(FactTeller.Tell).OfType<Echeance>()];
}
