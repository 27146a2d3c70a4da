using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// The answers of the parties to a piece of works: the journal names each act. A motif that alleges the amount is blocked since
/// 19 February 2025. Their life cycle is not played yet: no piece of works exists, so every other act ends in FACTURE_INCONNUE
/// or HABILITATION_FACTURE.
/// </summary>
public sealed class TraiterPieceDeTravaux(Workspace world)
{
    /// <summary>Refuses a piece: stops the circuit.</summary>
    public const string Refuser = "RefuserFactureTravaux";

    /// <summary>Sends a piece back for an error of routing.</summary>
    public const string DemanderRecyclage = "DemanderRecyclageTravaux";

    /// <summary>Asks for a complement.</summary>
    public const string DemanderComplement = "DemanderComplementTravaux";

    /// <summary>Suspends a piece.</summary>
    public const string Suspendre = "SuspendreFactureTravaux";

    /// <summary>Answers an error of routing.</summary>
    public const string Recycler = "RecyclerFactureTravaux";

    /// <summary>Answers a demand of complement.</summary>
    public const string Completer = "CompleterFactureTravaux";

    /// <summary>The acts, by name.</summary>
    public static ImmutableArray<string> Actes { get; } = [Refuser, DemanderRecyclage, DemanderComplement, Suspendre, Recycler, Completer];

    private static readonly ImmutableArray<string> AvecMotif = [Refuser, DemanderRecyclage, DemanderComplement, Suspendre];

    /// <summary>Why it is refused; never empty.</summary>
    public Task<ImmutableArray<Refus>> Execute(DemandeSurPieceDeTravaux demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    internal static ImmutableArray<Refus> Within(UnitOfWork work, DemandeSurPieceDeTravaux demande, Actor actor)
    {
        var acte = work.Begin(demande.Acte, actor, demande);
        var champs = Champs(demande, work.Jour).ToImmutableArray();
        return acte.Refuse<Facture>(champs.IsEmpty ? [Piece(work, acte, demande.IdPiece!.Value, actor)] : champs).Refus;
    }

    private static IEnumerable<Refus> Champs(DemandeSurPieceDeTravaux demande, DateOnly jour)
    {
        if (demande.IdPiece is null)
        {
            yield return Refus.De(CodeRefus.ChampObligatoire, "piece", null, ("champ", "piece"), ("acte", demande.Acte));
        }

        if (AvecMotif.Contains(demande.Acte) && string.IsNullOrWhiteSpace(demande.Motif))
        {
            yield return Refus.De(CodeRefus.CycleMotifObligatoire, "motif", null, ("action", demande.Acte));
        }

        if (demande.Acte == Refuser && ReglesTravaux.Motif(demande.Motif, demande.IdPiece, jour) is { } montant)
        {
            yield return montant;
        }
    }

    private static Refus Piece(UnitOfWork work, ActInProgress acte, long id, Actor actor)
    {
        if (work.Get<Facture>(id) is { } facture)
        {
            acte.Vise(facture);
        }

        return FactureConnue.De(work.Get<Facture>(id), id, actor, "piece") is { IsRefused: true } connue ? connue.Refus[0] : FactureConnue.Inconnue(id, "piece");
    }
}
