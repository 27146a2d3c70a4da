using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Platform.Clients;

/// <summary>One decision of a public client.</summary>
/// <param name="Statut">The status he will ask for.</param>
/// <param name="Delai">How long after the call, in world time.</param>
/// <param name="Motif">Code or text.</param>
/// <param name="Commentaire">What he adds.</param>
/// <param name="NumeroDpMandat">Number of the mandat.</param>
public sealed record DecisionClient(StatutFacture Statut, Duree Delai, string? Motif = null, string? Commentaire = null, string? NumeroDpMandat = null)
{
    /// <summary>The act that asks for a status.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No recipient can ask for it: the reply should have been refused.</exception>
    public static string Acte(StatutFacture statut) => ActesFacture.ParStatutCible.TryGetValue(statut, out var acte)
        ? acte.ToString()
        : throw new ArgumentOutOfRangeException(nameof(statut), statut, "Not a status that a recipient gives.");
}
