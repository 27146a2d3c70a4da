using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>A page that cannot be shown, and why.</summary>
internal sealed record RefusalView(string Titre, ImmutableArray<Explained> Refus, NavLine Retour);
