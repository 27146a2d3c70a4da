namespace ChorusSandbox.Formats.Semantique;

/// <summary>An allowance or a charge of the document (BG-20, BG-21) or of a line (BG-27, BG-28).</summary>
public sealed record RemiseOuCharge
{
    /// <summary>True for a charge, false for an allowance, null when the file does not say.</summary>
    public bool? EstUneCharge { get; init; }

    /// <summary>Amount before tax (BT-92, BT-99, BT-136, BT-141).</summary>
    public Nombre? Montant { get; init; }

    /// <summary>Amount it is computed on (BT-93, BT-100, BT-137, BT-142).</summary>
    public Nombre? Base { get; init; }

    /// <summary>Percentage (BT-94, BT-101, BT-138, BT-143).</summary>
    public Nombre? Pourcentage { get; init; }

    /// <summary>VAT category of the document's one (BT-95, BT-102).</summary>
    public string? CategorieTva { get; init; }

    /// <summary>VAT rate of the document's one (BT-96, BT-103).</summary>
    public Nombre? TauxTva { get; init; }

    /// <summary>Reason (BT-97, BT-104, BT-139, BT-144).</summary>
    public string? Motif { get; init; }

    /// <summary>Code of the reason (BT-98, BT-105, BT-140, BT-145).</summary>
    public string? CodeMotif { get; init; }
}
