using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Platform.Factures;

/// <summary>
/// Sends an invoice: « Valider et envoyer », <c>factures/soumettre</c>, and each invoice of a flow. Refusals: those of
/// domain.md 6.3. The same number on an invoice A_RECYCLER is <see cref="RecyclerFacture"/>, and is journaled so (design 11).
/// </summary>
public sealed class SoumettreFacture(Workspace world)
{
    /// <summary>Sends the invoice.</summary>
    public Task<Result<Facture>> Execute(DemandeFacture demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => Within(work, demande, actor), ct);

    /// <summary>
    /// « Valider et envoyer » before its confirmation: what would refuse the sending is told, and journaled as the refusal of it.
    /// Nothing is sent.
    /// </summary>
    /// <returns>The refusals, then the warnings beside them; nothing when only the confirmation is missing.</returns>
    public Task<ImmutableArray<Refus>> Valider(DemandeFacture demande, Actor actor, CancellationToken ct) =>
        world.Store.Write(work => EstRefusee(work, demande, actor) && Within(work, demande, actor) is var refusee ? refusee.Refus.AddRange(refusee.Avertissements) : [], ct);

    /// <param name="work">The write it is part of.</param>
    /// <param name="demande">The invoice.</param>
    /// <param name="actor">Who sends it.</param>
    /// <param name="cause">Number of the act that it follows from.</param>
    /// <param name="dansLeLot">How many invoices of the lot it came in bear its number.</param>
    internal static Result<Facture> Within(UnitOfWork work, DemandeFacture demande, Actor actor, long? cause = null, int dansLeLot = 1)
    {
        var trouve = Depot.Fournisseur(work, demande, actor);
        if (!trouve.IsRefused && ARecycler(work, demande, trouve.Value) is { } aRecycler)
        {
            return RecyclerFacture.Within(work, Reprise.De(demande, work.Get<Facture>(aRecycler.Id)!), actor, cause);
        }

        var acte = work.Begin(nameof(SoumettreFacture), actor, demande, cause);
        acte.Role = RolePiece.Fournisseur;
        if (trouve.IsRefused)
        {
            acte.Role = null;
            return acte.Refuse<Facture>(trouve.Refus);
        }

        acte.Structure = trouve.Value.Id;
        return Brouillon(work, acte, demande, actor) is { IsRefused: true } brouillon
            ? acte.Refuse<Facture>(brouillon.Refus, brouillon.Refus.Length > 0 && demande.IdBrouillon is { } b ? work.Get<Facture>(b)?.Statut.Code() : null)
            : Envoyer(work, acte, demande, trouve.Value, actor, dansLeLot);
    }

    private static ResumeFacture? ARecycler(UnitOfWork work, DemandeFacture demande, Structure fournisseur) =>
        demande is { IdBrouillon: null, Numero: { Length: > 0 } numero }
        && work.Resumes.Factures.Find(fournisseur.Id, (demande.Date ?? work.Jour).Year, numero) is { Statut: StatutFacture.ARecycler } f ? f : null;

    /// <summary>The draft that is sent, if one; its life cycle must admit it.</summary>
    private static Result<FactureVisee>? Brouillon(UnitOfWork work, ActInProgress acte, DemandeFacture demande, Actor actor) =>
        demande.IdBrouillon is { } id ? FactureVisee.Viser(work, acte, id, ActeFacture.SoumettreFacture, actor) : null;

