using ChorusSandbox.Server.Access;

using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Installation;

/// <summary>Says that an address leads nowhere, and where one can go from there.</summary>
internal sealed class IntrouvableModel(Entrance entrance) : PageModel
{
    /// <summary>Whose page was looked for; null when it was nobody's.</summary>
    public Persona? Persona => HttpContext.Features.Get<Persona>();

    /// <summary>True when the console and the documentation are open to this browser.</summary>
    public bool EstFormateur => entrance.IsTrainer(HttpContext);

    public void OnGet() => Response.StatusCode = StatusCodes.Status404NotFound;

    public void OnPost() => OnGet();
}
