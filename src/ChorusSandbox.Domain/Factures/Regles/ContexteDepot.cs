using System.Collections.Immutable;

using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Domain.Factures.Regles;

/// <summary>What a deposit is judged against.</summary>
/// <param name="Fournisseur">The issuer; null when unknown.</param>
/// <param name="Destinataire">The public client; null when unknown.</param>
/// <param name="Fichiers">The files that the deposit joins, by number.</param>
/// <param name="Instant">When it is deposited.</param>
public sealed record ContexteDepot(
    Structure? Fournisseur, Structure? Destinataire, ImmutableDictionary<long, Fichier> Fichiers, DateTimeOffset Instant)
{
    /// <summary>The day of the deposit, in Paris.</summary>
    public DateOnly Jour => Temps.JourDeParis(Instant);
}
