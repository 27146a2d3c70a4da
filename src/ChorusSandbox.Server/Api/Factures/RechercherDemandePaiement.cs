using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Answer of <c>factures/rechercher/demandePaiement</c>: a flat total, and no paging (api.md 3.0).</summary>
public sealed record ReponseRechercherDemandePaiement : Reponse
{
    [Description("Pièces trouvées, 200 au plus, la dernière déposée d’abord ; toujours là, vide au besoin. Source : api.md 3.0 [V].")]
    public ImmutableArray<LigneDemandePaiement> ListeDemandePaiement { get; init; } = [];

    [Description("Nombre de résultats. Source : api.md 3.0 [V].")]
    public int Total { get; init; }
}

/// <summary><c>factures/rechercher/demandePaiement</c></summary>
internal static class RechercherDemandePaiement
{
    // ASSUMPTION: API-22 the real operation was reported not to work in qualification (api.md 6, quirk 12): here it answers, over all the sides of the account when no role is given.
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherDemandePaiement, ReponseRechercherDemandePaiement>(
        "factures/v1/rechercher/demandePaiement", "Recherche de toutes les pièces du compte, quel que soit son rôle.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
            new RechercherFactures(appel.World).Execute(demande.Criteres(), appel.Actor).Select(page =>
            {
                var total = page.Total.ToString(CultureInfo.InvariantCulture);
                return new ReponseRechercherDemandePaiement { ListeDemandePaiement = [.. page.Lignes.Select(l => new LigneDemandePaiement(l, total))], Total = page.Total };
            }));
}
