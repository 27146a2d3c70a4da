using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>An attachment found (annex C).</summary>
public record LignePieceJointe
{
    internal LignePieceJointe(PieceTrouvee piece, string? langue) =>
        (PieceJointeDesignation, PieceJointeExtension, PieceJointeId, PieceJointeObjetId, PieceJointeTypeCode, PieceJointeTypeLibelle, PieceJointeUtilisateurId) =
        (piece.Designation, piece.Extension, piece.Id, piece.IdLien, piece.Type.Valeur.Code, piece.Type.Valeur.Dans(langue), piece.IdCompte);

    [Description("Nom du fichier. Source : annexe C [S].")]
    public string PieceJointeDesignation { get; init; }

    [Description("Extension, en majuscules. Source : annexe C [S].")]
    public string PieceJointeExtension { get; init; }

    [Description("Numéro du fichier, à citer dans une facture. Source : annexe C [S].")]
    public long PieceJointeId { get; init; }

    [Description("Numéro du lien, à citer dans detacherPieceJointe. Source : annexe C [S].")]
    public long PieceJointeObjetId { get; init; }

    [Description("Code du type. Source : annexe C [S].")]
    public string PieceJointeTypeCode { get; init; }

    [Description("Libellé du type, dans la langue demandée. Source : annexe C [S].")]
    public string PieceJointeTypeLibelle { get; init; }

    [Description("Compte qui a déposé le fichier. Source : annexe C [S].")]
    public long PieceJointeUtilisateurId { get; init; }
}
