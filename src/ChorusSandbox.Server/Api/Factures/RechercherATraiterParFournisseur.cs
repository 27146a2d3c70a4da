using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/rechercher/atraiter/fournisseur</c> (annex A).</summary>
public sealed class DemandeATraiterParFournisseur
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique d’une structure du compte ; absent, toutes. Source : annexe A [V]."), Filtre]
    public long? IdStructure { get; set; }

    [Description("true : sans les factures rejetées. Source : api.md 3.7 [V]."), Filtre]
    public bool? MasquerRejetee { get; set; }

    [Description("Pagination. Source : api.md 3.0 [V]."), Alias("pagination", "paramRecherche")]
    public ParametresPageBornee? RechercheFactureATraiterParFournisseur { get; set; }

    [Description("true pour remplir le champ taille. Source : api.md 3.7 [V]."), Filtre]
    public bool? RecupererTaille { get; set; }
}

/// <summary>Answer of <c>factures/rechercher/atraiter/fournisseur</c>.</summary>
public sealed record ReponseATraiterParFournisseur : Reponse
{
    [Description("Factures à traiter ; toujours là, vide au besoin. Source : api.md 3.0 [V].")]
    public ImmutableArray<LigneFactureATraiter> ListeFactures { get; init; } = [];

    [Description("Compteurs. Source : api.md 3.0 [V].")]
    public ParametresRetour? ParametresRetour { get; init; }
}

/// <summary><c>factures/rechercher/atraiter/fournisseur</c></summary>
internal static class RechercherATraiterParFournisseur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeATraiterParFournisseur, ReponseATraiterParFournisseur>(
        "factures/v1/rechercher/atraiter/fournisseur", "Factures émises dont le circuit attend encore quelque chose.", "TRA_MSG_00.000", new Lieux([("structure", "idStructure")]), (demande, appel) =>
        {
            var criteres = Paniers.Criteres(RolePiece.Fournisseur, demande.IdStructure, demande.MasquerRejetee == true).Paginer(demande.RechercheFactureATraiterParFournisseur);
            return new RechercherFactures(appel.World).Execute(criteres, appel.Actor, demande.RecupererTaille == true).Select(page => new ReponseATraiterParFournisseur
            {
                ListeFactures = [.. page.Lignes.Select(l => new LigneFactureATraiter(l))],
                ParametresRetour = ParametresRetour.De(page),
            });
        });
}
