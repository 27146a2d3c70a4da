using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/typedp</c>.</summary>
public sealed record ReponseTypesDemandePaiement : ReponseReferentiel
{
    [Description("Types de demandes de paiement ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneType> ListeTypeDemandePaiement { get; init; } = [];

    /// <summary>A value.</summary>
    public sealed record LigneType([property: Description("FACTURE, FACTURE_TRAVAUX, MEMOIRE_JUSTICE ou DEMANDE_REMBOURSEMENT. Source : annexe C [V].")] string TypeDemandePaiement);
}

/// <summary><c>transverses/recuperer/typedp</c></summary>
internal static class RecupererTypesDemandePaiement
{
    public static readonly Operation Operation = Referentiel.De<SansCorps, ReponseTypesDemandePaiement, ReponseTypesDemandePaiement.LigneType>(
        "typedp", "Types de demandes de paiement.",
        (_, _) => TypesDemandePaiement.Tous.Select(c => new ReponseTypesDemandePaiement.LigneType(c)).ToImmutableArray(),
        lignes => new ReponseTypesDemandePaiement { ListeTypeDemandePaiement = lignes });
}
