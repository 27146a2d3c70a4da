using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>ajouter/fichier</c> (api.md 3.5).</summary>
public sealed class DemandeAjouterFichier
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Octets du fichier en base64, moins de 10 Mo, obligatoire. Source : api.md 3.5 [V].")]
    public ReadOnlyMemory<byte>? PieceJointeFichier { get; set; }

    [Description("Nom du fichier, obligatoire. Source : api.md 3.5 [V]."), MaxLength(50)]
    public string? PieceJointeNom { get; set; }

    [Description("Type MIME. Source : api.md 3.5 [V].")]
    public string? PieceJointeTypeMime { get; set; }

    [Description("Extension, majuscules ou minuscules ; ajoutée au nom qui n’en a pas. Source : api.md 3.5 [V].")]
    public string? PieceJointeExtension { get; set; }
}

/// <summary>Answer of <c>ajouter/fichier</c>.</summary>
public sealed record ReponseAjouterFichier : Reponse
{
    [Description("Numéro à citer dans une facture.")]
    public long? PieceJointeId { get; init; }
}

/// <summary><c>transverses/ajouter/fichier</c></summary>
internal static class AjouterFichierApi
{
    private static readonly Lieux Lieux = new([("nom", "pieceJointeNom"), ("fichier", "pieceJointeFichier")]);

    public static readonly Operation Operation = Passerelle.Operation.De<DemandeAjouterFichier, ReponseAjouterFichier>(
        "transverses/v1/ajouter/fichier", "Dépose un fichier que des factures pourront joindre.", "GCU_MSG_01_000", Lieux, async (demande, appel) =>
        {
            var ajoute = await new AjouterFichier(appel.World).Execute(Nom(demande), demande.PieceJointeTypeMime, demande.PieceJointeFichier ?? default, appel.Actor, appel.Ct);
            return appel.Retenir(ajoute).Select(f => new ReponseAjouterFichier { PieceJointeId = f.Id });
        });

    private static string? Nom(DemandeAjouterFichier demande) =>
        demande is { PieceJointeNom: { } nom, PieceJointeExtension: { Length: > 0 } extension } && !nom.Contains('.', StringComparison.Ordinal)
            ? $"{nom}.{extension.TrimStart('.')}"
            : demande.PieceJointeNom;
}
