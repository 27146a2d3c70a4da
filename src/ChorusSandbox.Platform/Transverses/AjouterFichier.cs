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
        // What is refused by its name, its size or for want of room is not kept.
        var gardee = Controler(world.Store.Resumes, nom, contenu.Length).IsEmpty ? "sha256:" + await world.Pieces.Put(contenu, ct) : null;
        return await Execute(new DemandeFichier(nom, typeMime, gardee, contenu.Length), actor, ct);
    }

    /// <summary>Keeps a file whose bytes are already kept: a replay.</summary>
    public Task<Result<Fichier>> Execute(DemandeFichier demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static Result<Fichier> Within(UnitOfWork work, DemandeFichier demande, Actor actor)
    {
        var acte = work.Begin(nameof(AjouterFichier), actor, demande);
        if (Controler(work.Resumes, demande.Nom, demande.Taille) is { IsEmpty: false } refus)
        {
            return acte.Refuse<Fichier>(refus);
        }

        // ASSUMPTION: HAB-08 a file is the account's and the structure's that it acts for.
        var id = work.Next(Sequence.Fichier);
        acte.Objet = new Objet("fichier", id, demande.Nom);
        return acte.Accept(work.Put(id, new Fichier
        {
            Id = id,
            Nom = demande.Nom!,
            TypeMime = demande.TypeMime,
            Sha256 = demande.Contenu!["sha256:".Length..],
            Taille = demande.Taille,
            Structures = actor.IdStructure is { } propre ? [propre] : [],
            IdCompte = actor.IdCompte,
            IdLien = work.Next(Sequence.LienDePiece),
        }), null, null);
    }

    private static ImmutableArray<Refus> Controler(Resumes resumes, string? nom, long taille)
    {
        ImmutableArray<Refus> refus = string.IsNullOrWhiteSpace(nom)
            ? [Refus.De(CodeRefus.ChampObligatoire, "nom", null, ("champ", "nom"), ("acte", "Ajouter un fichier"))]
            : ReglesPiecesJointes.NomSeul(nom, "nom") is { } dossier ? [dossier] : [.. ReglesPiecesJointes.Fichier(nom, taille, "fichier")];
        return refus.IsEmpty && Capacite.Refuser(resumes, taille, "fichier") is { } plein ? [plein] : refus;
    }
}
