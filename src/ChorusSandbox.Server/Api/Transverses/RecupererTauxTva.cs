using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/tauxtva</c>.</summary>
public sealed record ReponseTauxTva : ReponseReferentiel
{
    [Description("Taux de TVA ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneTaux> ListeTauxTva { get; init; } = [];

    /// <summary>A rate.</summary>
    public sealed record LigneTaux(
        [property: Description("Code à citer dans lignePosteTauxTva et ligneTvaTaux. Source : annexe C [V].")] string CodeTauxTva,
        [property: Description("Libellé, dans la langue demandée. Source : annexe C [V].")] string LibelleTauxTva,
        [property: Description("Taux, en pour cent. Source : annexe C [V].")] decimal ValeurTauxTva);
}

/// <summary><c>transverses/recuperer/tauxtva</c></summary>
internal static class RecupererTauxTva
{
    public static readonly Operation Operation = Referentiel.De<DemandeCodeLangue, ReponseTauxTva, ReponseTauxTva.LigneTaux>(
        "tauxtva", "Taux de TVA qu’une facture peut citer.",
        (demande, _) => TauxTva.Tous.Select(t => new ReponseTauxTva.LigneTaux(
            t.Code, ValeurDeReference.EstAnglais(demande.CodeLangue) ? t.LibelleAnglais : t.Libelle, t.Valeur)).ToImmutableArray(),
        lignes => new ReponseTauxTva { ListeTauxTva = lignes });
}
