using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Installation;

/// <summary>The login page, by address and password. A compte technique is told why it cannot enter.</summary>
internal sealed class ConnexionModel(Workspaces workspaces, Entrance entrance, Labels labels) : PageModel
{
    public Labels L => labels;

    /// <summary>Identifier of the world.</summary>
    public string Monde { get; private set; } = "";

    /// <summary>What people call it.</summary>
    public string Nom { get; private set; } = "";

    public string? Login { get; private set; }

    /// <summary>The page asked for, which is shown once somebody is entered; null when it was this one.</summary>
    public string? Retour { get; private set; }

    /// <summary>Whose page that is.</summary>
    public Utilisateur? Personne { get; private set; }

    public FormRefusals Refus { get; private set; } = new([], labels.Champs, []);

    public async Task<IActionResult> OnGetAsync(string? monde, string? login, string? retour, CancellationToken ct)
    {
        (Login, Retour) = (login, retour);
        if (Refuser(monde) is { } ailleurs)
        {
            return ailleurs;
        }

        if (retour is not null && login is not null)
        {
            using var world = await workspaces.Open(Monde, ct);
            Personne = new Personnes(world).Find(login);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? monde, string? login, string? motDePasse, string? retour, CancellationToken ct)
    {
        (Login, Retour) = (login, retour);
        if (Refuser(monde) is { } ailleurs)
        {
            return ailleurs;
        }

        if (string.IsNullOrWhiteSpace(login))
        {
            return Redire(Domain.Refus.De(CodeRefus.ChampObligatoire, "login", null, ("champ", labels.Champs.AdresseDeConnexion), ("acte", labels.Boutons.SeConnecter)));
        }

        using var world = await workspaces.Open(Monde, ct);
        var entree = await new SeConnecter(world).Execute(login, motDePasse ?? "", ct);
        if (entree.IsRefused)
        {
            return Redire(entree.Refus[0]);
        }

        entrance.Enter(HttpContext, Monde, entree.Value.Login);
        return LocalRedirect(new Persona(Monde, entree.Value.Login).PageOuAccueil(retour));
    }

    /// <summary>Where else to go, where the world is not there or not this browser's.</summary>
    private LocalRedirectResult? Refuser(string? monde)
    {
        var inscrit = monde is null ? workspaces.List().FirstOrDefault(m => entrance.MayOpen(HttpContext, m.Id)) : workspaces.Find(monde);
        if (inscrit is null || !entrance.MayOpen(HttpContext, inscrit.Id))
        {
            return LocalRedirect(entrance.IsTrainer(HttpContext) ? "/introuvable" : "/place");
        }

        (Monde, Nom) = (inscrit.Id, inscrit.Nom);
        return null;
    }

    private PageResult Redire(Refus refus)
    {
        Refus = new FormRefusals([refus], labels.Champs, ["login"]);
        return Page();
    }
}
