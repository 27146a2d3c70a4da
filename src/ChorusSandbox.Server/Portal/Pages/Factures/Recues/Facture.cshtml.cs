using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Recues;

/// <summary>An invoice, as its recipient sees it.</summary>
internal sealed class FactureModel(PersonaContext persona, InvoiceReader reader) : InvoicePage(persona)
{
    public InvoiceView Vue { get; private set; } = null!;

    public bool PeutTraiter => Persona.Possibles(Facture).Any(a => a.StatutCible() is not null);

    protected override Espace Espace => L.Espaces.FacturesRecues;

    public IActionResult OnGet(long id)
    {
        var vue = reader.Read(id, Espace);
        if (vue.IsRefused)
        {
            return Refuser("Facture introuvable", vue.Refus);
        }

        Vue = vue.Value;
        Facture = Vue.Facture;
        return Page();
    }
}
