using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>recuperer/motifs/refus/Facture/AValider</c>.</summary>
public sealed class DemandeMotifsRefus
{
    [Description("Cadre de la facture à valider, facultatif ; tous les motifs par défaut. Source : annexe C [V].")]
    public string? CodeCadreFacturationAValider { get; set; }
}

/// <summary>Answer of <c>recuperer/motifs/refus/Facture/AValider</c>.</summary>
public sealed record ReponseMotifsRefus : ReponseReferentiel
{
    [Description("Motifs de refus ; toujours là, vide pour un cadre sans valideur. Source : annexe C [V].")]
    public ImmutableArray<LigneMotif> ListeMotifRefusFactureAValider { get; init; } = [];

    /// <summary>A reason.</summary>
    public sealed record LigneMotif(
        [property: Description("Numéro technique. Source : annexe C [V].")] long IdMotif,
        [property: Description("Code, à citer dans motifRefus de factures/traiter/factureAValider. Source : annexe C [V].")] string CodeMotif,
        [property: Description("Libellé. Source : annexe C [V].")] string LibelleMotif);
}

/// <summary><c>transverses/recuperer/motifs/refus/Facture/AValider</c></summary>
internal static class RecupererMotifsRefus
{
    public static readonly Operation Operation = Referentiel.De<DemandeMotifsRefus, ReponseMotifsRefus, ReponseMotifsRefus.LigneMotif>(
        "motifs/refus/Facture/AValider", "Motifs pour lesquels un valideur peut refuser une facture.",
        (demande, _) => Referentiel.Code("codeCadreFacturationAValider", demande.CodeCadreFacturationAValider, Ecriture.Codes<CadreDeFacturation>()).Select(code =>
            (Ecriture.TryLire<CadreDeFacturation>(code, out var cadre) ? MotifsRefusValideur.De(cadre) : MotifsRefusValideur.Tous)
            .Select(m => new ReponseMotifsRefus.LigneMotif(m.Id, m.Code, m.Libelle)).ToImmutableArray()),
        lignes => new ReponseMotifsRefus { ListeMotifRefusFactureAValider = lignes });
}
