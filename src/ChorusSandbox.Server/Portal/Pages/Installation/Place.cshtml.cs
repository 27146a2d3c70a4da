using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Installation;

/// <summary>
/// Where a trainee takes his place, by the code that the console made. A link only shows the code: the button opens the
/// world, so that the cookie is given to a page of ours.
/// </summary>
internal sealed class PlaceModel(Workspaces workspaces, Entrance entrance, Attempts attempts, Labels labels) : PageModel
{
    /// <summary>Name of the world that the code opens; null where none does.</summary>
    public string? Monde { get; private set; }

    public string? Code { get; private set; }

    public FormRefusals Refus { get; private set; } = new([], labels.Champs, []);

    public IActionResult OnGet(string? code, string? monde)
    {
        Code = code;
        if (monde is not null && code is null)
        {
            return Redire(Domain.Refus.De(CodeRefus.SecuriteAutreMonde, "monde", monde, ("monde", monde)), StatusCodes.Status403Forbidden);
        }

        if (code is not null && attempts.Refuse(HttpContext) is null)
        {
            Monde = workspaces.FindPlace(code)?.Nom;
            if (Monde is null)
            {
                return Manquer();
            }
        }

        return Page();
    }

    public IActionResult OnPost(string? code)
    {
        Code = code?.Trim();
        if (attempts.Refuse(HttpContext) is { } attendre)
        {
            return Redire(attendre, StatusCodes.Status401Unauthorized);
        }

        if (workspaces.FindPlace(Code ?? "") is not { } monde)
        {
            return Manquer();
        }

        attempts.Succeeded(HttpContext);
        entrance.Open(HttpContext, monde);
        return LocalRedirect($"/?monde={Uri.EscapeDataString(monde.Id)}");
    }

    private PageResult Manquer()
    {
        attempts.Failed(HttpContext);
        return Redire(Domain.Refus.De(CodeRefus.SecuriteCodeDePlace, "code"), StatusCodes.Status401Unauthorized);
    }

    private PageResult Redire(Refus refus, int statut)
    {
        Response.StatusCode = statut;
        Refus = new FormRefusals([refus], labels.Champs, ["code"]);
        return Page();
    }
}
