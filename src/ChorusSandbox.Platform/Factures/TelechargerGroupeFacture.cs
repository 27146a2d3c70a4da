using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// Downloads invoices, for any party that sees them (api.md 3.6): an entry an invoice, all or none. A recipient's download
/// marks the invoice for good. Refusals: FACTURE_INCONNUE, HABILITATION_FACTURE, VALEUR_NON_ADMISE, TELECHARGEMENT_TROP_GROS.
/// </summary>
public sealed class TelechargerGroupeFacture(Workspace world)
{
    private const string Pdf = "PDF";
    private const string Pivot = "PIVOT";
    private const int OctetsParLigne = 500;

    /// <summary>Writes the file, then journals the download: a file that cannot be written leaves neither entry nor mark.</summary>
    /// <param name="demande">What to download.</param>
    /// <param name="sortie">Where the file goes; nothing is written when it is refused.</param>
    /// <param name="actor">Who downloads.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>The name of the file, with its extension.</returns>
    public async Task<Result<string>> Execute(DemandeTelechargement demande, Stream sortie, Actor actor, CancellationToken ct)
    {
        var visees = await world.Store.Write(work => Choisir(work, demande, actor), ct);
        if (visees.IsRefused)
        {
            return visees.Refus;
        }

        var contenu = new ContenuDeTelechargement(world);
        var nom = demande.Format == Pivot ? contenu.EnPivot(visees.Value, sortie) : contenu.EnPdf(visees.Value, demande.AvecPieces, sortie);
        await sortie.FlushAsync(ct);
        return (await world.Store.Write(work => Within(work, demande, actor), ct)).Select(_ => nom);
    }

    internal static Result<ImmutableArray<Facture>> Within(UnitOfWork work, DemandeTelechargement demande, Actor actor) =>
        Choisir(work, demande, actor).Select(factures => factures.Select(f => Marquer(work, demande, f, actor)).ToImmutableArray());

    /// <summary>The invoices to write, of which nothing is journaled yet; or the refusals, journaled.</summary>
    private static Result<ImmutableArray<Facture>> Choisir(UnitOfWork work, DemandeTelechargement demande, Actor actor)
    {
        if (ActesEnNombre.Exces(demande.Factures) is var (exces, gardees))
        {
            return work.Begin(nameof(TelechargerGroupeFacture), actor, demande with { Factures = gardees }).Refuse<ImmutableArray<Facture>>(exces);
        }

        if (Controler(work, demande, actor) is { IsEmpty: false } communs)
        {
            return work.Begin(nameof(TelechargerGroupeFacture), actor, demande).Refuse<ImmutableArray<Facture>>(communs);
        }

        var ids = demande.Factures.Distinct().ToImmutableArray();
        var refusees = ids.Where(id => Viser(work, id, actor).IsRefused).ToImmutableArray();
        if (!refusees.IsEmpty)
        {
            return Result.Refused<ImmutableArray<Facture>>([.. refusees.SelectMany(id => Refuser(work, demande, id, actor))]);
        }

        return ids.Select(id => work.Get<Facture>(id)!).ToImmutableArray();
    }

    private static ImmutableArray<Refus> Refuser(UnitOfWork work, DemandeTelechargement demande, long id, Actor actor)
    {
        var acte = work.Begin(nameof(TelechargerGroupeFacture), actor, demande with { Factures = [id] });
        if (work.Get<Facture>(id) is { } facture)
        {
            acte.Vise(facture);
        }

        return acte.Refuse<Facture>(Viser(work, id, actor).Refus, work.Get<Facture>(id)?.Statut.Code()).Refus;
    }

    private static Facture Marquer(UnitOfWork work, DemandeTelechargement demande, Facture facture, Actor actor)
    {
        var acte = work.Begin(nameof(TelechargerGroupeFacture), actor, demande with { Factures = [facture.Id] });
        acte.Vise(facture);
        var role = Roles.Envers(facture, actor)[0];
        (acte.Role, acte.Structure) = (role, StructureDuRole.De(facture, role));
        var suite = role == RolePiece.Destinataire && facture.TelechargeeLe is null ? work.Put(facture.Id, facture with { TelechargeeLe = work.Now }) : facture;
        acte.Accept(suite, facture.Statut.Code(), suite.Statut.Code());
        return suite;
    }

    private static Result<Facture> Viser(UnitOfWork work, long id, Actor actor) => FactureConnue.De(work.Get<Facture>(id), id, actor);

    private static ImmutableArray<Refus> Controler(UnitOfWork work, DemandeTelechargement demande, Actor actor)
    {
        var refus = ImmutableArray.CreateBuilder<Refus>();
        if (demande.Factures.IsDefaultOrEmpty)
        {
            refus.Add(Obligatoire("factures"));
        }

        if (string.IsNullOrWhiteSpace(demande.Format))
        {
            refus.Add(Obligatoire("format"));
        }
        else if (demande.Format is not (Pdf or Pivot))
        {
            refus.Add(Refus.De(CodeRefus.ValeurNonAdmise, "format", demande.Format, ("champ", "format"), ("valeur", demande.Format), ("attendu", "PDF ou PIVOT")));
        }

        var taille = demande.Factures.IsDefault ? 0 : demande.Factures.Distinct().Sum(id => Taille(work, Viser(work, id, actor).Value, demande));
        if (taille > ReglesPiecesJointes.TailleTotaleMaximum)
        {
            var lue = ReglesPiecesJointes.EnMo(taille);
            refus.Add(Refus.De(CodeRefus.TelechargementTropGros, "factures", lue, ("nombre", demande.Factures.Length), ("taille", lue)));
        }

        return refus.ToImmutable();
    }

    /// <summary>Bytes of an invoice of the actor's: of another's nothing is told, its weight included.</summary>
    private static long Taille(UnitOfWork work, Facture? facture, DemandeTelechargement demande) => facture is null ? 0
        : Redaction(facture) + facture.Pieces.Where(p => p.Principale || demande.AvecPieces || demande.Format == Pivot).Sum(p => work.Get<Fichier>(p.IdFichier)?.Taille ?? 0);

    /// <summary>About what the written form of an invoice takes: a line of a PDF or of a pivot is some hundred bytes besides its words.</summary>
    private static long Redaction(Facture facture) =>
        OctetsParLigne + facture.Lignes.Sum(l => OctetsParLigne + (2L * (l.Denomination.Length + (l.Reference?.Length ?? 0))));

    private static Refus Obligatoire(string champ) => Refus.De(CodeRefus.ChampObligatoire, champ, null, ("champ", champ), ("acte", "Télécharger des factures"));
}
