namespace ChorusSandbox.Formats.Semantique;

/// <summary>One line of the VAT breakdown (BG-23).</summary>
public sealed record VentilationTva
{
    /// <summary>Taxable amount (BT-116).</summary>
    public Nombre? Base { get; init; }

    /// <summary>VAT amount (BT-117).</summary>
    public Nombre? Montant { get; init; }

    /// <summary>Category, UNTDID 5305 (BT-118).</summary>
    public string? Categorie { get; init; }

    /// <summary>Rate in percent (BT-119).</summary>
    public Nombre? Taux { get; init; }

    /// <summary>Reason of the exemption (BT-120).</summary>
    public string? MotifExoneration { get; init; }

    /// <summary>Code of the reason, VATEX (BT-121).</summary>
    public string? CodeMotifExoneration { get; init; }
}
