using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace ChorusSandbox.Simulation.Scenarios.Outcomes;

/// <summary>What was sent and what came back, by whatever door; no secret in it.</summary>
public sealed record Echange
{
    /// <summary>The door it went through.</summary>
    public required string Porte { get; init; }

    /// <summary><c>SoumettreFacture</c>, or <c>POST /cpro/factures/v1/soumettre</c>.</summary>
    public required string Demande { get; init; }

    /// <summary>The typed request or the body sent.</summary>
    public JsonNode? Corps { get; init; }

    /// <summary>Status line of an HTTP exchange.</summary>
    public int? Http { get; init; }

    /// <summary>The answer.</summary>
    public JsonNode? Reponse { get; init; }

    /// <summary>Name of the explanation of the exchange.</summary>
    public string? Trace { get; init; }

    /// <summary>Why it was refused; empty when accepted.</summary>
    public ImmutableArray<CodeRefus> Refus { get; init; } = [];

    /// <summary>The explanations of the refusals, in French.</summary>
    public ImmutableArray<string> Explications { get; init; } = [];

    /// <summary>The value at a path of the answer (<c>listeFactures.0.statut</c>); null when nothing is there.</summary>
    public string? Valeur(string chemin)
    {
        if (chemin == "http")
        {
            return Http?.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return Chemins.Lire(Reponse, chemin);
    }
}
