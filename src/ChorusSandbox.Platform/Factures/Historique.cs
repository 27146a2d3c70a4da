using System.Collections.Immutable;

namespace ChorusSandbox.Platform.Factures;

/// <summary>What happened to an invoice, read from the journal (domain.md 2.5).</summary>
/// <param name="Statuts">« Historique des statuts », oldest first.</param>
/// <param name="Actions">« Historique des actions utilisateurs », oldest first.</param>
/// <param name="Tout">Statuses and actions as one list of codes, in journal order.</param>
public sealed record Historique(ImmutableArray<PassageDeStatut> Statuts, ImmutableArray<ActionUtilisateur> Actions, ImmutableArray<string> Tout);
