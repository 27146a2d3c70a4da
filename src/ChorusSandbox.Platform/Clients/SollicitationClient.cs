using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Platform.Clients;

/// <summary>What a public client is told.</summary>
/// <param name="Monde">The world.</param>
/// <param name="Comportement">His behaviour.</param>
/// <param name="Siret">Who he is.</param>
/// <param name="Facture">The invoice.</param>
/// <param name="Historique">The statuses it went through.</param>
/// <param name="Faits">What the platform computed for him.</param>
public sealed record SollicitationClient(
    string Monde, string Comportement, Siret Siret, Facture Facture, ImmutableArray<PassageStatut> Historique, FaitsClient Faits);
