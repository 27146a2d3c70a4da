using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/rechercher/atraiter/recipiendaire</c> (annex A).</summary>
public sealed class DemandeATraiterParRecipiendaire
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique d’une structure publique du compte ; absent, toutes. Source : annexe A [V]."), Filtre]
    public long? IdStructure { get; set; }

    [Description("true pour remplir le champ taille. Source : api.md 3.7 [V]."), Filtre]
    public bool? RecupererTaille { get; set; }

    [Description("Pagination. Source : api.md 3.0 [V]."), Alias("pagination", "paramRecherche")]
    public Page? ParametreRechercheFactureATraiterParRecipiendaire { get; set; }

    /// <summary>The paging object of this operation, whose bound has a name of its own (api.md 6, quirk 2).</summary>
    public sealed class Page : ParametresPage
    {
        [Description("Nombre de résultats au plus (orthographe telle quelle dans l’API). Par défaut 200. Source : api.md 3.0 [V]."), JsonPropertyName("getnbResultatsMaximum"), Alias("nbResultatsMaximum"), Filtre]
        public int? NbResultatsMaximum { get; set; }
    }
}

/// <summary>Answer of <c>factures/rechercher/atraiter/recipiendaire</c>.</summary>
public sealed record ReponseATraiterParRecipiendaire : Reponse
{
    [Description("Factures à traiter ; toujours là, vide au besoin. Source : api.md 3.0 [V].")]
    public ImmutableArray<LigneFactureRecue> ListeFactures { get; init; } = [];

    [Description("Compteurs. Source : api.md 3.0 [V].")]
    public ParametresRetour? ParametresRetour { get; init; }
}

/// <summary><c>factures/rechercher/atraiter/recipiendaire</c></summary>
internal static class RechercherATraiterParRecipiendaire
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeATraiterParRecipiendaire, ReponseATraiterParRecipiendaire>(
        "factures/v1/rechercher/atraiter/recipiendaire", "Factures reçues à traiter : mises à disposition ou complétées.", "TRA_MSG_00.000", new Lieux([("structure", "idStructure")]), (demande, appel) =>
        {
            var page = demande.ParametreRechercheFactureATraiterParRecipiendaire;
            var criteres = Paniers.Criteres(RolePiece.Destinataire, demande.IdStructure).Paginer(page is null ? null : new ParametresPageBornee
            {
                PageResultatDemandee = page.PageResultatDemandee,
                NbResultatsParPage = page.NbResultatsParPage,
                NbResultatsMaximum = page.NbResultatsMaximum,
                TriColonne = page.TriColonne,
                TriSens = page.TriSens,
            });
            return new RechercherFactures(appel.World).Execute(criteres, appel.Actor, demande.RecupererTaille == true).Select(trouvees => new ReponseATraiterParRecipiendaire
            {
                ListeFactures = [.. trouvees.Lignes.Select(l => new LigneFactureRecue(l))],
                ParametresRetour = ParametresRetour.De(trouvees),
            });
        });
}
