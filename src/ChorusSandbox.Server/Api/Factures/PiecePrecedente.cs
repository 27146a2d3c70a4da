using System.ComponentModel;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>The piece that comes before in a dossier de facturation (annex A); a simple invoice has none.</summary>
public sealed record PiecePrecedente
{
    [Description("Cadre de facturation. Source : api.md 4 [V].")]
    public string? CadreFacturationPiecePrecedente { get; init; }

    [Description("Numéro technique. Source : annexe A [V].")]
    public long? IdPiecePrecedente { get; init; }

    [Description("Numéro. Source : annexe A [V].")]
    public string? NumeroPiecePrecedente { get; init; }

    [Description("Numéro technique de son destinataire. Source : annexe A [V].")]
    public long? IdDestinatairePiecePrecedente { get; init; }

    [Description("SIRET de son destinataire. Source : annexe A [V].")]
    public string? IdentifiantDestinatairePiecePrecedente { get; init; }

    [Description("Raison sociale de son destinataire. Source : annexe A [V].")]
    public string? RaisonSocialeDestinatairePiecePrecedente { get; init; }

    [Description("Numéro technique du service de son destinataire. Source : annexe A [V].")]
    public long? IdServiceExecutantPiecePrecedente { get; init; }

    [Description("Code du service de son destinataire. Source : annexe A [V].")]
    public string? CodeServiceExecutantPiecePrecedente { get; init; }

    [Description("Nom du service de son destinataire. Source : annexe A [V].")]
    public string? NomServiceExecutantPiecePrecedente { get; init; }
}
