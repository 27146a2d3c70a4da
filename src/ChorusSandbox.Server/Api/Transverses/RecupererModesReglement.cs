using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/modereglements</c>.</summary>
public sealed record ReponseModesReglement : ReponseReferentiel
{
    [Description("Modes de règlement ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneModePaiement> ListeModePaiement { get; init; } = [];

    /// <summary>A value.</summary>
    public sealed record LigneModePaiement([property: Description("À citer dans modePaiement. Source : annexe C [V].")] string ModePaiement);
}

/// <summary><c>transverses/recuperer/modereglements</c></summary>
internal static class RecupererModesReglement
{
    public static readonly Operation Operation = Referentiel.De<SansCorps, ReponseModesReglement, ReponseModesReglement.LigneModePaiement>(
        "modereglements", "Modes de règlement qu’une facture peut citer.",
        (_, _) => Ecriture.Codes<ModePaiement>().Select(c => new ReponseModesReglement.LigneModePaiement(c)).ToImmutableArray(),
        lignes => new ReponseModesReglement { ListeModePaiement = lignes });
}
