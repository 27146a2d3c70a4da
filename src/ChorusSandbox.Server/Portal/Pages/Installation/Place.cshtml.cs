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

    public async Task<IActionResult> OnGetAsync(string? code, string? monde)
    {
        Code = code;
        if (monde is not null && code is null)
        {
            return Redire(Domain.Refus.De(CodeRefus.SecuriteAutreMonde, "monde", monde, ("monde", monde)), StatusCodes.Status403Forbidden);
        }

        if (code is null)
        {
            return Page();
        }

        var trouve = await Chercher(code);
        Monde = trouve.Value?.Nom;
        return trouve.IsRefused ? Redire(trouve.Refus[0], StatusCodes.Status401Unauthorized) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        Code = code?.Trim();
        var trouve = await Chercher(Code ?? "");
        if (trouve.IsRefused)
        {
            return Redire(trouve.Refus[0], StatusCodes.Status401Unauthorized);
        }

        entrance.Open(HttpContext, trouve.Value);
        return LocalRedirect($"/?monde={Uri.EscapeDataString(trouve.Value.Id)}");
    }

    /// <summary>The world that a code opens, or why it is not looked for or opens none.</summary>
    private async Task<Result<MondeInscrit>> Chercher(string code)
    {
        MondeInscrit? monde = null;
        var refus = await attempts.Try(Secret.Place, HttpContext, () => Task.FromResult((monde = workspaces.FindPlace(code)) is not null), Domain.Refus.De(CodeRefus.SecuriteCodeDePlace, "code"));
        return refus is null ? monde! : refus;
    }

    private PageResult Redire(Refus refus, int statut)
    {
        Response.StatusCode = statut;
        Refus = new FormRefusals([refus], labels.Champs, ["code"]);
        return Page();
    }
}
