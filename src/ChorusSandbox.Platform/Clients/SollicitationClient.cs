using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Platform.Clients;

/// <summary>One question put to a public client.</summary>
/// <param name="Monde">The world.</param>
/// <param name="Comportement">The preset that plays the client.</param>
/// <param name="Siret">The client.</param>
/// <param name="Facture">The invoice that reached it.</param>
/// <param name="Historique">Its statuses, oldest first.</param>
/// <param name="Faits">What the platform computed about it.</param>
public sealed record SollicitationClient(
    string Monde, string Comportement, Siret Siret, Facture Facture, IReadOnlyList<PassageStatut> Historique, FaitsClient Faits);
