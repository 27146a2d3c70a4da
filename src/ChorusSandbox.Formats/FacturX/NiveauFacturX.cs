namespace ChorusSandbox.Formats.FacturX;

/// <summary>The profiles in which a Factur-X is written, from the poorest to the richest. Source: formats.md 3.1.</summary>
public enum NiveauFacturX
{
    /// <summary>Header and totals: not an invoice of the standard.</summary>
    Minimum,

    /// <summary>Header, payment and VAT breakdown, without lines: not an invoice of the standard.</summary>
    BasicWl,

    /// <summary>With lines.</summary>
    Basic,

    /// <summary>All of the standard; also called COMFORT.</summary>
    En16931,

    /// <summary>The standard and more.</summary>
    Extended,
}
