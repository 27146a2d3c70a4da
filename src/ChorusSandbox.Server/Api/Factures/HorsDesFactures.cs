using System.Collections.Immutable;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Criteria that only other pieces than simple invoices meet.</summary>
internal static class HorsDesFactures
{
    /// <summary>True when a search wants another type of demande de paiement than FACTURE, or types of works only.</summary>
    public static bool Demande(string? typeDemandePaiement, ImmutableArray<string> types, ImmutableArray<string> typesDeTravaux) =>
        typeDemandePaiement is { Length: > 0 } and not "FACTURE" || (types.IsEmpty && !typesDeTravaux.IsEmpty);
}
