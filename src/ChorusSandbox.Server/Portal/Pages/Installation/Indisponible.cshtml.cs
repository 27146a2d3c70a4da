using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Installation;

/// <summary>Says why a world cannot be opened, and offers what still can be done to it.</summary>
internal sealed class IndisponibleModel(Workspaces workspaces) : PageModel
{
    public string Titre { get; private set; } = "";

    public Explained Raison { get; private set; } = null!;

    /// <summary>The world that can be reset; null when waiting is enough.</summary>
    public string? Monde { get; private set; }

    /// <summary>Where the console shows what it kept of the request.</summary>
    public string? Requete { get; private set; }

    public IReadOnlyList<string> Instantanes { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<Trouble>() is not { } trouble)
        {
            return LocalRedirect("/");
        }

        Response.StatusCode = trouble.Statut;
        (Titre, Raison, Monde, Requete) = (trouble.Titre, Explained.De(trouble.Refus), trouble.Illisible, trouble.Requete);
        Instantanes = Monde is { } monde ? workspaces.ListSnapshots(monde) : [];
        return Page();
    }
}
