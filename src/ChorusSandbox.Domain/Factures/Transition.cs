using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Domain.Factures;

/// <summary>One row of a life cycle: the same rows decide, draw the buttons, draw the diagram and answer « why can't I? ».</summary>
/// <param name="Id">Name of the row in scenarios.md 5.</param>
/// <param name="De">Status it starts from; null where nothing exists yet.</param>
/// <param name="Acte">The act.</param>
/// <param name="Role">Who may do it.</param>
/// <param name="Vers">Status it leads to; the same as <paramref name="De"/> where the status does not change.</param>
/// <param name="Source">Where it comes from, with its mark.</param>
/// <param name="Garde">What the invoice must be, beyond its status.</param>
public sealed record Transition(
    string Id, StatutFacture? De, ActeFacture Acte, RolePiece Role, StatutFacture Vers, string Source, Garde Garde = Garde.Aucune);
