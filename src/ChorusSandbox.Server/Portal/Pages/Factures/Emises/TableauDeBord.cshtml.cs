using System.Collections.Immutable;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Factures;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>« Tableau de bord » of the supplier: how many invoices are in each state.</summary>
internal sealed class TableauDeBordModel(PersonaContext persona, RechercherFactures rechercher) : EmisesScreen(persona)
{
    public ImmutableArray<CountGroup> Comptes { get; private set; } = [];

    protected override string Cle => "tableau-de-bord";

    public void OnGet() => Comptes = CountGroup.De(
        rechercher.Execute(new CriteresFactures { Cote = RolePiece.Fournisseur, Pagination = new Pagination(1, int.MaxValue, int.MaxValue) }, Persona.Actor).Value!.Lignes,
        RolePiece.Fournisseur, Lien("recherche"));
}
