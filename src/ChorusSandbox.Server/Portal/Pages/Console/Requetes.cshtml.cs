using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>The last exchanges of a world with the API, and one of them whole.</summary>
internal sealed class RequetesModel(Workspaces workspaces, JournalDesRequetes journal) : PageModel
{
    public MondeInscrit Inscrit { get; private set; } = null!;

    public IReadOnlyList<Echange> Echanges { get; private set; } = [];

    public Echange? Choisi { get; private set; }

    public IActionResult OnGet(string monde, string? trace)
    {
        if (workspaces.Find(monde) is not { } inscrit)
        {
            return LocalRedirect("/introuvable");
        }

        Inscrit = inscrit;
        Echanges = journal.Rechercher(inscrit.Id, new FiltreEchanges(), null, null, 50).Lignes;
        Choisi = Echanges.FirstOrDefault(e => e.Trace == trace) ?? (Echanges.Count > 0 ? Echanges[0] : null);
        return Page();
    }
}
