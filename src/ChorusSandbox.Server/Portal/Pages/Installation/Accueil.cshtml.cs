using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Installation;

/// <summary>The home of the installation: choose a world and somebody in it.</summary>
internal sealed class AccueilModel(Workspaces workspaces, Entrance entrance) : PageModel
{
    public MondeInscrit? Monde { get; private set; }

    /// <summary>True in the first seconds of an installation: the demonstration is being made.</summary>
    public bool EstEnPreparation { get; private set; }

    /// <summary>The worlds that are nobody's lesson.</summary>
    public ImmutableArray<NavLine> Mondes { get; private set; } = [];

    /// <summary>True for who may open the console and the pages that try calls.</summary>
    public bool EstFormateur { get; private set; }

    public ImmutableArray<PersonaGroup> Groupes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? monde, CancellationToken ct)
    {
        if (HttpContext.Features.Get<Persona>() is { } persona)
        {
            return LocalRedirect($"{persona.Racine}/accueil");
        }

        if (!entrance.IsSeated(HttpContext))
        {
            return LocalRedirect("/place");
        }

        EstFormateur = entrance.IsTrainer(HttpContext);
        var ouverts = workspaces.List().Where(m => entrance.MayOpen(HttpContext, m.Id)).ToList();
        var libres = ouverts.Where(m => m.Etiquette is null).ToList();
        Monde = ouverts.FirstOrDefault(m => m.Id == monde) ?? libres.FirstOrDefault(m => m.Id == Workspaces.Demonstration) ?? libres.FirstOrDefault();
        EstEnPreparation = Monde is null && workspaces.Find(Workspaces.Demonstration) is null;
        Mondes = [.. libres.Select(m => new NavLine($"/?monde={Uri.EscapeDataString(m.Id)}", m.Nom, m.Id == Monde?.Id))];
        if (Monde is not null)
        {
            using var ouvert = await workspaces.Open(Monde.Id, ct);
            Groupes = PersonaGroup.De(new Personnes(ouvert).Execute());
        }
        else if (EstEnPreparation)
        {
            // Without script too; the demonstration is there in a moment.
            Response.Headers["Refresh"] = "1";
        }

        return Page();
    }
}
