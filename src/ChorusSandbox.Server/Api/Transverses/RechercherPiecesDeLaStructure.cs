using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>rechercher/pj/structure</c>.</summary>
public sealed class DemandePiecesDeLaStructure
{
    [Description("fr, FR ou EN, facultatif ; français par défaut. Source : annexe C [S]."), Filtre]
    public string? CodeLangue { get; set; }

    [Description("Numéro technique de la structure, obligatoire. Source : annexe C [S]."), Alias("idStructure")]
    public long? IdStructureCPP { get; set; }

    [Description("Partie du nom, facultative. Source : annexe C [S]."), Filtre]
    public string? PieceJointeDesignation { get; set; }

    [Description("Type, numéro de recuperer/typespj, facultatif. Source : annexe C [S]."), Filtre]
    public long? PieceJointeTypeId { get; set; }

    [Description("Pagination ; colonnes PieceJointeDesignation, PieceJointeExtension. Source : annexe C [S].")]
    public ParametresPage? ParametresRecherche { get; set; }
}

/// <summary>Answer of <c>rechercher/pj/structure</c>.</summary>
public sealed record ReponsePiecesDeLaStructure : Reponse
{
    [Description("Pièces jointes ; toujours là, vide au besoin. Source : annexe C [S].")]
    public ImmutableArray<LignePiece> ListePiecesJointes { get; init; } = [];

    [Description("Compteurs. Source : annexe C [S].")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>An attachment.</summary>
    public sealed record LignePiece(
        [property: Description("Nom du fichier. Source : annexe C [S].")] string PieceJointeDesignation,
        [property: Description("Extension, en majuscules. Source : annexe C [S].")] string PieceJointeExtension,
        [property: Description("Numéro du fichier, à citer dans une facture. Source : annexe C [S].")] long PieceJointeId,
        [property: Description("Numéro du lien, à citer dans detacherPieceJointe. Source : annexe C [S].")] long PieceJointeObjetId,
        [property: Description("Identifiant de la structure. Source : annexe C [S].")] string PieceJointeStructureCode,
        [property: Description("Numéro technique de la structure. Source : annexe C [S].")] long PieceJointeStructureId,
        [property: Description("Désignation de la structure. Source : annexe C [S].")] string PieceJointeStructureRaisonSociale,
        [property: Description("Code du type. Source : annexe C [S].")] string PieceJointeTypeCode,
        [property: Description("Libellé du type, dans la langue demandée. Source : annexe C [S].")] string PieceJointeTypeLibelle,
        [property: Description("Compte qui a déposé le fichier. Source : annexe C [S].")] long PieceJointeUtilisateurId);
}

/// <summary><c>transverses/rechercher/pj/structure</c></summary>
internal static class RechercherPiecesDeLaStructure
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandePiecesDeLaStructure, ReponsePiecesDeLaStructure>(
        "transverses/v1/rechercher/pj/structure", "Pièces jointes d’une structure.", "TRA_MSG_00.000", new Lieux([("structure", "idStructureCPP")]), (demande, appel) =>
            new RechercherPieces(appel.World).Execute(demande.IdStructureCPP, RechercherPiecesDuCompte.Criteres(
                demande.PieceJointeDesignation, demande.PieceJointeTypeId, demande.ParametresRecherche), appel.Actor).Select(trouve => new ReponsePiecesDeLaStructure
                {
                    ListePiecesJointes =
                    [
                        .. trouve.Page.Lignes.Select(p => new ReponsePiecesDeLaStructure.LignePiece(p.Designation, p.Extension, p.Id, p.IdLien,
                            trouve.Structure.Siret.Valeur, trouve.Structure.Id, trouve.Structure.Designation, p.Type.Valeur.Code, p.Type.Valeur.Dans(demande.CodeLangue), p.IdCompte)),
                    ],
                    ParametresRetour = ParametresRetour.De(trouve.Page),
                }));
}
