using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Answer of <c>factures/rechercher/valideur</c> and of <c>factures/rechercher/aTraiter/valideur</c>.</summary>
public sealed record ReponseRechercherParValideur : Reponse
{
    [Description("Factures trouvées ; toujours là, vide au besoin. Source : api.md 3.0 [V].")]
    public ImmutableArray<LigneFactureAValider> ListeFactures { get; init; } = [];

    [Description("Compteurs. Source : api.md 3.0 [V].")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>The answer of a page.</summary>
    internal static ReponseRechercherParValideur De(Page<LigneRecherche> page) => new()
    {
        ListeFactures = [.. page.Lignes.Select(l => new LigneFactureAValider(l))],
        ParametresRetour = ParametresRetour.De(page),
    };
}

/// <summary><c>factures/rechercher/valideur</c></summary>
internal static class RechercherParValideur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherParValideur, ReponseRechercherParValideur>(
        "factures/v1/rechercher/valideur", "Recherche parmi les factures que le compte valide.", "TRA_MSG_00.000", new Lieux([("structure", "idStructureValideur")]), (demande, appel) =>
            new RechercherFactures(appel.World).Execute(demande.Criteres(), appel.Actor).Select(ReponseRechercherParValideur.De));
}
