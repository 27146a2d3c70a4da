using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Answer of <c>factures/rechercher/recipiendaire</c>: its counters stand at the root (api.md 3.0).</summary>
public sealed record ReponseRechercherParRecipiendaire : Reponse
{
    [Description("Factures trouvées ; toujours là, vide au besoin. Source : api.md 3.0 [V].")]
    public ImmutableArray<LigneFactureRecue> ListeFactures { get; init; } = [];

    [Description("Page rendue, à partir de 1. Source : api.md 3.0 [V].")]
    public int PageCourante { get; init; }

    [Description("Nombre de pages. Source : api.md 3.0 [V].")]
    public int Pages { get; init; }

    [Description("Résultats par page. Source : api.md 3.0 [V].")]
    public int NbResultatsParPage { get; init; }

    [Description("Nombre de résultats. Source : api.md 3.0 [V].")]
    public int Total { get; init; }
}

/// <summary><c>factures/rechercher/recipiendaire</c></summary>
internal static class RechercherParRecipiendaire
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherParRecipiendaire, ReponseRechercherParRecipiendaire>(
        "factures/v1/rechercher/recipiendaire", "Recherche parmi les factures reçues.", "TRA_MSG_00.000", new Lieux([("structure", "idDestinataire")]), (demande, appel) =>
            new RechercherFactures(appel.World).Execute(demande.Criteres(), appel.Actor, demande.RecupererTaille == true).Select(page => Reponse(page, appel)));

    private static ReponseRechercherParRecipiendaire Reponse(Page<LigneRecherche> page, Appel appel)
    {
        var reponse = new ReponseRechercherParRecipiendaire
        {
            PageCourante = page.Numero,
            Pages = page.Pages,
            NbResultatsParPage = page.ParPage,
            Total = page.Total,
            ListeFactures = [.. page.Lignes.Select(l => new LigneFactureRecue(l))],
        };
        if (page.Total > 0)
        {
            return reponse;
        }

        // An empty list is told by a code that is no error (api.md 3.7).
        appel.Avertissements = [Refus.De(CodeRefus.PasserelleRechercheVide, null, null, ("criteres", "ceux de l’appel"))];
        return reponse with { CodeRetour = 20000, Libelle = "TRA_MSG_00.015" };
    }
}
