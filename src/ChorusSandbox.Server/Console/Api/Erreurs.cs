using System.Collections.Immutable;

namespace ChorusSandbox.Server.Console.Api;

/// <summary>What the console answers when it cannot: 400 malformed, 404, 409 state, 413, 503 (design 10).</summary>
/// <param name="Toutes">Each thing that is wrong.</param>
public sealed record Erreurs([property: System.Text.Json.Serialization.JsonPropertyName("erreurs")] ImmutableArray<Erreur> Toutes)
{
    /// <summary>The refusals of an act, with the texts of the catalogue.</summary>
    public static Erreurs De(ImmutableArray<Refus> refus) => new([.. refus.Select(Erreur.De)]);
}
