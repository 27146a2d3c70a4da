using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Factures;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>« Recherche » of the supplier: everything that was ever sent, treated rejections included.</summary>
internal sealed class RechercheModel(PersonaContext persona, RechercherFactures rechercher) : EmisesScreen(persona)
{
    [BindProperty(SupportsGet = true)]
    public InvoiceFilter Filtre { get; set; } = new();

    public BasketView Liste { get; private set; } = null!;

    protected override string Cle => "recherche";

    public void OnGet()
    {
        var criteres = new CriteresFactures { Cote = RolePiece.Fournisseur, Pagination = new Pagination(1, int.MaxValue, int.MaxValue) };
        Liste = new InvoiceList(Persona, Espace, Filtre).Lay(rechercher.Execute(criteres, Persona.Actor).Value!.Lignes, [], "Factures émises trouvées");
    }
}
