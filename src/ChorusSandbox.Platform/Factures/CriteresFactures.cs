using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;

namespace ChorusSandbox.Platform.Factures;

/// <summary>Criteria of a search of invoices; null or empty means « not filled ».</summary>
public sealed record CriteresFactures
{
    /// <summary>The side from which one looks: issuer, recipient, or valideur of either rank (<see cref="RolePiece.Valideur1"/>); null for any.</summary>
    public required RolePiece? Cote { get; init; }

    /// <summary>Only these structures of the actor; empty means all of his.</summary>
    public ImmutableArray<long> Structures { get; init; } = [];

    /// <summary>Only this structure of the actor, by its SIRET.</summary>
    public string? SiretDuCompte { get; init; }

    /// <summary>Only the invoices from one of these; empty means any issuer.</summary>
    public ImmutableArray<PartieCherchee> Fournisseurs { get; init; } = [];

    /// <summary>Only the invoices to one of these; empty means any recipient.</summary>
    public ImmutableArray<PartieCherchee> Destinataires { get; init; } = [];

    /// <summary>Only the invoices that one of these validates, at either rank.</summary>
    public ImmutableArray<PartieCherchee> Valideurs { get; init; } = [];

    /// <summary>An issuer looked for stands for its whole company: same SIREN.</summary>
    public bool FournisseurParSiren { get; init; }

    /// <summary>A recipient looked for stands for its whole company: same SIREN.</summary>
    public bool DestinataireParSiren { get; init; }

    /// <summary>Only this service of the issuer.</summary>
    public long? ServiceFournisseur { get; init; }

    /// <summary>Only this service of the recipient.</summary>
    public long? ServiceDestinataire { get; init; }

    public string? Numero { get; init; }

    public ImmutableArray<StatutFacture> Statuts { get; init; } = [];

    public CadreDeFacturation? Cadre { get; init; }

    public ImmutableArray<TypeFacture> Types { get; init; } = [];

    /// <summary>Rejections treated, or not yet.</summary>
    public bool? RejetTraite { get; init; }

    /// <summary>Only what waits for the side from which one looks: no rejection already treated, no validation of another rank.</summary>
    public bool ATraiter { get; init; }

    /// <summary>Downloaded by the recipient, or not yet.</summary>
    public bool? Telechargee { get; init; }

    public ModeDepot? ModeDepot { get; init; }

    public string? NumeroFlux { get; init; }

    public string? Engagement { get; init; }

    public string? Marche { get; init; }

    public string? FactureOrigine { get; init; }

    /// <summary>Number of the mandat given by the recipient.</summary>
    public string? NumeroDpMandat { get; init; }

    /// <summary>The bank account cited.</summary>
    public long? CompteBancaire { get; init; }

    /// <summary>The accounts that made the invoice; empty means any.</summary>
    public ImmutableArray<long> Createurs { get; init; } = [];

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

    /// <summary>True when nothing can answer: a criterion that no invoice of the world meets.</summary>
    public bool SansReponse { get; init; }
}
