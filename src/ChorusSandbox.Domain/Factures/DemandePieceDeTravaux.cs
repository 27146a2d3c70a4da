using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Factures;

/// <summary>The deposit of a piece of a works contract, as asked for: nothing is checked yet. Texts are kept as written.</summary>
public sealed record DemandePieceDeTravaux
{
    /// <summary>Way of deposit: DEPOT_PDF_API or DEPOT_PDF_SIGNE_API; a typed one is refused (domain.md 3).</summary>
    public string? ModeDepot { get; init; }

    public string? Numero { get; init; }

    public DateOnly? Date { get; init; }

    public string? Cadre { get; init; }

    /// <summary>Structure of the account that deposits: supplier, MOE or MOA.</summary>
    public long? IdFournisseur { get; init; }

    /// <summary>SIRET of the services financiers.</summary>
    public string? Destinataire { get; init; }

    public string? Service { get; init; }

    /// <summary>SIRET of the maîtrise d’œuvre.</summary>
    public string? Moe { get; init; }

    public string? ServiceMoe { get; init; }

    /// <summary>SIRET of the maîtrise d’ouvrage.</summary>
    public string? Moa { get; init; }

    public string? ServiceMoa { get; init; }

    /// <summary>SIRET of the valideur.</summary>
    public string? Valideur { get; init; }

    /// <summary>Platform number of the piece it follows.</summary>
    public long? IdPiecePrecedente { get; init; }

    public string? Engagement { get; init; }

    public string? Marche { get; init; }

    public string? Devise { get; init; }

    public MontantsDemandes? Montants { get; init; }

    /// <summary>Platform number of the PDF that is the piece.</summary>
    public long? IdPdf { get; init; }

    public ImmutableArray<PieceDemandee> Pieces { get; init; } = [];

    public string? Commentaire { get; init; }
}
