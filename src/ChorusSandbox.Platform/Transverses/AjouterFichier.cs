using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>Keeps a file that invoices can then join (api.md 3.5, domain.md 6.4). Refusals: PIECE_JOINTE_….</summary>
public sealed class AjouterFichier(Workspace world)
{
    /// <summary>Keeps the bytes, then the file.</summary>
    public async Task<Result<Fichier>> Execute(string? nom, string? typeMime, ReadOnlyMemory<byte> contenu, Actor actor, CancellationToken ct)
    {
        var gardee = contenu.IsEmpty || contenu.Length >= ReglesPiecesJointes.TailleMaximum || Capacite.Refuser(world.Store.Resumes, contenu.Length, "fichier") is not null ? null : "sha256:" + await world.Pieces.Put(contenu, ct);
        return await Execute(new DemandeFichier(nom, typeMime, gardee, contenu.Length), actor, ct);
    }

    /// <summary>Keeps a file whose bytes are already kept: a replay.</summary>
    public Task<Result<Fichier>> Execute(DemandeFichier demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<Fichier> Within(UnitOfWork work, DemandeFichier demande, Actor actor)
    {
        var acte = work.Begin(nameof(AjouterFichier), actor, demande);
        ImmutableArray<Refus> refus = string.IsNullOrWhiteSpace(demande.Nom)
            ? [Refus.De(CodeRefus.ChampObligatoire, "nom", null, ("champ", "nom"), ("acte", "Ajouter un fichier"))]
            : [.. ReglesPiecesJointes.Fichier(demande.Nom, demande.Taille, "fichier")];
        if (refus.IsEmpty && Capacite.Refuser(work.Resumes, demande.Taille, "fichier") is { } plein)
        {
            refus = [plein];
        }

        if (!refus.IsEmpty)
        {
            return acte.Refuse<Fichier>(refus);
        }

        var id = work.Next(Sequence.Fichier);
        acte.Objet = new Objet("fichier", id, demande.Nom);
        return acte.Accept(work.Put(id, new Fichier
        {
            Id = id,
            Nom = demande.Nom!,
            TypeMime = demande.TypeMime,
            Sha256 = demande.Contenu!["sha256:".Length..],
            Taille = demande.Taille,
            Structures = [.. actor.Rattachements.Select(r => r.IdStructure)],
            IdCompte = actor.IdCompte,
            IdLien = work.Next(Sequence.LienDePiece),
        }), null, null);
    }
}
