using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>The actors of a story, each with the structure that the world gives him.</summary>
public sealed class Acteurs
{
    private readonly ImmutableDictionary<string, ActeurJoue> _parNom;

    private Acteurs(ImmutableDictionary<string, ActeurJoue> parNom) => _parNom = parNom;

    /// <summary>All of them.</summary>
    public IEnumerable<ActeurJoue> Tous => _parNom.Values;

    /// <summary>Gives each actor his structure: the n-th of his role and profile, in the order of <c>Monde</c>.</summary>
    /// <exception cref="DistributionException">The world has no such structure.</exception>
    public static Acteurs Distribuer(Distribution distribution, JsonArray structures)
    {
        var parNom = ImmutableDictionary.CreateBuilder<string, ActeurJoue>(StringComparer.Ordinal);
        foreach (var acteur in distribution.Acteurs)
        {
            var candidates = structures.OfType<JsonObject>().Where(s => Convient(s, acteur)).ToList();
            parNom[acteur.Nom] = acteur.Rang <= candidates.Count
                ? new ActeurJoue(acteur.Nom, candidates[acteur.Rang - 1])
                : throw new DistributionException($"aucune structure pour l’acteur « {acteur.Nom} » : rôle {acteur.Role.Code()}, "
                    + $"{(acteur.Profil is { } p ? $"profil {p.Code()}, " : "")}rang {acteur.Rang}");
        }

        return new Acteurs(parNom.ToImmutable());
    }

    /// <summary>The actor of a name.</summary>
    public ActeurJoue De(string nom) => _parNom[nom];

    /// <summary>The actor of a name; null when there is none.</summary>
    public ActeurJoue? Trouver(string nom) => _parNom.GetValueOrDefault(nom);

    /// <summary>The actor whose structure has that number; null when it is nobody's.</summary>
    public ActeurJoue? DeStructure(long id) => _parNom.Values.FirstOrDefault(a => a.IdStructure == id);

    private static bool Convient(JsonObject structure, ActeurDeclare acteur) =>
        Chemins.Lire(structure, "role") == acteur.Role.Code()
        && Chemins.Lire(structure, "etat") == "ACTIVE"
        && (acteur.Profil is not { } profil || Chemins.Lire(structure, "profil") == profil.Code());
}
