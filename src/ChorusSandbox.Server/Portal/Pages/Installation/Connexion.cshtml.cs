using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Installation;

/// <summary>The login page, by address and password. A compte technique is told why it cannot enter.</summary>
internal sealed class ConnexionModel(Workspaces workspaces, Labels labels) : PageModel
{
    public Labels L => labels;

    public string Monde { get; private set; } = "";

    public string? Login { get; private set; }

    public FormRefusals Refus { get; private set; } = new([], labels.Champs, []);

    public IActionResult OnGet(string? monde, string? login)
    {
        Login = login;
        return Choisir(monde) ? Page() : LocalRedirect("/introuvable");
    }

    public async Task<IActionResult> OnPostAsync(string? monde, string? login, string? motDePasse, CancellationToken ct)
    {
        Login = login;
        if (!Choisir(monde))
        {
            return LocalRedirect("/introuvable");
        }

        if (string.IsNullOrWhiteSpace(login))
        {
            return Redire(Domain.Refus.De(CodeRefus.ChampObligatoire, "login", null, ("champ", labels.Champs.AdresseDeConnexion), ("acte", labels.Boutons.SeConnecter)));
        }

        using var world = await workspaces.Open(Monde, ct);
        var entree = await new SeConnecter(world).Execute(login, motDePasse ?? "", ct);
        return entree.IsRefused ? Redire(entree.Refus[0]) : LocalRedirect($"{new Persona(Monde, entree.Value.Login).Racine}/accueil?connexion=true");
    }

    private bool Choisir(string? monde)
    {
        Monde = (monde is null ? workspaces.List().FirstOrDefault() : workspaces.Find(monde))?.Id ?? "";
        return Monde.Length > 0;
    }

    private PageResult Redire(Refus refus)
    {
        Refus = new FormRefusals([refus], labels.Champs, ["login"]);
        return Page();
    }
}
