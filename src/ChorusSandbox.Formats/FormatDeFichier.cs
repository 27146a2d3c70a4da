namespace ChorusSandbox.Formats;

/// <summary>What a file is, told by its content alone.</summary>
public enum FormatDeFichier
{
    /// <summary>UBL 2.1 Invoice or CreditNote.</summary>
    Ubl,

    /// <summary>UN/CEFACT CrossIndustryInvoice, D16B or D22B.</summary>
    Cii,

    /// <summary>CPP FactureMixte, the platform’s own mixed format.</summary>
    Cpp,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A lot: zip or tar.gz.</summary>
    Lot,

    /// <summary>XML of another kind, or no XML at all.</summary>
    Inconnu,
}
