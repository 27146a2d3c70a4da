using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>rechercher/categorieSollicitation</c>.</summary>
public sealed class DemandeRechercherCategories
{
    [Description("Code, facultatif. Source : annexe C [S]."), Filtre]
    public string? CodeCategorie { get; set; }

    [Description("true pour les seules catégories ouvertes, false pour les autres, facultatif. Source : annexe C [S]."), Filtre]
    public bool? EstActif { get; set; }

    [Description("Partie du libellé, facultative. Source : annexe C [S]."), Filtre]
    public string? LibelleCategorie { get; set; }

    [Description("Pagination ; colonnes CodeCategorie, LibelleCategorie, IdTechniqueCategorie. Source : annexe C [S].")]
    public ParametresPage? Pagination { get; set; }
}

/// <summary>Answer of <c>rechercher/categorieSollicitation</c>.</summary>
public sealed record ReponseRechercherCategories : Reponse
{
    [Description("Catégories ; toujours là, vide au besoin. Source : annexe C [S].")]
    public ImmutableArray<LigneCategorie> ListeCategories { get; init; } = [];

    [Description("Compteurs. Source : annexe C [S].")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>A subject of requests to the support.</summary>
    public sealed record LigneCategorie(
        [property: Description("Code. Source : annexe C [S].")] string CodeCategorie,
        [property: Description("Libellé. Source : annexe C [S].")] string LibelleCategorie,
        [property: Description("Numéro technique, critère de rechercher/sousCategorieSollicitation. Source : annexe C [S].")] long IdTechniqueCategorie);
}

/// <summary><c>transverses/rechercher/categorieSollicitation</c></summary>
internal static class RechercherCategoriesApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherCategories, ReponseRechercherCategories>(
        "transverses/v1/rechercher/categorieSollicitation", "Catégories de demandes à l’assistance.", "TRA_MSG_00.000", Lieux.Identiques, (demande, _) =>
        {
            var page = RechercherCategories.Execute(demande.CodeCategorie, demande.LibelleCategorie, demande.EstActif, demande.Pagination?.TriColonne,
                ParametresPage.Descendant(demande.Pagination, parDefaut: false), ParametresPage.De(demande.Pagination));
            return new ReponseRechercherCategories
            {
                ListeCategories = [.. page.Lignes.Select(c => new ReponseRechercherCategories.LigneCategorie(c.Code, c.Libelle, c.Id))],
                ParametresRetour = ParametresRetour.De(page),
            };
        });
}
