using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/motifs/exonerationtva</c>.</summary>
public sealed record ReponseMotifsExonerationTva : ReponseReferentiel
{
    [Description("Motifs d’exonération ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneMotif> ListeMotifsExonerationTva { get; init; } = [];

    /// <summary>A value.</summary>
    public sealed record LigneMotif(
        [property: Description("Code à citer dans motifExonerationTva. Source : annexe C [V].")] string CodeMotifExonerationTva,
        [property: Description("Libellé, dans la langue demandée. Source : annexe C [V].")] string LibelleMotifExonerationTva);
}

/// <summary><c>transverses/recuperer/motifs/exonerationtva</c></summary>
internal static class RecupererMotifsExonerationTva
{
    public static readonly Operation Operation = Referentiel.De<DemandeCodeLangue, ReponseMotifsExonerationTva, ReponseMotifsExonerationTva.LigneMotif>(
        "motifs/exonerationtva", "Motifs d’exonération de TVA.",
        (demande, _) => MotifsExoneration.Tous.Select(v => new ReponseMotifsExonerationTva.LigneMotif(v.Code, v.Dans(demande.CodeLangue))).ToImmutableArray(),
        lignes => new ReponseMotifsExonerationTva { ListeMotifsExonerationTva = lignes });
}
