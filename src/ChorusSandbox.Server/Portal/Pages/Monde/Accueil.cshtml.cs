using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Monde;

/// <summary>Where somebody arrives: the Synthèse of his first espace.</summary>
internal sealed class AccueilModel(PersonaContext persona) : PersonaPage(persona)
{
    public override Head Entete => Head.De("Accueil");

    public IActionResult OnGet() => LocalRedirect(Persona.Accueil.Href + Request.QueryString);
}
