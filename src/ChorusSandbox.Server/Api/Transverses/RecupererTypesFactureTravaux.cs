using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/typefacturetravaux</c>.</summary>
public sealed record ReponseTypesFactureTravaux : ReponseReferentiel
{
    [Description("Types de pièces des marchés de travaux ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneType> ListeTypeFactureTravaux { get; init; } = [];

    /// <summary>A value.</summary>
    public sealed record LigneType([property: Description("PROJET_DECOMPTE_MENSUEL… Source : annexe C [V].")] string TypeFactureTravaux);
}

/// <summary><c>transverses/recuperer/typefacturetravaux</c></summary>
internal static class RecupererTypesFactureTravaux
{
    public static readonly Operation Operation = Referentiel.De<SansCorps, ReponseTypesFactureTravaux, ReponseTypesFactureTravaux.LigneType>(
        "typefacturetravaux", "Types de pièces des marchés de travaux.",
        (_, _) => CodesPublies.TypesFactureTravaux.Select(c => new ReponseTypesFactureTravaux.LigneType(c)).ToImmutableArray(),
        lignes => new ReponseTypesFactureTravaux { ListeTypeFactureTravaux = lignes });
}
