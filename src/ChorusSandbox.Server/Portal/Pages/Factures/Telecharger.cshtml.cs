using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures;

/// <summary>« Télécharger » on an invoice: an act, which the history tells and which the recipient's mark keeps. Always a download.</summary>
internal sealed class TelechargerModel(PersonaContext persona, TelechargerGroupeFacture telecharger) : PersonaPage(persona)
{
    public override Head Entete => Head.De(L.Boutons.Telecharger);

    public IActionResult OnGet(string espace, long id) => LocalRedirect($"{Persona.Racine}/{espace}/facture/{id}");

    public async Task<IActionResult> OnPostAsync(long id, string? format, bool pieces, CancellationToken ct)
    {
        await HttpContext.Features.GetRequiredFeature<GrosCorps.Place>().Prendre(ct);
        var fichier = FichierEphemere.Ouvrir();
        Response.RegisterForDispose(fichier);
        var nom = await telecharger.Execute(new DemandeTelechargement([id], format, pieces), fichier, Persona.Actor, ct);
        if (nom.IsRefused)
        {
            return Refuser("Rien n’est téléchargé", nom.Refus);
        }

        fichier.Position = 0;
        return File(fichier, "application/octet-stream", nom.Value);
    }
}
