using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Answer of <c>factures/rechercher/fournisseur</c>.</summary>
public sealed record ReponseRechercherParFournisseur : Reponse
{
    [Description("Factures trouvées ; toujours là, vide au besoin.")]
    public ImmutableArray<LigneFactureEmise> ListeFactures { get; init; } = [];

    [Description("Compteurs.")]
    public ParametresRetour? ParametresRetour { get; init; }
}

/// <summary><c>factures/rechercher/fournisseur</c></summary>
internal static class RechercherParFournisseur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherParFournisseur, ReponseRechercherParFournisseur>(
        "factures/v1/rechercher/fournisseur", "Recherche parmi les factures émises.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var criteres = demande.Criteres();
            var page = demande.IdStructureValideur is null ? new RechercherFactures(appel.World).Execute(criteres, appel.Actor) : criteres.Pagination.De<LigneRecherche>([]);
            return new ReponseRechercherParFournisseur
            {
                ListeFactures = [.. page.Lignes.Select(LigneFactureEmise.De)],
                ParametresRetour = ParametresRetour.De(page),
            };
        });
}
