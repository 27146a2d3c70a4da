using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/etat/typedp</c>.</summary>
public sealed record ReponseEtatsDemandePaiement : ReponseReferentiel
{
    [Description("Statuts ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneEtat> ListeEtatDemandePaiement { get; init; } = [];

    /// <summary>A status.</summary>
    public sealed record LigneEtat([property: Description("DEPOSEE, REJETEE… Source : annexe C [V], api.md 4 [V].")] string EtatDemandePaiement);
}

/// <summary><c>transverses/recuperer/etat/typedp</c></summary>
internal static class RecupererEtatsDemandePaiement
{
    public static readonly Operation Operation = Referentiel.De<DemandeTypeDemandePaiement, ReponseEtatsDemandePaiement, ReponseEtatsDemandePaiement.LigneEtat>(
        "etat/typedp", "Statuts que peut prendre un type de demande de paiement.",
        (demande, _) => RecupererCadresDeFacturation.Types(demande).Select(types => types.SelectMany(t => TypesDemandePaiement.Etats(t)).Distinct().Order()
            .Select(s => new ReponseEtatsDemandePaiement.LigneEtat(s.Code())).ToImmutableArray()),
        lignes => new ReponseEtatsDemandePaiement { ListeEtatDemandePaiement = lignes });
}
