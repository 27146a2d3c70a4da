using System.Collections.Frozen;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>The API that each path belongs to: what an application subscribes to, and what its quota is counted by.</summary>
internal static class Abonnements
{
    /// <summary>What calls are counted by where the path belongs to no API.</summary>
    public const string HorsApi = "hors API";

    private static readonly FrozenDictionary<string, FamilleApi> ParSegment = new Dictionary<string, FamilleApi>
    {
        ["factures"] = FamilleApi.Factures,
        ["structures"] = FamilleApi.Structures,
        ["transverses"] = FamilleApi.Transverses,
        ["utilisateurs"] = FamilleApi.Utilisateurs,
        ["facturesTravaux"] = FamilleApi.FacturesTravaux,
        ["engagementsJuridiques"] = FamilleApi.EngagementsJuridiques,
        ["organisations"] = FamilleApi.Organisations,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The API of a path after <c>/cpro/</c>; null when it belongs to none.</summary>
    public static FamilleApi? De(string chemin) => ParSegment.TryGetValue(chemin.Split('/', 2)[0], out var api) ? api : null;
}
