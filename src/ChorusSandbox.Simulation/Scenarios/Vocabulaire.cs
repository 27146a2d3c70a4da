using System.Collections.Frozen;
using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Simulation.Scenarios;

/// <summary>The words that scenarios and lessons may use for acts, espaces and lines of a history (scenarios.md 3.1).</summary>
public static class Vocabulaire
{
    private static readonly ImmutableArray<string> DonneesFacture =
    [
        "cadre", "numero", "date", "destinataire", "service", "engagement", "marche", "type", "factureOrigine", "typeTva",
        "modePaiement", "montants", "lignes", "pieces", "commentaire", "brouillon",
    ];

    private static readonly ImmutableArray<string> DonneesDecision = ["facture", "motif", "commentaire", "numeroDPMandat"];

    /// <summary>The acts that a step can play, with the words of their <c>donnees</c>.</summary>
    public static FrozenDictionary<string, ImmutableArray<string>> ActesJouables { get; } = Jouables();

    /// <summary>The acts that no step plays, but that expectations may name: those of the platform itself, and the deposit of a file.</summary>
    public static ImmutableArray<string> AutresActes { get; } = ["Acheminer", "SolliciterClient", "RecevoirFlux", "IntegrerFlux", "RelancerFlux", "ExpirerMotDePasseTechnique", "DeposerFlux"];

    /// <summary>Questions: they are no act, and leave no journal entry.</summary>
    public static ImmutableArray<string> Questions { get; } = ["ConsulterFacture", "ConsulterStructure"];

    /// <summary>Every act that an expectation may name.</summary>
    public static FrozenSet<string> Actes { get; } = ActesJouables.Keys.Where(a => !Questions.Contains(a)).Concat(AutresActes).ToFrozenSet();

    /// <summary>Espaces whose Synthèse can be expected, by their labels of the portal.</summary>
    public static ImmutableArray<string> Espaces { get; } = ["Factures émises", "Factures reçues"];

    /// <summary>Codes of user actions that a history shows beside statuses (api.md 3.3).</summary>
    public static ImmutableArray<string> ActionsUtilisateurs { get; } = ["ACQUITTEMENT_REJET", "ACQUITTEMENT_SUSPENSION", "TRAITEMENT_REJET"];

    private static FrozenDictionary<string, ImmutableArray<string>> Jouables()
    {
        var actes = new Dictionary<string, ImmutableArray<string>>
        {
            [nameof(ActeFacture.SoumettreFacture)] = DonneesFacture,
            [nameof(ActeFacture.EnregistrerBrouillon)] = DonneesFacture,
            [nameof(ActeFacture.SupprimerBrouillon)] = ["facture"],
            [nameof(ActeFacture.RecyclerFacture)] = ["facture", "destinataire", "service", "engagement", "commentaire"],
            [nameof(ActeFacture.CompleterFacture)] = ["facture", "pieces", "commentaire"],
            [nameof(ActeFacture.AcquitterRejet)] = ["factures"],
            [nameof(ActeFacture.AcquitterSuspension)] = ["factures"],
            [nameof(ActeFacture.TraiterRejet)] = ["factures"],
            ["AjouterFichier"] = ["nom"],
            ["CreerCompteTechnique"] = ["structure"],
            ["ReinitialiserMotDePasseTechnique"] = ["structure"],
            ["SeConnecter"] = [],
            ["ConsulterFacture"] = ["facture"],
            ["ConsulterStructure"] = ["structure"],
        };
        foreach (var decision in ActesFacture.ParStatutCible.Values)
        {
            actes[decision.ToString()] = DonneesDecision;
        }

        return actes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
