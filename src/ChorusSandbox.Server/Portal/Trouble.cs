using ChorusSandbox.Domain;

namespace ChorusSandbox.Server.Portal;

/// <summary>Why a page cannot be shown.</summary>
/// <param name="Titre">What the page is called.</param>
/// <param name="Statut">HTTP status.</param>
/// <param name="Illisible">The world that can only be reset or restored; null when waiting is enough.</param>
/// <param name="Refus">The reason.</param>
internal sealed record Trouble(string Titre, int Statut, string? Illisible, Refus Refus)
{
    /// <summary>Address of what the console kept of the request; null when it kept nothing, or under no world.</summary>
    public string? Requete { get; init; }
}
