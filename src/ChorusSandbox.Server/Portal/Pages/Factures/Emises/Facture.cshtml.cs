using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>An invoice, as its supplier sees it.</summary>
internal sealed class FactureModel(PersonaContext persona, InvoiceReader reader) : InvoicePage(persona)
{
    public InvoiceView Vue { get; private set; } = null!;

    /// <summary>The acts that have a page; « Traiter le rejet » is only in the Synthèse (domain.md 2.3).</summary>
    public ImmutableArray<NavLine> Actes =>
    [
        .. Persona.Possibles(Facture).Select(a => a switch
        {
            ActeFacture.SoumettreFacture => new NavLine($"{Lien("saisir-facture")}?brouillon={Facture.Id}", L.Boutons.ReprendreLaSaisie, Courant: true),
            ActeFacture.CompleterFacture => new NavLine(Lien($"facture/{Facture.Id}/completer"), L.Boutons.Completer, Courant: true),
            ActeFacture.RecyclerFacture => new NavLine(Lien($"facture/{Facture.Id}/recycler"), L.Boutons.Recycler, Courant: true),
            _ => null,
        }).OfType<NavLine>(),
    ];

    protected override Espace Espace => L.Espaces.FacturesEmises;

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
