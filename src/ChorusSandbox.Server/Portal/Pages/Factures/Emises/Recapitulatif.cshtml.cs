using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>« Récapitulatif de dépôt »: the proof of the date of deposit (domain.md 2.3).</summary>
internal sealed class RecapitulatifModel(PersonaContext persona, ConsulterFacture consulter) : InvoicePage(persona)
{
    protected override Espace Espace => L.Espaces.FacturesEmises;

    public override Head Entete => Head.De(L.Blocs.RecapitulatifDepot, new NavLine("", Espace.Libelle));

    public Navigation Onglets => Navigation.Onglets(Persona.Racine, Espace, "saisir-facture");

    public IActionResult OnGet(long id)
    {
        var trouvee = consulter.Execute(id, Persona.Actor);
        if (trouvee.IsRefused)
        {
            return Refuser("Facture introuvable", trouvee.Refus);
        }

        Facture = trouvee.Value;
        return Page();
    }
}
