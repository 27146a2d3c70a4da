using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>detacherPieceJointe</c>.</summary>
public sealed class DemandeDetacherPieceJointe
{
    [Description("Numéro du lien, rendu par rechercher/pj (pieceJointeObjetId), obligatoire. Source : api.md 3.10 [S]."), Alias("pieceJointeObjetId")]
    public long? IdPieceJointeObjet { get; set; }
}

/// <summary>Answer of <c>detacherPieceJointe</c>.</summary>
public sealed record ReponseDetacherPieceJointe : Reponse;

/// <summary><c>transverses/detacherPieceJointe</c></summary>
internal static class DetacherPieceJointeApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeDetacherPieceJointe, ReponseDetacherPieceJointe>(
        "transverses/v1/detacherPieceJointe", "Détache un fichier du compte et de ses structures.", "GCU_MSG_01_000", new Lieux([("lien", "idPieceJointeObjet")]), async (demande, appel) =>
            (await new DetacherPieceJointe(appel.World).Execute(new DemandeDetachement(demande.IdPieceJointeObjet), appel.Actor, appel.Ct)).Select(_ => new ReponseDetacherPieceJointe()));
}
