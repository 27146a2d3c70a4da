using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>One act over several invoices in one write: an entry each, and nothing at all when one of them is refused.</summary>
internal static class ActesEnNombre
{
    // ASSUMPTION: API-83 how many invoices one demand may name is not public: 500, so that one call neither fills the journal nor holds the writer.
    /// <summary>Invoices that one demand may name.</summary>
    private const int Maximum = 500;

    /// <summary>Why a demand names too many invoices, and as many of them as the journal keeps; null when it does not.</summary>
    public static (Refus Refus, ImmutableArray<long> Gardees)? Exces(ImmutableArray<long> factures) =>
        factures.IsDefault || factures.Length <= Maximum ? null
        : (Refus.De(CodeRefus.ValeurNonAdmise, "factures", $"plus de {Maximum} factures",
            ("champ", "factures"), ("valeur", $"plus de {Maximum} factures"), ("attendu", $"{Maximum} factures au plus")), factures[..(Maximum + 1)]);

    /// <summary>Does the act to each, or refuses them all.</summary>
    public static Result<ImmutableArray<Facture>> Faire(
        UnitOfWork work, DemandeSurFactures demande, Actor actor, string bouton, Func<Facture?, ActeFacture> choisir,
        Func<FactureVisee, ActeFacture, (Facture Suite, ImmutableArray<Refus> Avertissements)> suivre)
    {
        if (demande.Factures.IsDefaultOrEmpty)
        {
            return work.Begin(choisir(null).ToString(), actor, demande).Refuse<ImmutableArray<Facture>>(
                Refus.De(CodeRefus.CycleSelectionVide, "factures", null, ("acte", bouton)));
        }

        if (Exces(demande.Factures) is var (exces, gardees))
        {
            return work.Begin(choisir(null).ToString(), actor, demande with { Factures = gardees }).Refuse<ImmutableArray<Facture>>(exces);
        }

        var ids = demande.Factures.Distinct().ToImmutableArray();
        return Refuses(work, ids, actor, choisir) is { IsEmpty: false } refus
            ? Result.Refused<ImmutableArray<Facture>>(refus)
            : Suivies(work, ids, actor, choisir, suivre);
    }

    /// <summary>Journals what is refused, and only that.</summary>
    private static ImmutableArray<Refus> Refuses(UnitOfWork work, ImmutableArray<long> ids, Actor actor, Func<Facture?, ActeFacture> choisir)
    {
        var refus = ImmutableArray.CreateBuilder<Refus>();
        foreach (var id in ids.Where(id => !EstPossible(work, id, actor, choisir)))
        {
            var facture = work.Get<Facture>(id);
            var acte = work.Begin(choisir(facture).ToString(), actor, new DemandeSurFacture(id));
            var siens = FactureVisee.Viser(work, acte, id, choisir(facture), actor).Refus;
            refus.AddRange(siens);
            acte.Refuse<Facture>(siens, facture?.Statut.Code());
        }

        return refus.ToImmutable();
    }

    private static bool EstPossible(UnitOfWork work, long id, Actor actor, Func<Facture?, ActeFacture> choisir) =>
        work.Get<Facture>(id) is { } facture && Roles.Envers(facture, actor) is { IsEmpty: false } roles
        && !CycleDeVieFacture.Apply(facture, choisir(facture), roles).IsRefused;

    private static Result<ImmutableArray<Facture>> Suivies(
        UnitOfWork work, ImmutableArray<long> ids, Actor actor, Func<Facture?, ActeFacture> choisir,
        Func<FactureVisee, ActeFacture, (Facture Suite, ImmutableArray<Refus> Avertissements)> suivre)
    {
        var faites = ImmutableArray.CreateBuilder<Facture>(ids.Length);
        var avertissements = ImmutableArray.CreateBuilder<Refus>();
        foreach (var id in ids)
        {
            var action = choisir(work.Get<Facture>(id));
            var acte = work.Begin(action.ToString(), actor, new DemandeSurFacture(id));
            var visee = FactureVisee.Viser(work, acte, id, action, actor).Value!;
            var (suite, avertis) = suivre(visee, action);
            faites.Add(work.Put(id, suite));
            avertissements.AddRange(avertis);
            acte.Accept(suite, visee.Facture.Statut.Code(), suite.Statut.Code(), avertis);
        }

        return Result.Accepted(faites.ToImmutable(), avertissements.ToImmutable());
    }
}
