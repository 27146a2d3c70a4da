using System.Collections.Immutable;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>What an act did, told once at the top of the page that follows, with what it was accepted with all the same.</summary>
internal sealed record Notice(string Texte)
{
    public ImmutableArray<Explained> Avertissements { get; init; } = [];

    public string Classe => Avertissements.IsEmpty ? "ok" : "warn";
}
