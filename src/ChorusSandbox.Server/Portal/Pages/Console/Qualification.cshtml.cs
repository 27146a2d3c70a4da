using System.Collections.Immutable;

using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access.Qualification;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Console;

/// <summary>What each application of a world has shown, and what it has still to show.</summary>
internal sealed class QualificationModel(Workspaces workspaces, SuiviDeQualification suivi) : PageModel
{
    [FromRoute(Name = "monde")]
    public string Id { get; set; } = "";

    public MondeInscrit Inscrit { get; private set; } = null!;

    public ImmutableArray<(ApplicationApi Application, Carnet Carnet)> Carnets { get; private set; } = [];

    public string Origine => $"{Request.Scheme}://{Request.Host}";

    public IActionResult OnGet() => Montrer();

    public IActionResult OnPostRecommencer(string? application)
    {
        if (workspaces.Find(Id) is { } inscrit && inscrit.Applications.FirstOrDefault(a => a.ClientId == application) is { } connue)
        {
            suivi.Recommencer(inscrit, connue.ClientId);
        }

        return LocalRedirect($"/console/{Uri.EscapeDataString(Id)}/qualification");
    }

    private IActionResult Montrer()
    {
        if (workspaces.Find(Id) is not { } inscrit)
        {
            return LocalRedirect("/introuvable");
        }

        (Inscrit, Carnets) = (inscrit, [.. inscrit.Applications.Select(a => (a, suivi.De(inscrit, a.ClientId)))]);
        return Page();
    }
}
