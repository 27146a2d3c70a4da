using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Answer of <c>factures/rechercher/fournisseur</c>.</summary>
public sealed record ReponseRechercherParFournisseur : Reponse
{
    [Description("Factures trouvées ; toujours là, vide au besoin. Source : api.md 3.0 [V].")]
    public ImmutableArray<LigneFactureEmise> ListeFactures { get; init; } = [];

    [Description("Compteurs. Source : api.md 3.0 [V].")]
    public ParametresRetour? ParametresRetour { get; init; }
}

/// <summary><c>factures/rechercher/fournisseur</c></summary>
internal static class RechercherParFournisseur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherParFournisseur, ReponseRechercherParFournisseur>(
        "factures/v1/rechercher/fournisseur", "Recherche parmi les factures émises.", "TRA_MSG_00.000", new Lieux([("structure", "idFournisseur")]), (demande, appel) =>
            new RechercherFactures(appel.World).Execute(demande.Criteres(), appel.Actor, demande.RecupererTaille == true).Select(page => new ReponseRechercherParFournisseur
            {
                ListeFactures = [.. page.Lignes.Select(l => new LigneFactureEmise(l))],
                ParametresRetour = ParametresRetour.De(page),
            }));
}
