using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/formatflux</c>.</summary>
public sealed record ReponseFormatsFlux : ReponseReferentiel
{
    [Description("Familles de flux ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneFormat> ListeFormatFlux { get; init; } = [];

    /// <summary>A value.</summary>
    public sealed record LigneFormat([property: Description("IN_DP_E1_STRUCT, IN_DP_E2_MIXTE ou IN_DP_E2_FACTURX. Source : annexe C [V].")] string FormatFlux);
}

/// <summary><c>transverses/recuperer/formatflux</c></summary>
internal static class RecupererFormatsFlux
{
    public static readonly Operation Operation = Referentiel.De<SansCorps, ReponseFormatsFlux, ReponseFormatsFlux.LigneFormat>(
        "formatflux", "Familles de flux.",
        (_, _) => CodesPublies.FormatsFlux.Select(c => new ReponseFormatsFlux.LigneFormat(c)).ToImmutableArray(),
        lignes => new ReponseFormatsFlux { ListeFormatFlux = lignes });
}
