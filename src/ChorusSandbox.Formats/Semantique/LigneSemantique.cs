namespace ChorusSandbox.Formats.Semantique;

/// <summary>A line of the invoice (BG-25).</summary>
public sealed record LigneSemantique
{
    /// <summary>Number (BT-126).</summary>
    public string? Numero { get; init; }

    /// <summary>Note (BT-127).</summary>
    public string? Note { get; init; }

    /// <summary>Type of the line, known to Chorus only (CII <c>LineStatusCode</c>).</summary>
    public string? Type { get; init; }

    /// <summary>Subtype of the line, known to Chorus only (CII <c>LineStatusReasonCode</c>).</summary>
    public string? SousType { get; init; }

    /// <summary>Invoiced quantity (BT-129).</summary>
    public Nombre? Quantite { get; init; }

    /// <summary>Unit, UN/ECE Rec. 20 and 21 (BT-130).</summary>
    public string? Unite { get; init; }

    /// <summary>Net amount of the line, « montant HT » (BT-131).</summary>
    public Nombre? Montant { get; init; }

    /// <summary>Net unit price (BT-146). AIFE's FSO1116A examples put the price with tax here.</summary>
    public Nombre? PrixNet { get; init; }

    /// <summary>Discount on the price (BT-147).</summary>
    public Nombre? RemiseSurPrix { get; init; }

    /// <summary>Gross unit price (BT-148). AIFE's FSO1116A examples put the price before tax here.</summary>
    public Nombre? PrixBrut { get; init; }

    /// <summary>Quantity the price is for (BT-149).</summary>
    public Nombre? QuantiteDuPrix { get; init; }

    /// <summary>VAT category (BT-151).</summary>
    public string? CategorieTva { get; init; }

    /// <summary>VAT rate in percent (BT-152).</summary>
    public Nombre? TauxTva { get; init; }

    /// <summary>Name of the item (BT-153).</summary>
    public string? Designation { get; init; }

    /// <summary>Description of the item (BT-154).</summary>
    public string? Description { get; init; }

    /// <summary>The seller's identifier of the item (BT-155).</summary>
    public string? ReferenceVendeur { get; init; }

    /// <summary>Standard identifier of the item (BT-157).</summary>
    public IdentifiantQualifie? IdentifiantStandard { get; init; }

    /// <summary>Allowances and charges of the line (BG-27, BG-28).</summary>
    public Liste<RemiseOuCharge> RemisesEtCharges { get; init; }
}
