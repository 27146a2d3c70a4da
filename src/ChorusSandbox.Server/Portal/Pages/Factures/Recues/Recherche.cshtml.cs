using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Factures;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Recues;

/// <summary>« Recherche » of the recipient: everything that was ever received.</summary>
internal sealed class RechercheModel(PersonaContext persona, RechercherFactures rechercher) : RecuesScreen(persona)
{
    [BindProperty(SupportsGet = true)]
    public InvoiceFilter Filtre { get; set; } = new();

    public BasketView Liste { get; private set; } = null!;

    protected override string Cle => "recherche";

    public void OnGet()
    {
        var criteres = new CriteresFactures { Cote = RolePiece.Destinataire, Pagination = new Pagination(1, int.MaxValue, int.MaxValue) };
        Liste = new InvoiceList(Persona, Espace, Filtre).Lay(rechercher.Execute(criteres, Persona.Actor).Value!.Lignes, [], "Factures reçues trouvées");
    }
}
