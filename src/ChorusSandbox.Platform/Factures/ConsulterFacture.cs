using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>One invoice, whole. Refusals: FACTURE_INCONNUE, HABILITATION_FACTURE.</summary>
public sealed class ConsulterFacture(Workspace world)
{
    /// <summary>The invoice of a platform number, for the parties that may see it.</summary>
    /// <param name="id">Platform number.</param>
    /// <param name="actor">Who looks.</param>
    /// <param name="cotes">The sides from which he may look; none for any he has.</param>
    public Result<Facture> Execute(long? id, Actor actor, params ReadOnlySpan<RolePiece> cotes)
    {
        if (id is null)
        {
            return Refus.De(CodeRefus.ChampObligatoire, "facture", null, ("champ", "facture"), ("acte", "Consulter une facture"));
        }

        var connue = FactureConnue.De(world.Store.Read<Facture>(id.Value), id.Value, actor);
        return !connue.IsRefused && !cotes.IsEmpty && !cotes.ContainsAny(Roles.Envers(connue.Value, actor).AsSpan())
            ? FactureConnue.SansRole(connue.Value, actor)
            : connue;
    }

    /// <summary>The invoice that a supplier's structures hold under a number, the last sent first; null when none does.</summary>
    public long? ParNumero(string numero, Actor actor) =>
        world.Store.Resumes.Factures.DuNumero(numero)
            .Where(f => f.Numero == numero && FacturesVisibles.EstVisible(f, null, actor, []))
            .OrderByDescending(f => FacturesVisibles.EstVisible(f, RolePiece.Fournisseur, actor, []))
            .FirstOrDefault()?.Id;

    /// <summary>A file that an invoice joins; null when the invoice does not join it or its bytes are missing.</summary>
    public (Fichier Fichier, Stream Contenu)? Piece(Facture facture, long idFichier) =>
        facture.Pieces.Any(p => p.IdFichier == idFichier) && world.Store.Read<Fichier>(idFichier) is { } fichier && world.Pieces.Open(fichier.Sha256) is { } contenu
            ? (fichier, contenu)
            : null;

    /// <summary>A kept file by its number; null when there is none.</summary>
    public Fichier? Fichier(long idFichier) => world.Store.Read<Fichier>(idFichier);
}
