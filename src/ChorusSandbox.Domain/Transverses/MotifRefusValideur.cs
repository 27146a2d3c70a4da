namespace ChorusSandbox.Domain.Transverses;

/// <summary>A reason for a valideur to refuse.</summary>
/// <param name="Id">Platform number (<c>idMotif</c>).</param>
/// <param name="Code">Code cited by <c>traiter/factureAValider</c>.</param>
/// <param name="Libelle">Label.</param>
/// <param name="EstAcheminement">True for a mistake in the routing, which the issuer corrects under the same number; false for any other, which is final.</param>
public sealed record MotifRefusValideur(long Id, string Code, string Libelle, bool EstAcheminement);
