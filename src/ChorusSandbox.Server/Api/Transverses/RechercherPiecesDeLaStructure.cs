using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>rechercher/pj/structure</c>.</summary>
public sealed class DemandePiecesDeLaStructure : DemandeDePieces
{
    [Description("Numéro technique de la structure, obligatoire. Source : annexe C [S]."), Alias("idStructure")]
    public long? IdStructureCPP { get; set; }
}

/// <summary>Answer of <c>rechercher/pj/structure</c>.</summary>
public sealed record ReponsePiecesDeLaStructure : Reponse
{
    [Description("Pièces jointes ; toujours là, vide au besoin. Source : annexe C [S].")]
    public ImmutableArray<LignePiece> ListePiecesJointes { get; init; } = [];

    [Description("Compteurs. Source : annexe C [S].")]
    public ParametresRetour? ParametresRetour { get; init; }

    /// <summary>An attachment, with the structure it is joined to.</summary>
    public sealed record LignePiece : LignePieceJointe
    {
        internal LignePiece(PieceTrouvee piece, string? langue, Structure structure) : base(piece, langue) =>
            (PieceJointeStructureCode, PieceJointeStructureId, PieceJointeStructureRaisonSociale) = (structure.Siret.Valeur, structure.Id, structure.Designation);

        [Description("Identifiant de la structure. Source : annexe C [S].")]
        public string PieceJointeStructureCode { get; init; }

        [Description("Numéro technique de la structure. Source : annexe C [S].")]
        public long PieceJointeStructureId { get; init; }

        [Description("Désignation de la structure. Source : annexe C [S].")]
        public string PieceJointeStructureRaisonSociale { get; init; }
    }
}

/// <summary><c>transverses/rechercher/pj/structure</c></summary>
internal static class RechercherPiecesDeLaStructure
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandePiecesDeLaStructure, ReponsePiecesDeLaStructure>(
        "transverses/v1/rechercher/pj/structure", "Pièces jointes d’une structure.", "TRA_MSG_00.000", new Lieux([("structure", "idStructureCPP")]), (demande, appel) =>
            new RechercherPieces(appel.World).Execute(demande.IdStructureCPP, demande.Criteres(), appel.Actor).Select(trouve => new ReponsePiecesDeLaStructure
            {
                ListePiecesJointes = [.. trouve.Page.Lignes.Select(p => new ReponsePiecesDeLaStructure.LignePiece(p, demande.CodeLangue, trouve.Structure))],
                ParametresRetour = ParametresRetour.De(trouve.Page),
            }));
}
