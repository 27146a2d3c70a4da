using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Organisations;

/// <summary>Answer of <c>organisations/structures/{uuid}/pieces_jointes</c>.</summary>
/// <param name="Values">Pièces jointes de la structure.</param>
public sealed record ReponsePiecesJointesOrganisation(
    [property: Description("Pièces jointes de la structure ; toujours là, vide au besoin. Source : api.md 2.4 [S].")] ImmutableArray<ReponsePiecesJointesOrganisation.Piece> Values)
{
    /// <summary>An attachment.</summary>
    public sealed record Piece(
        [property: Description("Identifiant universel, à reprendre dans les adresses.")] string Uuid,
        [property: Description("Numéro technique : celui des autres API.")] long PieceJointeId,
        [property: Description("Désignation.")] string PieceJointeDesignation,
        [property: Description("Extension, en capitales.")] string PieceJointeExtension,
        [property: Description("Code du type de pièce.")] string PieceJointeTypeCode);
}

/// <summary><c>organisations/structures/{uuid}/pieces_jointes</c> and one of them, for the accounts of the structure only.</summary>
internal static class PiecesJointesOrganisation
{
    /// <summary>The list.</summary>
    public static readonly Operation Operation = Passerelle.Operation.Rest<SansCorps, ReponsePiecesJointesOrganisation>(
        HttpMethods.Get, "organisations/v1/structures/{uuid}/pieces_jointes", "Pièces jointes d’une structure de l’annuaire REST.", (_, appel) =>
            Task.FromResult(Pieces(appel).Select(p => new ReponsePiecesJointesOrganisation(p))));

    /// <summary>One of them.</summary>
    public static readonly Operation Une = Passerelle.Operation.Rest<SansCorps, ReponsePiecesJointesOrganisation.Piece>(
        HttpMethods.Get, "organisations/v1/structures/{uuid}/pieces_jointes/{uuidPiece}", "Une pièce jointe d’une structure de l’annuaire REST.", (_, appel) =>
        {
            var pieces = Pieces(appel);
            if (pieces.IsRefused)
            {
                return Task.FromResult<Result<ReponsePiecesJointesOrganisation.Piece>>(pieces.Refus);
            }

            var uuid = appel.Parametres["uuidPiece"];
            return Task.FromResult<Result<ReponsePiecesJointesOrganisation.Piece>>(pieces.Value.FirstOrDefault(p => string.Equals(p.Uuid, uuid, StringComparison.OrdinalIgnoreCase)) is { } piece
                ? piece
                : Refus.De(CodeRefus.PieceJointeInconnue, "uuidPiece", uuid, ("compte", appel.Actor.Login), ("identifiant", uuid)));
        });

    private static Result<ImmutableArray<ReponsePiecesJointesOrganisation.Piece>> Pieces(Appel appel)
    {
        var structure = ConsulterOrganisation.Structure(appel);
        return structure.IsRefused
            ? structure.Refus
            : new RechercherPieces(appel.World)
                .Execute(structure.Value.Id, new CriteresPieces { Pagination = new Pagination(1, int.MaxValue, int.MaxValue) }, appel.Actor)
                .Select(r => r.Page.Lignes.Select(p => new ReponsePiecesJointesOrganisation.Piece(
                    Uuid.De(Uuid.PieceJointe, p.Id), p.Id, p.Designation, p.Extension, p.Type.Valeur.Code)).ToImmutableArray());
    }
}
