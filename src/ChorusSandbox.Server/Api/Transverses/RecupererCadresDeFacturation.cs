using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of the referentials of one kind of payment request.</summary>
public sealed class DemandeTypeDemandePaiement
{
    [Description("FACTURE, FACTURE_TRAVAUX, MEMOIRE_JUSTICE ou DEMANDE_REMBOURSEMENT, facultatif ; tous par défaut. Source : annexe C [V], api.md 3.10 [V].")]
    public string? TypeDemandePaiement { get; set; }
}

/// <summary>Answer of <c>recuperer/cadrefacturation</c>.</summary>
public sealed record ReponseCadresDeFacturation : ReponseReferentiel
{
    [Description("Cadres de facturation ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneCadre> ListeCadreFacturation { get; init; } = [];

    /// <summary>A cadre.</summary>
    public sealed record LigneCadre([property: Description("A1_FACTURE_FOURNISSEUR… Source : annexe C [V], api.md 4 [V].")] string CodeCadreFacturation);
}

/// <summary><c>transverses/recuperer/cadrefacturation</c></summary>
internal static class RecupererCadresDeFacturation
{
    public static readonly Operation Operation = Referentiel.De<DemandeTypeDemandePaiement, ReponseCadresDeFacturation, ReponseCadresDeFacturation.LigneCadre>(
        "cadrefacturation", "Cadres de facturation d’un type de demande de paiement.",
        (demande, _) => Types(demande).Select(types => types.SelectMany(t => TypesDemandePaiement.Cadres(t)).Order()
            .Select(c => new ReponseCadresDeFacturation.LigneCadre(c.Code())).ToImmutableArray()),
        lignes => new ReponseCadresDeFacturation { ListeCadreFacturation = lignes });

    /// <summary>The kind asked for, or all of them.</summary>
    internal static Result<ImmutableArray<string>> Types(DemandeTypeDemandePaiement demande) =>
        Referentiel.Code("typeDemandePaiement", demande.TypeDemandePaiement, TypesDemandePaiement.Tous)
            .Select(type => type is null ? TypesDemandePaiement.Tous : ImmutableArray.Create(type));
}
