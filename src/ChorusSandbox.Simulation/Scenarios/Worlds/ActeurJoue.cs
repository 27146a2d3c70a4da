using System.Globalization;
using System.Text.Json.Nodes;

using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>An actor of a story as he is in the world it is played in.</summary>
/// <param name="Nom">His name in the story.</param>
/// <param name="Structure">His structure, with the keys of <c>Monde</c>; actors of one structure share it.</param>
public sealed record ActeurJoue(string Nom, JsonObject Structure)
{
    /// <summary>The account by which he acts; null for the usual ones.</summary>
    public CompteDActeur? Compte { get; init; }

    /// <summary>True when he knows of the technical password only what it was when the world was made.</summary>
    public bool SecretInitial { get; init; }

    /// <summary>Platform number of his structure.</summary>
    public long IdStructure => long.Parse(Champ("idStructureCPP"), CultureInfo.InvariantCulture);

    public string Siret => Champ("siret");

    /// <summary>Login of the account he acts by; null where his structure has none such.</summary>
    public string? Login => Compte == CompteDActeur.CompteTechnique
        ? Chemins.Lire(Structure, "compteTechnique.login")
        : (Structure["utilisateurs"] as JsonArray)?.FirstOrDefault(u => Chemins.Lire(u, "role") == (Compte ?? CompteDActeur.GestionnairePrincipal).Code()) is { } personne ? Chemins.Lire(personne, "login") : null;

    private string Champ(string nom) => Chemins.Lire(Structure, nom) ?? throw new InvalidOperationException($"A structure without {nom}.");
}
