using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Cii;
using ChorusSandbox.Formats.Cpp;
using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Ubl;

using static ChorusSandbox.Simulation.Generation.FormatGenere;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>What each generated format is, and who writes it.</summary>
public static class FormatsGeneres
{
    /// <summary>The syntax under which its files are deposited; null for bodies of the API.</summary>
    public static SyntaxeFlux? Syntaxe(this FormatGenere format) => format switch
    {
        Api => null,
        FormatGenere.Ubl => SyntaxeFlux.InDpE1UblInvoice,
        FormatGenere.Cii => SyntaxeFlux.InDpE1Cii16B,
        UblMinimal => SyntaxeFlux.InDpE2UblInvoiceMin,
        CiiMinimal => SyntaxeFlux.InDpE2CiiMin16B,
        FormatGenere.Cpp => SyntaxeFlux.InDpE2CppFactureMin,
        _ => SyntaxeFlux.InDpE2CiiFacturx,
    };

    /// <summary>The extension of its files.</summary>
    internal static string Extension(this FormatGenere format) => format switch
    {
        Api => "json",
        _ when format.Syntaxe() == SyntaxeFlux.InDpE2CiiFacturx => "pdf",
        _ => "xml",
    };

    /// <summary>The invoice with what the format demands beside its data: the readable invoice, for an XML of a mixed flow.</summary>
    internal static FactureSemantique Completer(this FormatGenere format, FactureSemantique facture) => format is UblMinimal or CiiMinimal or FormatGenere.Cpp
        ? facture with { Pieces = [PiecesGenerees.Lisible(facture), .. facture.Pieces] }
        : facture;

    /// <summary>The bytes of a file.</summary>
    internal static byte[] Ecrire(this FormatGenere format, FactureSemantique facture) => format switch
    {
        FormatGenere.Ubl or UblMinimal => EcrivainUbl.Ecrire(facture),
        FormatGenere.Cii => EcrivainCii.Ecrire(facture),
        CiiMinimal => EcrivainCii.Ecrire(facture, minimale: true),
        FormatGenere.Cpp => EcrivainCpp.Ecrire(facture),
        FormatGenere.FacturX => Hybride(facture, NiveauFacturX.En16931),
        FacturXBasicWl => Hybride(facture, NiveauFacturX.BasicWl),
        FacturXBasic => Hybride(facture, NiveauFacturX.Basic),
        FacturXExtended => Hybride(facture, NiveauFacturX.Extended),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a file of one invoice."),
    };

    private static byte[] Hybride(FactureSemantique facture, NiveauFacturX niveau) => EcrivainFacturX.Ecrire(facture, niveau).Octets.ToArray();
}
