namespace ChorusSandbox.Simulation.Generation;

/// <summary>A file made by <c>generate</c>.</summary>
/// <param name="Nom">Its name, from its rank: <c>factures-0001.json</c>.</param>
/// <param name="Contenu">Its bytes.</param>
public sealed record FichierGenere(string Nom, ReadOnlyMemory<byte> Contenu);
