using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Tutorials;

/// <summary>Draws the pane of the lesson of the world one is in; nothing elsewhere.</summary>
[ViewComponent(Name = "Tuto")]
public sealed class TutoViewComponent(Access.Access access, Library library) : ViewComponent
{
    /// <summary>The pane, its steps ticked.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        if (!HttpContext.Request.PathBase.StartsWithSegments("/m") || LessonSession.Of(access.World, library) is not { } session)
        {
            return Content("");
        }

        await session.Examine(HttpContext.RequestAborted);
        return View("/Tutorials/_Tuto.cshtml", new Pane
        {
            Session = session,
            Racine = HttpContext.Request.PathBase.ToUriComponent(),
            Actor = access.Actor,
            Ecran = HttpContext.Request.Path,
            Feedback = Feedback.De(session),
            Verifiee = HttpContext.Request.Query["tuto"] == "verifier",
            SolutionOuverte = HttpContext.Request.Query["tuto"] == "solution",
        });
    }
}
