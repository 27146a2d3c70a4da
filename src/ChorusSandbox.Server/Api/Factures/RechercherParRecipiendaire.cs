using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Answer of <c>factures/rechercher/recipiendaire</c>: its counters stand at the root (api.md 3.0).</summary>
public sealed record ReponseRechercherParRecipiendaire : Reponse
{
    [Description("Factures trouvées ; toujours là, vide au besoin.")]
    public ImmutableArray<LigneFactureRecue> ListeFactures { get; init; } = [];

    [Description("Page rendue, à partir de 1.")]
    public int PageCourante { get; init; }

    [Description("Nombre de pages.")]
    public int Pages { get; init; }

    [Description("Résultats par page.")]
    public int NbResultatsParPage { get; init; }

    [Description("Nombre de résultats.")]
    public int Total { get; init; }
}

/// <summary><c>factures/rechercher/recipiendaire</c></summary>
internal static class RechercherParRecipiendaire
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherParRecipiendaire, ReponseRechercherParRecipiendaire>(
        "factures/v1/rechercher/recipiendaire", "Recherche parmi les factures reçues.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var criteres = demande.Criteres();
            var page = demande.EstVideDAvance ? criteres.Pagination.De<LigneRecherche>([]) : new RechercherFactures(appel.World).Execute(criteres, appel.Actor);
            var reponse = new ReponseRechercherParRecipiendaire
            {
                PageCourante = page.Numero,
                Pages = page.Pages,
                NbResultatsParPage = page.ParPage,
                Total = page.Total,
                ListeFactures = [.. page.Lignes.Select(LigneFactureRecue.De)],
            };
            if (page.Total > 0)
            {
                return reponse;
            }

            // An empty list is told by a code that is no error (api.md 3.7).
            appel.Avertissements = [Refus.De(CodeRefus.PasserelleRechercheVide, null, null, ("criteres", "ceux de l’appel"))];
            return reponse with { CodeRetour = 20000, Libelle = "TRA_MSG_00.015" };
        });
}
