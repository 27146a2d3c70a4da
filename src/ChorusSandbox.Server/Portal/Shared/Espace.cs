using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>One screen of an espace: the end of its address and its label.</summary>
public sealed record Onglet(string Cle, string Libelle);

/// <summary>An espace of the portal: the beginning of its address, its label and its tabs.</summary>
public sealed record Espace(string Cle, string Libelle, ImmutableArray<Onglet> Onglets);
