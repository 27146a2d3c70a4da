using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>An espace of the portal: the beginning of its address, its label and its tabs.</summary>
public sealed record Espace(string Cle, string Libelle, ImmutableArray<Onglet> Onglets);
