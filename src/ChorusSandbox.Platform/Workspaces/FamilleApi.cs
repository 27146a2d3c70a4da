using ChorusSandbox.Domain;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The APIs of the gateway, each with a subscription and a quota of its own (api.md 1.6 and 6).</summary>
public enum FamilleApi
{
    [Ecrit("Factures")] Factures,
    [Ecrit("Structures")] Structures,
    [Ecrit("Transverses")] Transverses,
    [Ecrit("Utilisateurs")] Utilisateurs,
    [Ecrit("FacturesTravaux")] FacturesTravaux,
    [Ecrit("EngagementsJuridiques")] EngagementsJuridiques,
    [Ecrit("Organisations")] Organisations,
}
