using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/pays</c>.</summary>
public sealed record ReponsePays : ReponseReferentiel
{
    [Description("Pays, ISO 3166 ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LignePays> ListePays { get; init; } = [];

    /// <summary>A value.</summary>
    public sealed record LignePays(
        [property: Description("Code en deux majuscules. Source : annexe C [V].")] string CodePays,
        [property: Description("Libellé, dans la langue demandée. Source : annexe C [V].")] string LibellePays);
}

/// <summary><c>transverses/recuperer/pays</c></summary>
internal static class RecupererPays
{
    public static readonly Operation Operation = Referentiel.De<DemandeCodeLangue, ReponsePays, ReponsePays.LignePays>(
        "pays", "Pays et territoires.",
        (demande, _) => Pays.Tous.Select(v => new ReponsePays.LignePays(v.Code, v.Dans(demande.CodeLangue))).ToImmutableArray(),
        lignes => new ReponsePays { ListePays = lignes });
}
