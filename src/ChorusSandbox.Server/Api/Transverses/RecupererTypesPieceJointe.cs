using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>recuperer/typespj</c>.</summary>
public sealed class DemandeTypesPieceJointe
{
    [Description("fr, FR ou EN, facultatif ; français par défaut. Source : api.md 3.10 et 4 [V]."), Filtre]
    public string? CodeLangue { get; set; }

    [Description("À quoi la pièce est jointe : FACTURE, STRUCTURE…, facultatif ; tous par défaut. Source : annexe C [V], api.md 4 [S].")]
    public string? TypeObjet { get; set; }
}

/// <summary>Answer of <c>recuperer/typespj</c>.</summary>
public sealed record ReponseTypesPieceJointe : ReponseReferentiel
{
    [Description("Types de pièces jointes ; toujours là. Source : annexe C [V].")]
    public ImmutableArray<LigneType> ListeTypePieceJointe { get; init; } = [];

    /// <summary>A type.</summary>
    public sealed record LigneType(
        [property: Description("Code, à citer dans pieceJointeComplementaireType quand l’objet est FACTURE. Source : annexe C [V].")] string CodeTypePieceJointe,
        [property: Description("Libellé, dans la langue demandée. Source : annexe C [V].")] string LibelleTypePieceJointe,
        [property: Description("Numéro technique, critère de rechercher/pj. Source : annexe C [V].")] long IdTypePieceJointe,
        [property: Description("FACTURE, STRUCTURE… Source : annexe C [V].")] string TypeObjet);
}

/// <summary><c>transverses/recuperer/typespj</c></summary>
internal static class RecupererTypesPieceJointe
{
    private static readonly ImmutableArray<string> Objets = [.. TypesPieceJointe.Tous.Select(t => t.Objet).Distinct()];

    public static readonly Operation Operation = Referentiel.De<DemandeTypesPieceJointe, ReponseTypesPieceJointe, ReponseTypesPieceJointe.LigneType>(
        "typespj", "Types de pièces jointes.",
        (demande, _) => Referentiel.Code("typeObjet", demande.TypeObjet, Objets).Select(objet => TypesPieceJointe.Tous.Where(t => objet is null || t.Objet == objet)
            .Select(t => new ReponseTypesPieceJointe.LigneType(t.Valeur.Code, t.Valeur.Dans(demande.CodeLangue), t.Id, t.Objet)).ToImmutableArray()),
        lignes => new ReponseTypesPieceJointe { ListeTypePieceJointe = lignes });
}
