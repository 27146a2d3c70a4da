using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/modedepot</c>.</summary>
public sealed record ReponseModesDepot : ReponseReferentiel
{
    [Description("Modes de dépôt ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneModeDepot> ListeModeDepot { get; init; } = [];

    /// <summary>A value.</summary>
    public sealed record LigneModeDepot([property: Description("SAISIE_API, UPLOAD_API… Source : annexe C [V].")] string ModeDepot);
}

/// <summary><c>transverses/recuperer/modedepot</c></summary>
internal static class RecupererModesDepot
{
    public static readonly Operation Operation = Referentiel.De<SansCorps, ReponseModesDepot, ReponseModesDepot.LigneModeDepot>(
        "modedepot", "Modes de dépôt qu’une recherche peut citer.",
        (_, _) => CodesPublies.ModesDepot.Select(c => new ReponseModesDepot.LigneModeDepot(c)).ToImmutableArray(),
        lignes => new ReponseModesDepot { ListeModeDepot = lignes });
}
