using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Transverses;

/// <summary>The lists of codes of the API that have no label, as it publishes them (api.md 4).</summary>
public static class CodesPublies
{
    /// <summary>Ways of deposit; a search may name them all, <c>soumettre</c> admits three.</summary>
    public static ImmutableArray<string> ModesDepot { get; } =
    [
        "SAISIE_WEB", "PORTAIL_PDF", "EDI_XML_STRUCT", "EDI_MIXTE", "EDI_PDF_ARCHIVE", "SAISIE_PORTAIL", "SAISIE_API", "DEPOT_PDF_PORTAIL", "DEPOT_PDF_SIGNE_PORTAIL",
        "DEPOT_PDF_API", "DEPOT_PDF_SIGNE_API", "EDI", "UPLOAD_PORTAIL", "UPLOAD_API", "EDI_NUMERISATION",
    ];

    /// <summary>Pieces of works contracts.</summary>
    public static ImmutableArray<string> TypesFactureTravaux { get; } =
    [
        "DP_DE_SOUSTRAITANT_TRAVAUX", "PROJET_DECOMPTE_MENSUEL", "ETAT_ACOMPTE", "ETAT_ACOMPTE_VALIDE", "PROJET_DECOMPTE_FINAL", "PROJET_DECOMPTE_GENERAL",
        "PROJET_DECOMPTE_GENERAL_PROCEDURE_TACITE", "DECOMPTE_GENERAL", "DECOMPTE_GENERAL_SIGNE", "DECOMPTE_GENERAL_DEFINITIF_TACITE",
        "DECOMPTE_GENERAL_DEFINITIF_PROCEDURE_TACITE",
    ];

    /// <summary>Kinds of structures.</summary>
    public static ImmutableArray<string> TypesStructure { get; } = ["PRIVEE", "PUBLIQUE"];

    /// <summary>Families of flows; the syntaxes of each: <c>recuperer/syntaxeflux</c>.</summary>
    public static ImmutableArray<string> FormatsFlux { get; } = ["IN_DP_E1_STRUCT", "IN_DP_E2_MIXTE", "IN_DP_E2_FACTURX"];

    /// <summary>What attachments can be downloaded of.</summary>
    public static ImmutableArray<string> ObjetsPieceJointe { get; } =
        ["DEMANDE_PAIEMENT", "ENGAGEMENT_JURIDIQUE", "SOLLICITATION", "STRUCTURE_PIECEJOINTE", "STRUCTURE_MANDAT", "STRUCTURE_COORDONNEE_BANCAIRE", "UTILISATEUR"];
}
