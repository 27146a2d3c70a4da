namespace ChorusSandbox.Formats.Norme;

/// <summary>The three documents that EN 16931 binds to, as its rules tell them apart (regles-en16931.md 1 and 3).</summary>
public enum SyntaxeDeNorme
{
    /// <summary>UBL 2.1 Invoice.</summary>
    UblInvoice,

    /// <summary>UBL 2.1 CreditNote: the rules of UBL, with its own names for type, lines and quantities.</summary>
    UblCreditNote,

    /// <summary>UN/CEFACT CrossIndustryInvoice, bare or taken out of a Factur-X.</summary>
    Cii,
}
