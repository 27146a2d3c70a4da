using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Formats.Archives;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Transverses;

/// <summary>
/// The attachments of a structure or of the account in one ZIP, or invoices with theirs (api.md 2.3). Refusals: CHAMP_OBLIGATOIRE,
/// VALEUR_NON_ADMISE, FACTURE_INCONNUE, HABILITATION_FACTURE, STRUCTURE_ID_INCONNU, HABILITATION_STRUCTURE,
/// TELECHARGEMENT_TROP_GROS, PIECE_JOINTE_INCONNUE when there is none.
/// </summary>
public sealed class TelechargerPieces(Workspace world)
{
    private const string Acte = "Télécharger des pièces jointes";

    // ASSUMPTION: API-50 the form of the file is not public: invoices are downloaded as by telecharger/groupe, whose fields these are, PDF by default; the rest is a ZIP; mandates, bank accounts, engagements and requests to the support have no attachment here.
    /// <summary>Writes the file: a ZIP, or what a download of invoices gives.</summary>
    /// <param name="demande">Which attachments.</param>
    /// <param name="sortie">Where the file goes; nothing is written when it is refused.</param>
    /// <param name="actor">Who downloads.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>The name of the file, with its extension.</returns>
    public async Task<Result<string>> Execute(DemandePieces demande, Stream sortie, Actor actor, CancellationToken ct)
    {
        if (demande.Objet == "DEMANDE_PAIEMENT")
        {
            var groupe = new DemandeTelechargement(demande.Factures, demande.Format ?? "PDF", demande.AvecComplementaires);
            return await new TelechargerGroupeFacture(world).Execute(groupe, sortie, actor, ct);
        }

        var fichiers = Choisir(demande, actor);
        if (fichiers.IsRefused)
        {
            return fichiers.Refus;
        }

        if (fichiers.Value.IsEmpty)
        {
            return Refus.De(CodeRefus.PieceJointeInconnue, "objetPieceJointe", demande.Objet, ("identifiant", demande.Autre ?? demande.Objet), ("compte", actor.Login));
        }

        var total = fichiers.Value.Sum(f => f.Taille);
        if (total > ReglesPiecesJointes.TailleTotaleMaximum)
        {
            return Refus.De(CodeRefus.TelechargementTropGros, "objetPieceJointe", demande.Objet, ("nombre", fichiers.Value.Length), ("taille", ReglesPiecesJointes.EnMo(total)));
        }

        // A piece that is missing on the disk was reported at the opening of the world: the others still come.
        var instant = world.Clock.Now;
        ArchiveZip.Ecrire(sortie, fichiers.Value.Where(f => world.Pieces.Exists(f.Sha256)).Select(f =>
            new FichierDArchive(f.Nom, instant, () => world.Pieces.Open(f.Sha256) ?? Stream.Null)));
        return "pieces.zip";
    }

    private Result<ImmutableArray<Fichier>> Choisir(DemandePieces demande, Actor actor) => demande.Objet switch
    {
        null or "" => Refus.De(CodeRefus.ChampObligatoire, "objetPieceJointe", null, ("champ", "objetPieceJointe"), ("acte", Acte)),
        "STRUCTURE_PIECEJOINTE" => DeLaStructure(demande, actor).Select(id => Lire(f => f.Structures.Contains(id))),
        "UTILISATEUR" => Lire(f => f.IdCompte == actor.IdCompte),
        "STRUCTURE_MANDAT" or "STRUCTURE_COORDONNEE_BANCAIRE" => DeLaStructure(demande, actor).Select(_ => ImmutableArray<Fichier>.Empty),
        _ when CodesPublies.ObjetsPieceJointe.Contains(demande.Objet) => ImmutableArray<Fichier>.Empty,
        _ => Refus.De(CodeRefus.ValeurNonAdmise, "objetPieceJointe", demande.Objet,
            ("champ", "objetPieceJointe"), ("valeur", demande.Objet), ("attendu", string.Join(", ", CodesPublies.ObjetsPieceJointe))),
    };

    private Result<long> DeLaStructure(DemandePieces demande, Actor actor) =>
        new StructureDuCompte(world).Find(demande.IdStructure, demande.Siret, actor).Select(s => s.Id);

    private ImmutableArray<Fichier> Lire(Func<Store.ResumeFichier, bool> choix) =>
        [.. world.Store.ReadMany<Fichier>([.. world.Store.Resumes.Fichiers.Values.Where(choix).Select(f => f.Id)])];
}
