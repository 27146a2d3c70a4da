using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Recues;

/// <summary>« Synthèse » of the recipient: what he still has to treat.</summary>
internal sealed class SyntheseModel(PersonaContext persona, Synthese synthese) : RecuesScreen(persona)
{
    [BindProperty(SupportsGet = true)]
    public InvoiceFilter Filtre { get; set; } = new();

    public BasketView Liste { get; private set; } = null!;

    protected override string Cle => "synthese";

    public void OnGet() => Liste = new InvoiceList(Persona, Espace, Filtre).Lay(
        synthese.Execute(RolePiece.Destinataire, Persona.Actor), QuickView.Recues, "Factures reçues à traiter");
}
