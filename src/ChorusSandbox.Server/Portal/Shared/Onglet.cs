using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>One screen of an espace: the end of its address and its label.</summary>
public sealed record Onglet(string Cle, string Libelle);
