using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>An actor of a story as he is in the world it is played in.</summary>
/// <param name="Nom">His name in the story.</param>
/// <param name="Structure">His structure, with the keys of <c>Monde</c>.</param>
public sealed record ActeurJoue(string Nom, JsonObject Structure)
{
    /// <summary>Platform number of his structure.</summary>
    public long IdStructure => long.Parse(Champ("idStructureCPP"), CultureInfo.InvariantCulture);

    public string Siret => Champ("siret");

    private string Champ(string nom) => Chemins.Lire(Structure, nom) ?? throw new InvalidOperationException($"A structure without {nom}.");
}
