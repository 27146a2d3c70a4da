using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>recuperer/devises</c>.</summary>
public sealed record ReponseDevises : ReponseReferentiel
{
    [Description("Devises, ISO 4217 ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneDevise> ListeDevises { get; init; } = [];

    /// <summary>A value.</summary>
    public sealed record LigneDevise(
        [property: Description("Code en trois majuscules, à citer dans deviseFacture. Source : annexe C [V].")] string CodeDevise,
        [property: Description("Libellé, dans la langue demandée. Source : annexe C [V].")] string LibelleDevise);
}

/// <summary><c>transverses/recuperer/devises</c></summary>
internal static class RecupererDevises
{
    public static readonly Operation Operation = Referentiel.De<DemandeCodeLangue, ReponseDevises, ReponseDevises.LigneDevise>(
        "devises", "Devises dans lesquelles une facture peut être libellée.",
        (demande, _) => Devises.Toutes.Select(v => new ReponseDevises.LigneDevise(v.Code, v.Dans(demande.CodeLangue))).ToImmutableArray(),
        lignes => new ReponseDevises { ListeDevises = lignes });
}
