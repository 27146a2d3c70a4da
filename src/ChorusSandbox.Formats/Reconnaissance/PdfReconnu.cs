using System.Collections.Immutable;
using System.Globalization;

namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>What could be read in the PDF of an invoice (domain.md 2.6).</summary>
public sealed record PdfReconnu
{
    /// <summary>Number of pages.</summary>
    public required int Pages { get; init; }

    /// <summary>False for a scanned PDF: pictures, and no text.</summary>
    public required bool ADuTexte { get; init; }

    /// <summary>True when it carries the XML of a Factur-X.</summary>
    public required bool PorteUneFacture { get; init; }

    /// <summary>Its signature; null when it is not signed.</summary>
    public SignatureReconnue? Signature { get; init; }

    /// <summary>The data found, each once.</summary>
    public required ImmutableArray<ChampReconnu> Champs { get; init; }

    /// <summary>The rows of VAT found.</summary>
    public required ImmutableArray<TauxReconnu> Tva { get; init; }

    /// <summary>The datum of this name; null when it was not found.</summary>
    public ChampReconnu? Champ(string nom) => Champs.FirstOrDefault(c => c.Champ == nom);

    /// <summary>The text of a datum.</summary>
    public string? Texte(string nom) => Champ(nom)?.Valeur;

    /// <summary>The amount of a datum.</summary>
    public decimal? Montant(string nom) => Texte(nom) is { } texte ? decimal.Parse(texte, CultureInfo.InvariantCulture) : null;

    /// <summary>The day of a datum.</summary>
    public DateOnly? Jour(string nom) => Texte(nom) is { } texte ? DateOnly.ParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
