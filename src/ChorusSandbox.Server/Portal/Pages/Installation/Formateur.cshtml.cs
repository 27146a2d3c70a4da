using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Installation;

/// <summary>The trainer's login, where the sandbox is open to the network; elsewhere everybody at the machine is the trainer.</summary>
internal sealed class FormateurModel(Workspaces workspaces, Entrance entrance, Attempts attempts, Labels labels) : PageModel
{
    private const string Console = "/console";

    public Labels L => labels;

    public string Retour { get; private set; } = Console;

    public bool EstEntre => entrance.IsTrainer(HttpContext);

    public FormRefusals Refus { get; private set; } = new([], labels.Champs, []);

    public IActionResult OnGet(string? retour)
    {
        Retour = LocalAddress.IsOne(retour) ? retour : Console;
        return entrance.IsNetwork ? Page() : LocalRedirect(Retour);
    }

    public async Task<IActionResult> OnPostAsync(string? motDePasse, string? retour)
    {
        Retour = LocalAddress.IsOne(retour) ? retour : Console;
        if (!entrance.IsNetwork)
        {
            return LocalRedirect(Retour);
        }

        var faux = Domain.Refus.De(CodeRefus.SecuriteMotDePasseFormateur, "motDePasse");
        if (await attempts.Try(Secret.Trainer, HttpContext, () => workspaces.IsTrainer(motDePasse ?? ""), faux) is { } refus)
        {
            return Redire(refus);
        }

        entrance.SignIn(HttpContext);
        return LocalRedirect(Retour);
    }

    public IActionResult OnPostQuitter()
    {
        entrance.SignOut(HttpContext);
        return LocalRedirect("/");
    }

    private PageResult Redire(Refus refus)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Refus = new FormRefusals([refus], labels.Champs, ["motDePasse"]);
        return Page();
    }
}
