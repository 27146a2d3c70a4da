using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>What the two searches of attachments ask for (annex C).</summary>
public abstract class DemandeDePieces
{
    [Description("fr, FR ou EN, facultatif ; français par défaut. Source : annexe C [S]."), Filtre]
    public string? CodeLangue { get; set; }

    [Description("Partie du nom, facultative. Source : annexe C [S]."), Filtre]
    public string? PieceJointeDesignation { get; set; }

    [Description("Type, numéro de recuperer/typespj, facultatif. Source : annexe C [S]."), Filtre]
    public long? PieceJointeTypeId { get; set; }

    [Description("Pagination ; colonnes PieceJointeDesignation, PieceJointeExtension. Source : annexe C [S].")]
    public ParametresPage? ParametresRecherche { get; set; }

    /// <summary>The criteria.</summary>
    internal CriteresPieces Criteres() => new()
    {
        Designation = PieceJointeDesignation,
        IdType = PieceJointeTypeId,
        Tri = ParametresRecherche?.TriColonne,
        Descendant = ParametresPage.Descendant(ParametresRecherche, parDefaut: false),
        Pagination = ParametresPage.De(ParametresRecherche),
    };
}
