using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ChorusSandbox.Server.Portal.Pages.Installation;

/// <summary>Enters somebody: that is his login, so the window of rejections opens.</summary>
internal sealed class EntrerModel(Workspaces workspaces, Entrance entrance) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    /// <param name="monde">The world.</param>
    /// <param name="login">Whom to enter; or else</param>
    /// <param name="cote">the side to go to (<c>fournisseur</c>, <c>destinataire</c>),</param>
    /// <param name="de">coming from this account.</param>
    /// <param name="retour">The page of that persona that was asked for.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<IActionResult> OnPostAsync(string? monde, string? login, string? cote, string? de, string? retour, CancellationToken ct)
    {
        if (monde is null || workspaces.Find(monde) is null || !entrance.MayOpen(HttpContext, monde))
        {
            return LocalRedirect("/introuvable");
        }

        using var world = await workspaces.Open(monde, ct);
        var qui = login ?? EnFace(world, cote == "destinataire", de);
        if (qui is null)
        {
            return LocalRedirect("/introuvable");
        }

        var entree = await new SeConnecter(world).Execute(new DemandeConnexion(qui), ct);
        if (entree.IsRefused)
        {
            return LocalRedirect($"/connexion?monde={Uri.EscapeDataString(monde)}&login={Uri.EscapeDataString(qui)}");
        }

        entrance.Enter(HttpContext, monde, entree.Value.Login);
        return LocalRedirect(new Persona(monde, entree.Value.Login).PageOuAccueil(retour));
    }

    /// <summary>The other party of the last invoice of an account; failing an invoice, the first structure of that side.</summary>
    private static string? EnFace(Workspace world, bool chezLeDestinataire, string? de)
    {
        var personnes = new Personnes(world);
        var autre = de is not null && personnes.Find(de) is { } quitte
            ? new RechercherFactures(world).Execute(
                new CriteresFactures { Cote = chezLeDestinataire ? RolePiece.Fournisseur : RolePiece.Destinataire, Pagination = new Pagination(1, 1, 1) },
                Acteurs.De(quitte)).Value!.Lignes.Select(l => chezLeDestinataire ? l.Destinataire : l.Fournisseur).FirstOrDefault()
            : null;
        return personnes.Execute()
            .Where(p => p.Structure.Etat == EtatStructure.Active && p.Structure.Role == (chezLeDestinataire ? RoleStructure.Destinataire : RoleStructure.Fournisseur))
            .OrderBy(p => p.Structure.Id == autre?.Id ? 0 : 1)
            .Select(p => p.Personne.Login)
            .FirstOrDefault();
    }
}