    private static Result<Facture> Envoyer(UnitOfWork work, ActInProgress acte, DemandeFacture demande, Structure fournisseur, Actor actor, int dansLeLot)
    {
        var brouillon = demande.IdBrouillon is { } id ? work.Get<Facture>(id) : null;
        var contexte = Depot.Contexte(work, demande, fournisseur, actor);
        var (refus, renvoi) = Controler(work, demande, contexte, actor, dansLeLot);
        if (!refus.IsEmpty)
        {
            return acte.Refuse<Facture>(refus, brouillon?.Statut.Code(), renvoi);
        }

        var date = demande.Date ?? contexte.Jour;
        // ASSUMPTION: API-112 the number given is the one given back, in DEPOT_PDF too: the operator's sample that shows another is a slip (api.md 6).
        var numero = string.IsNullOrWhiteSpace(demande.Numero) ? Depot.NumeroGenere(work, fournisseur, date) : demande.Numero;
        var statut = CycleDeVieFacture.Apply(brouillon, ActeFacture.SoumettreFacture, [RolePiece.Fournisseur]).Value;
        var facture = Depot.Construire(work, demande, contexte, brouillon?.Id ?? work.Next(Sequence.Facture), numero, statut, actor);
        acte.Vise(work.Put(facture.Id, brouillon is null ? facture : facture with { DateCreation = brouillon.DateCreation, IdCreateur = brouillon.IdCreateur }));
        acte.Planifier(work.Resumes.Meta.Parametres.Acheminement.Apres(work.Now), nameof(Acheminer), new DemandeSurFacture(facture.Id));
        return acte.Accept(facture, brouillon?.Statut.Code(), statut.Code(), Depot.Avertir(demande, contexte));
    }

    private static bool EstRefusee(UnitOfWork work, DemandeFacture demande, Actor actor)
    {
        var fournisseur = Depot.Fournisseur(work, demande, actor);
        return fournisseur.IsRefused
            || (ARecycler(work, demande, fournisseur.Value) is null
                && !Controler(work, demande, Depot.Contexte(work, demande, fournisseur.Value, actor), actor, 1).Refus.IsEmpty);
    }

    private static (ImmutableArray<Refus> Refus, ImmutableArray<Refus> Avertissements) Controler(
        UnitOfWork work, DemandeFacture demande, ContexteDepot contexte, Actor actor, int dansLeLot)
    {
        var doublon = Doublon(work, demande, contexte.Fournisseur!, dansLeLot);
        return (Depot.Controler(demande, contexte, actor).AddRange(doublon.Refus), doublon.Avertissements);
    }

    private static (ImmutableArray<Refus> Refus, ImmutableArray<Refus> Avertissements) Doublon(UnitOfWork work, DemandeFacture demande, Structure fournisseur, int dansLeLot)
    {
        var annee = (demande.Date ?? work.Jour).Year;
        if (string.IsNullOrWhiteSpace(demande.Numero) || work.Resumes.Factures.Find(fournisseur.Id, annee, demande.Numero) is not { } prise)
        {
            return ([], []);
        }

        if (prise.NumeroFlux is { } flux && flux == demande.NumeroFlux)
        {
            return ([Refus.De(CodeRefus.FactureNumeroDoublonLot, "numero", demande.Numero, ("numero", demande.Numero), ("occurrences", dansLeLot))], []);
        }

        var refus = Refus.De(CodeRefus.FactureNumeroDoublon, "numero", demande.Numero,
            ("numero", demande.Numero), ("exercice", annee), ("statut", prise.Statut.Libelle()));
        var renvoi = prise.Statut != StatutFacture.Rejetee && EstLeMemeEnvoi(work, demande, prise)
            ? Refus.De(CodeRefus.FactureNumeroRenvoi, "numero", demande.Numero, ("numero", demande.Numero),
                ("dateDepot", Temps.JourDeParis(prise.DateDepot!.Value)), ("statut", prise.Statut.Libelle()))
            : null;
        return ([refus], renvoi is null ? [] : [renvoi]);
    }

    private static bool EstLeMemeEnvoi(UnitOfWork work, DemandeFacture demande, ResumeFacture prise) =>
        work.Resumes.Structures.GetValueOrDefault(prise.IdDestinataire ?? 0)?.Siret.Valeur == demande.Destinataire
        && prise.Ttc == (demande.Montants.Ttc ?? 0m) && prise.DateFacture == demande.Date;
}
