using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Domain.Identifiants;

namespace ChorusSandbox.Domain.Factures;

/// <summary>A « ligne de poste ».</summary>
public sealed record LigneFacture
{
    public required int Numero { get; init; }

    public string? Reference { get; init; }

    public required string Denomination { get; init; }

    public required decimal Quantite { get; init; }

    /// <summary>Free text.</summary>
    public string? Unite { get; init; }

    /// <summary>Before tax and discount.</summary>
    public required Montant MontantUnitaireHt { get; init; }

    /// <summary>Discount on the whole line, before tax.</summary>
    public Montant RemiseHt { get; init; }

    /// <summary>Code of the rate in the referential (<c>TVA5</c>); absent when the rate is typed.</summary>
    public string? CodeTaux { get; init; }

    /// <summary>Rate, in percent.</summary>
    public required decimal Taux { get; init; }

    /// <summary>Quantity × unit price − discount, to the cent; zero in a draft whose numbers make no amount.</summary>
    public Montant MontantHt => new(ReglesMontants.MontantHt(Quantite, MontantUnitaireHt.Valeur, RemiseHt.Valeur) ?? 0m);
}
