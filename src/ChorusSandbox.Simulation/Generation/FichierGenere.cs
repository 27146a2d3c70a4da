namespace ChorusSandbox.Simulation.Generation;

/// <summary>A file made by <c>generate</c>.</summary>
/// <param name="Nom">Its name, from its rank: <c>factures-0001.json</c>.</param>
/// <param name="Contenu">Its bytes.</param>
/// <param name="IdFournisseur">Platform number of the issuer; null for a lot, which holds those of several.</param>
public sealed record FichierGenere(string Nom, ReadOnlyMemory<byte> Contenu, long? IdFournisseur = null);
