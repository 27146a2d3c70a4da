using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Factures;

/// <summary>
/// An invoice as its depositor gives it, by any door: nothing is judged yet, what is not filled is null. The names of its
/// data (<c>numero</c>, <c>lignes[0].quantite</c>) are the places that refusals name.
/// </summary>
public sealed record DemandeFacture
{
    /// <summary>The way it comes in.</summary>
    public required ModeDepot ModeDepot { get; init; }

    /// <summary>The draft that this deposit sends; absent for a new invoice.</summary>
    public long? IdBrouillon { get; init; }

    /// <summary>The issuer, by platform number.</summary>
    public long? IdFournisseur { get; init; }

    /// <summary>The issuer as a file names it: its identifier.</summary>
    public string? Fournisseur { get; init; }

    public long? IdServiceFournisseur { get; init; }

    public long? CompteBancaire { get; init; }

    /// <summary>Short or API code (<c>A1</c>, <c>A1_FACTURE_FOURNISSEUR</c>).</summary>
    public string? Cadre { get; init; }

    /// <summary>SIRET of the public client.</summary>
    public string? Destinataire { get; init; }

    /// <summary>Code of the recipient's service.</summary>
    public string? Service { get; init; }

    public string? Engagement { get; init; }

    public string? Marche { get; init; }

    public string? Numero { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>Due date of the payment, which only files give (BT-9).</summary>
    public DateOnly? DateEcheance { get; init; }

    /// <summary>Day of the delivery, which only files give (BT-72).</summary>
    public DateOnly? DateLivraison { get; init; }

    /// <summary>FACTURE or AVOIR.</summary>
    public string? Type { get; init; }

    public string? FactureOrigine { get; init; }

    public string? Devise { get; init; }

    public string? TypeTva { get; init; }

    public string? MotifExoneration { get; init; }

    public string? ModePaiement { get; init; }

    public ImmutableArray<LigneDemandee> Lignes { get; init; } = [];

    public ImmutableArray<TvaDemandee> Tva { get; init; } = [];

    public MontantsDemandes Montants { get; init; } = new();

    public ImmutableArray<PieceDemandee> Pieces { get; init; } = [];

    public string? Commentaire { get; init; }

    /// <summary>Deposit number of the flow that carries it.</summary>
    public string? NumeroFlux { get; init; }
}
