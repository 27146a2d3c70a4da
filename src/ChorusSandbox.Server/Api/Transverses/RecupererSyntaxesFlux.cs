using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Formats;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>recuperer/syntaxeflux</c>.</summary>
public sealed class DemandeSyntaxesFlux
{
    [Description("IN_DEPOT_DP, facultatif. Source : formats.md 1.2."), Filtre]
    public string? TypeFlux { get; set; }

    [Description("Famille, de recuperer/formatflux, facultative ; toutes par défaut. Source : formats.md 1.2.")]
    public string? FormatFlux { get; set; }
}

/// <summary>Answer of <c>recuperer/syntaxeflux</c>.</summary>
public sealed record ReponseSyntaxesFlux : ReponseReferentiel
{
    [Description("Syntaxes admises ; toujours là. Source : api.md 3.10, nom supposé [I].")]
    public ImmutableArray<LigneSyntaxe> ListeSyntaxeFlux { get; init; } = [];

    /// <summary>A syntax.</summary>
    public sealed record LigneSyntaxe([property: Description("À citer dans syntaxeFlux de factures/deposer/flux. Source : api.md 3.10, nom supposé [I].")] string SyntaxeFlux);
}

/// <summary><c>transverses/recuperer/syntaxeflux</c></summary>
internal static class RecupererSyntaxesFlux
{
    // ASSUMPTION: API-46 the names of the fields are not public; only the syntaxes that deposer/flux reads here are served (api.md 3.10).
    public static readonly Operation Operation = Referentiel.De<DemandeSyntaxesFlux, ReponseSyntaxesFlux, ReponseSyntaxesFlux.LigneSyntaxe>(
        "syntaxeflux", "Syntaxes de flux admises.",
        (demande, _) => Referentiel.Code("formatFlux", demande.FormatFlux, CodesPublies.FormatsFlux).Select(format => FormatsConnus.Toutes
            .Where(s => s.Etat == EtatSyntaxe.Jouee && (format is null || EstDe(s, format)))
            .Select(s => new ReponseSyntaxesFlux.LigneSyntaxe(s.Code)).ToImmutableArray()),
        lignes => new ReponseSyntaxesFlux { ListeSyntaxeFlux = lignes });

    /// <summary>Factur-X is told under its own family and, as the operator's sample does, under the mixed one (formats.md 1.2).</summary>
    private static bool EstDe(SyntaxeConnue syntaxe, string format) => format switch
    {
        "IN_DP_E1_STRUCT" => !syntaxe.EstMixte,
        "IN_DP_E2_MIXTE" => syntaxe.EstMixte,
        _ => syntaxe.Format == FormatDeFichier.Pdf,
    };
}
