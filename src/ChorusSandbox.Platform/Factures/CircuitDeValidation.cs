using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Factures;

/// <summary>What the acts of valideurs share (domain.md 4.3).</summary>
internal static class CircuitDeValidation
{
    public const string Validation = "VALIDATION";
    public const string Refus = "REFUS";

    // ASSUMPTION: API-28 only A1 and A2 are played, which no valideur sees: each act of validation is refused by what the invoice's life cycle admits.
    /// <summary>Why the act cannot be done to the invoice: absent, unknown, none of the actor's business, or without a valideur.</summary>
    public static ImmutableArray<Domain.Refus> Refuser(UnitOfWork work, ActInProgress acte, long? id, Actor actor, string action)
    {
        if (id is null)
        {
            return [Domain.Refus.De(CodeRefus.ChampObligatoire, "facture", null, ("champ", "facture"), ("acte", action))];
        }

        if (work.Get<Facture>(id.Value) is { } visee)
        {
            acte.Vise(visee);
        }

        var connue = FactureConnue.De(work.Get<Facture>(id.Value), id.Value, actor);
        if (connue.IsRefused)
        {
            return connue.Refus;
        }

        var (facture, roles) = (connue.Value, Roles.Envers(connue.Value, actor));
        (acte.Role, acte.Structure) = (roles[0], StructureDuRole.De(facture, roles[0]));
        var possibles = CycleDeVieFacture.Possibles(facture, roles);
        return [Domain.Refus.De(CodeRefus.CycleActionImpossible, "facture", facture.Statut.Code(), ("action", action), ("statut", facture.Statut.Libelle()),
            ("actions", possibles.IsEmpty ? "aucune" : string.Join(", ", possibles.Select(a => a.Libelle()))))];
    }
}
