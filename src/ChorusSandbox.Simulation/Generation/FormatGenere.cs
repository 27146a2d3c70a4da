using ChorusSandbox.Formats;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>What <c>generate --format</c> makes.</summary>
public enum FormatGenere
{
    /// <summary>Bodies of <c>factures/soumettre</c>.</summary>
    [Ecrit("api")]
    Api,

    /// <summary>UBL 2.1 files.</summary>
    [Ecrit("ubl")]
    Ubl,

    /// <summary>CII D16B files.</summary>
    [Ecrit("cii")]
    Cii,
}

/// <summary>What is known of a generated format.</summary>
public static class FormatsGeneres
{
    /// <summary>The syntax under which its files are deposited; null for bodies of the API.</summary>
    public static SyntaxeFlux? Syntaxe(this FormatGenere format) => format switch
    {
        FormatGenere.Ubl => SyntaxeFlux.InDpE1UblInvoice,
        FormatGenere.Cii => SyntaxeFlux.InDpE1Cii16B,
        _ => null,
    };
}
