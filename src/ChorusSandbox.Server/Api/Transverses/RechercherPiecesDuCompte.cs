using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>rechercher/pj/moncompte</c>.</summary>
public sealed class DemandePiecesDuCompte
{
    [Description("fr, FR ou EN, facultatif ; français par défaut. Source : annexe C [S]."), Filtre]
    public string? CodeLangue { get; set; }

    [Description("Partie du nom, facultative. Source : annexe C [S]."), Filtre]
    public string? PieceJointeDesignation { get; set; }

    [Description("Type, numéro de recuperer/typespj, facultatif. Source : annexe C [S]."), Filtre]
    public long? PieceJointeTypeId { get; set; }

    [Description("Pagination ; colonnes PieceJointeDesignation, PieceJointeExtension. Source : annexe C [S].")]
    public ParametresPage? ParametresRecherche { get; set; }
}

/// <summary>Answer of <c>rechercher/pj/moncompte</c>.</summary>
public sealed record ReponsePiecesDuCompte : Reponse
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
        [property: Description("Code du type. Source : annexe C [S].")] string PieceJointeTypeCode,
        [property: Description("Libellé du type, dans la langue demandée. Source : annexe C [S].")] string PieceJointeTypeLibelle,
        [property: Description("Le compte. Source : annexe C [S].")] long PieceJointeUtilisateurId);
}

/// <summary><c>transverses/rechercher/pj/moncompte</c></summary>
internal static class RechercherPiecesDuCompte
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandePiecesDuCompte, ReponsePiecesDuCompte>(
        "transverses/v1/rechercher/pj/moncompte", "Pièces jointes du compte.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var page = new RechercherPieces(appel.World).Execute(Criteres(demande.PieceJointeDesignation, demande.PieceJointeTypeId, demande.ParametresRecherche), appel.Actor);
            return new ReponsePiecesDuCompte
            {
                ListePiecesJointes =
                [
                    .. page.Lignes.Select(p => new ReponsePiecesDuCompte.LignePiece(
                        p.Designation, p.Extension, p.Id, p.IdLien, p.Type.Valeur.Code, p.Type.Valeur.Dans(demande.CodeLangue), p.IdCompte)),
                ],
                ParametresRetour = ParametresRetour.De(page),
            };
        });

    /// <summary>The criteria that the two searches of attachments share.</summary>
    internal static CriteresPieces Criteres(string? designation, long? idType, ParametresPage? page) => new()
    {
        Designation = designation,
        IdType = idType,
        Tri = page?.TriColonne,
        Descendant = ParametresPage.Descendant(page, parDefaut: false),
        Pagination = ParametresPage.De(page),
    };
}
