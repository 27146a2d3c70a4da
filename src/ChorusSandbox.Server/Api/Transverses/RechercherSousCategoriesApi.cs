using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>rechercher/sousCategorieSollicitation</c>.</summary>
public sealed class DemandeRechercherSousCategories
{
    [Description("Code, facultatif. Source : annexe C [S]."), Filtre]
    public string? Code { get; set; }

    [Description("true pour les seules sous-catégories ouvertes, false pour les autres, facultatif. Source : annexe C [S]."), Filtre]
    public bool? EstActif { get; set; }

    [Description("Catégorie, par son numéro technique, facultative. Source : annexe C [S]."), Filtre]
    public long? IdTechniqueCategorie { get; set; }

    [Description("Partie du libellé, facultative. Source : annexe C [S]."), Filtre]
    public string? Libelle { get; set; }

    [Description("Pagination ; colonnes Code, Libelle, IdTechniqueCategorie. Source : annexe C [S].")]
    public ParametresPage? Pagination { get; set; }
}

/// <summary>Answer of <c>rechercher/sousCategorieSollicitation</c>.</summary>
public sealed record ReponseRechercherSousCategories : Reponse
{
    [Description("Sous-catégories, chacune avec sa catégorie ; toujours là, vide au besoin. Source : annexe C [S].")]
    public ImmutableArray<LigneSousCategorie> ListeSousCategories { get; init; } = [];

    [Description("Compteurs. Source : annexe C [S].")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>A part of a subject with its subject; each is a list of one, as the real contract has them.</summary>
    public sealed record LigneSousCategorie(
        [property: Description("Sa catégorie : une liste d’un élément. Source : annexe C [S].")] ImmutableArray<Categorie> Categorie,
        [property: Description("La sous-catégorie : une liste d’un élément. Source : annexe C [S].")] ImmutableArray<SousCategorie> SsCategorie);

    /// <summary>The subject.</summary>
    public sealed record Categorie(
        [property: Description("Code. Source : annexe C [S].")] string CodeCategorie,
        [property: Description("Libellé. Source : annexe C [S].")] string LibelleCategorie,
        [property: Description("Numéro technique. Source : annexe C [S].")] long IdTechniqueCategorie);

    /// <summary>The part.</summary>
    public sealed record SousCategorie(
        [property: Description("Code. Source : annexe C [S].")] string Code,
        [property: Description("Création, ISO avec millisecondes et décalage. Source : annexe C [S], api.md 3.0 [V].")] Horodatage DateCreation,
        [property: Description("Dernière modification, ISO avec millisecondes et décalage. Source : annexe C [S], api.md 3.0 [V].")] Horodatage DateDerniereModification,
        [property: Description("true quand on peut la choisir. Source : annexe C [S].")] bool EstActif,
        [property: Description("Numéro technique. Source : annexe C [S].")] long IdTechniqueCategorie,
        [property: Description("Libellé. Source : annexe C [S].")] string Libelle);
}

/// <summary><c>transverses/rechercher/sousCategorieSollicitation</c></summary>
internal static class RechercherSousCategoriesApi
{
    /// <summary>When the lists were made: the same in every world.</summary>
    private static readonly Horodatage Creation = new(new DateTimeOffset(2017, 1, 1, 0, 0, 0, TimeSpan.FromHours(1)));

    public static readonly Operation Operation = Passerelle.Operation.De<DemandeRechercherSousCategories, ReponseRechercherSousCategories>(
        "transverses/v1/rechercher/sousCategorieSollicitation", "Sous-catégories de demandes à l’assistance.", "TRA_MSG_00.000", Lieux.Identiques, (demande, _) =>
        {
            var page = RechercherCategories.Sous(demande.IdTechniqueCategorie, demande.Code, demande.Libelle, demande.EstActif, demande.Pagination?.TriColonne,
                ParametresPage.Descendant(demande.Pagination, parDefaut: false), ParametresPage.De(demande.Pagination));
            return new ReponseRechercherSousCategories
            {
                ListeSousCategories =
                [
                    .. page.Lignes.Select(p => new ReponseRechercherSousCategories.LigneSousCategorie(
                        [new(p.Categorie.Code, p.Categorie.Libelle, p.Categorie.Id)], [new(p.Sous.Code, Creation, Creation, p.Sous.EstActive, p.Sous.Id, p.Sous.Libelle)])),
                ],
                ParametresRetour = ParametresRetour.De(page),
            };
        });
}
