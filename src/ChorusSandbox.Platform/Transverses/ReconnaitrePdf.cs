using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Reconnaissance;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>Reads again a PDF deposited before, for the form that its depositor checks. Refusals: PIECE_JOINTE_INCONNUE and those of a PDF.</summary>
public sealed class ReconnaitrePdf(Workspace world)
{
    /// <summary>What the text of a deposited PDF says.</summary>
    /// <param name="idFichier">Its number.</param>
    /// <param name="actor">Who asks: the account that deposited it, or one of its structures.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Result<PdfDepose>> Execute(long idFichier, Actor actor, CancellationToken ct)
    {
        if (world.Store.Read<Fichier>(idFichier) is not { EstDetache: false } fichier || !EstASoi(fichier, actor)
            || await world.Pieces.Read(fichier.Sha256, ct) is not { } octets)
        {
            return Refus.De(CodeRefus.PieceJointeInconnue, "pdf", idFichier, ("identifiant", idFichier), ("compte", actor.Login));
        }

        var lu = await Task.Run(() => ReconnaissanceDePdf.Lire(octets, fichier.Nom, LimitesDeLecture.ParDefaut, ct), ct);
        return lu.Select(l => new PdfDepose(fichier, l));
    }

    private static bool EstASoi(Fichier fichier, Actor actor) =>
        (fichier.IdCompte is { } compte && compte == actor.IdCompte) || fichier.Structures.Any(actor.EstRattacheA);
}
