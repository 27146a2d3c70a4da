using System.Collections.Immutable;
using System.Text.Json.Nodes;

using ChorusSandbox.Simulation.Scenarios.Outcomes;

namespace ChorusSandbox.Simulation.Scenarios.Worlds;

/// <summary>The actors of a story, each with the structure that the world gives him.</summary>
public sealed class Acteurs
{
    private Acteurs(ImmutableArray<ActeurJoue> tous) => Tous = tous;

    /// <summary>All of them, in the order of the story.</summary>
    public ImmutableArray<ActeurJoue> Tous { get; }

    /// <summary>Gives each actor his structure: the n-th of his role and profile, in the order of <c>Monde</c>, or another actor's.</summary>
    /// <exception cref="DistributionException">The world has no such structure, or that structure no such account.</exception>
    public static Acteurs Distribuer(Distribution distribution, JsonArray structures)
    {
        var tous = new List<ActeurJoue>();
        foreach (var acteur in distribution.Acteurs)
        {
            var joue = acteur.Chez is { } chez
                ? new ActeurJoue(acteur.Nom, tous.First(a => a.Nom == chez).Structure) { Compte = acteur.Compte, SecretInitial = acteur.SecretInitial }
                : new ActeurJoue(acteur.Nom, StructureDe(acteur, structures));
            tous.Add(joue.Compte is { } compte && joue.Login is null
                ? throw new DistributionException($"la structure de l’acteur « {acteur.Nom} » n’a pas de compte {compte.Code()}")
                : joue);
        }

        return new Acteurs([.. tous]);
    }

    /// <summary>The actor of a name.</summary>
    public ActeurJoue De(string nom) => Tous.First(a => a.Nom == nom);

    /// <summary>The actor of a name; null when there is none.</summary>
    public ActeurJoue? Trouver(string nom) => Tous.FirstOrDefault(a => a.Nom == nom);

    /// <summary>The first actor whose structure has that number; null when it is nobody's.</summary>
    public ActeurJoue? DeStructure(long id) => Tous.FirstOrDefault(a => a.IdStructure == id);

    /// <summary>The actor whom an account stands for: who was given it by name, else the first of its structure; null when it is nobody's.</summary>
    public ActeurJoue? DuLogin(string login) => Tous.FirstOrDefault(a => a.Compte is not null && a.Login == login)
        ?? Tous.FirstOrDefault(a => a.Structure.ToJsonString().Contains($"\"{login}\"", StringComparison.Ordinal));

    private static JsonObject StructureDe(ActeurDeclare acteur, JsonArray structures)
    {
        var candidates = structures.OfType<JsonObject>().Where(s => Convient(s, acteur)).ToList();
        return acteur.Rang <= candidates.Count
            ? candidates[acteur.Rang - 1]
            : throw new DistributionException($"aucune structure pour l’acteur « {acteur.Nom} » : rôle {acteur.Role.Code()}, "
                + $"{(acteur.Profil is { } p ? $"profil {p.Code()}, " : "")}rang {acteur.Rang}");
    }

    private static bool Convient(JsonObject structure, ActeurDeclare acteur) =>
        Chemins.Lire(structure, "role") == acteur.Role.Code()
        && Chemins.Lire(structure, "etat") == "ACTIVE"
        && (acteur.Profil is not { } profil || Chemins.Lire(structure, "profil") == profil.Code());
}
