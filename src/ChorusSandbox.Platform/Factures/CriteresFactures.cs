using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Platform.Factures;

/// <summary>Criteria of a search of invoices; null or empty means « not filled ».</summary>
public sealed record CriteresFactures
{
    /// <summary>The side from which one looks: issued or received.</summary>
    public required RolePiece Cote { get; init; }

    /// <summary>Only these structures of the actor; empty means all of his.</summary>
    public ImmutableArray<long> Structures { get; init; } = [];

    /// <summary>Only the invoices to, or from, this structure: the other side.</summary>
    public long? AutrePartie { get; init; }

    /// <summary>The other side, by its SIRET.</summary>
    public string? SiretAutrePartie { get; init; }

    /// <summary>Only the invoices to, or from, one of these structures, each with the services asked for; empty services mean all.</summary>
    public ImmutableArray<(long Structure, ImmutableArray<long> Services)> AutresParties { get; init; } = [];

    /// <summary>The other side's structures stand for their whole company: same SIREN.</summary>
    public bool AutreParSiren { get; init; }

    /// <summary>Only this service of the issuer.</summary>
    public long? ServiceFournisseur { get; init; }

    /// <summary>Only this service of the recipient.</summary>
    public long? ServiceDestinataire { get; init; }

    public string? Numero { get; init; }

    public ImmutableArray<StatutFacture> Statuts { get; init; } = [];

    public CadreDeFacturation? Cadre { get; init; }

    public TypeFacture? Type { get; init; }

    public ImmutableArray<TypeFacture> Types { get; init; } = [];

    /// <summary>Rejections treated, or not yet.</summary>
    public bool? RejetTraite { get; init; }

    public ModeDepot? ModeDepot { get; init; }

    public string? NumeroFlux { get; init; }

    public string? Engagement { get; init; }

    public string? Marche { get; init; }

    public string? FactureOrigine { get; init; }

    public string? CodeService { get; init; }

    public string? Devise { get; init; }

    public DateOnly? DateFactureDu { get; init; }

    public DateOnly? DateFactureAu { get; init; }

    public DateOnly? DateDepotDu { get; init; }

    public DateOnly? DateDepotAu { get; init; }

    public DateOnly? DateStatutDu { get; init; }

    public DateOnly? DateStatutAu { get; init; }

    public decimal? HtMin { get; init; }

    public decimal? HtMax { get; init; }

    public decimal? TtcMin { get; init; }

    public decimal? TtcMax { get; init; }

    public decimal? APayerMin { get; init; }

    public decimal? APayerMax { get; init; }

    /// <summary>Column of the API's list, such as <c>DateDepot</c> (api.md 4).</summary>
    public string Tri { get; init; } = "DateDepot";

    public bool Descendant { get; init; } = true;

    public Pagination Pagination { get; init; } = new();
}
