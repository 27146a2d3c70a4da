namespace ChorusSandbox.Formats.Semantique;

/// <summary>Totals of the document (BG-22), in the currency of the invoice.</summary>
public sealed record TotauxSemantiques
{
    /// <summary>Sum of the net amounts of the lines (BT-106).</summary>
    public Nombre? Lignes { get; init; }

    /// <summary>Sum of the allowances of the document (BT-107).</summary>
    public Nombre? Remises { get; init; }

    /// <summary>Sum of the charges of the document (BT-108).</summary>
    public Nombre? Charges { get; init; }

    /// <summary>Total before tax, « montant HT » (BT-109).</summary>
    public Nombre? HorsTaxe { get; init; }

    /// <summary>VAT in the currency of the invoice (BT-110).</summary>
    public Nombre? Tva { get; init; }

    /// <summary>Total with tax, « montant TTC » (BT-112).</summary>
    public Nombre? ToutesTaxes { get; init; }

    /// <summary>Already paid (BT-113).</summary>
    public Nombre? DejaPaye { get; init; }

    /// <summary>Rounding (BT-114).</summary>
    public Nombre? Arrondi { get; init; }

    /// <summary>« Net à payer » (BT-115).</summary>
    public Nombre? APayer { get; init; }
}
