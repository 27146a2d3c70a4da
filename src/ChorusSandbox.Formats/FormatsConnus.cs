using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

using static ChorusSandbox.Formats.EtatSyntaxe;
using static ChorusSandbox.Formats.SyntaxeFlux;

namespace ChorusSandbox.Formats;

/// <summary>The one list of known syntaxes: what each is, and whether it is read. Sources: formats.md 1.2, api.md 4.</summary>
public static class FormatsConnus
{
    /// <summary>Spellings that AIFE itself uses beside the official one (formats.md 1.2).</summary>
    private static readonly FrozenDictionary<string, SyntaxeFlux> AutresEcritures = new Dictionary<string, SyntaxeFlux>
    {
        ["IN_DP_E2_CII_16B"] = InDpE2CiiMin16B,
    }.ToFrozenDictionary();

    private const string Pes = "le PES facture a été retiré de Chorus Pro en 2019";
    private const string Ancienne = "c’est l’ancienne version du format CII, remplacée par la version 16B";
    private const string Interne = "c’est une syntaxe interne de la plateforme";
    private const string Marginale = "cette syntaxe n’a pas de description publique";

    /// <summary>Every syntax, in the order of the enum.</summary>
    public static ImmutableArray<SyntaxeConnue> Toutes { get; } =
    [
        new(InDpE1UblInvoice, "FSO1100A", FormatDeFichier.Ubl, false, Jouee),
        new(InDpE1Cii, "FSO1101A", FormatDeFichier.Cii, false, NonJouee, InDpE1Cii16B, Ancienne),
        new(InDpE1PesFacture, "FSO1102A", FormatDeFichier.Inconnu, false, Retiree, InDpE1UblInvoice, Pes),
        new(InDpE1Xcbl, null, FormatDeFichier.Inconnu, false, NonJouee, InDpE1UblInvoice, Marginale),
        new(InDpE2UblInvoiceMin, "FSO1110A", FormatDeFichier.Ubl, true, Jouee),
        new(InDpE2CiiMin, "FSO1111A", FormatDeFichier.Cii, true, NonJouee, InDpE2CiiMin16B, Ancienne),
        new(InDpE2PesFactureMin, "FSO1112A", FormatDeFichier.Inconnu, true, Retiree, InDpE2CiiMin16B, Pes),
        new(InDpE2CppFactureMin, "FSO1113A", FormatDeFichier.Cpp, true, Jouee),
        new(InDpPdfarchiveUblInvoiceMug, null, FormatDeFichier.Inconnu, false, NonJouee, InDpE1UblInvoice, Marginale),
        new(InDpPdfarchiveCiiMug, null, FormatDeFichier.Inconnu, false, NonJouee, InDpE1Cii16B, Marginale),
        new(InDpE1Cii16B, "FSO1106A", FormatDeFichier.Cii, false, Jouee),
        new(InDpE2CiiMin16B, "FSO1116A", FormatDeFichier.Cii, true, Jouee),
        new(InDpE2CiiFacturx, "FSO1117A", FormatDeFichier.Pdf, true, Jouee),
        new(InDpE3UblInvoice, "FSO1120A", FormatDeFichier.Ubl, false, NonJouee, InDpE1UblInvoice, "elle porte les mémoires de frais de justice, que le bac à sable ne joue pas"),
        new(InDpPdfUblInvoice, null, FormatDeFichier.Inconnu, false, NonJouee, InDpE1UblInvoice, Interne),
        new(InDpPdfCii, null, FormatDeFichier.Inconnu, false, NonJouee, InDpE1Cii16B, Interne),
        new(InDpPdfPesFacture, null, FormatDeFichier.Inconnu, false, Retiree, InDpE1UblInvoice, Pes),
        new(InDpCsvEdifact, null, FormatDeFichier.Inconnu, false, NonJouee, InDpE1UblInvoice, Marginale),
        new(InDpE1Iso20002, null, FormatDeFichier.Inconnu, false, NonJouee, InDpE1UblInvoice, Marginale),
        new(InDpE2Fso20, null, FormatDeFichier.Inconnu, true, NonJouee, InDpE2CiiMin16B, Marginale),
    ];

    private static readonly FrozenDictionary<SyntaxeFlux, SyntaxeConnue> ParSyntaxe = Toutes.ToFrozenDictionary(s => s.Syntaxe);

    private static readonly FrozenDictionary<string, SyntaxeConnue> ParInterface = Toutes.Where(s => s.Interface is not null).ToFrozenDictionary(s => s.Interface!, StringComparer.Ordinal);

    /// <summary>What is known of a syntax.</summary>
    public static SyntaxeConnue De(SyntaxeFlux syntaxe) => ParSyntaxe[syntaxe];

    /// <summary>The syntax of an interface code, <c>FSO1100A</c>, read or not; null when there is none.</summary>
    public static SyntaxeConnue? DeLInterface(string code) => ParInterface.GetValueOrDefault(code);

    /// <summary>
    /// Reads a code of <c>syntaxeFlux</c>: refuses what is no syntax (with the nearest one) and what is not read.
    /// </summary>
    /// <param name="code">The code as written.</param>
    /// <param name="ou">Where it was written, for the refusal.</param>
    /// <returns>A syntax that is read; or FLUX_SYNTAXE_INCONNUE, FLUX_SYNTAXE_NON_JOUEE.</returns>
    public static Result<SyntaxeConnue> Lire(string code, string? ou = "syntaxeFlux")
    {
        if (!Ecriture.TryLire<SyntaxeFlux>(code, out var syntaxe) && !AutresEcritures.TryGetValue(code, out syntaxe))
        {
            return Refus.De(CodeRefus.FluxSyntaxeInconnue, ou, code, ("syntaxe", code), ("proposition", PlusProche(code).Code));
        }

        var connue = De(syntaxe);
        return connue.Etat == Jouee ? connue : RefuserNonJouee(connue, code, ou);
    }

    /// <summary>The syntax that is read and whose code looks most like a text: most words in common, then fewest changes.</summary>
    public static SyntaxeConnue PlusProche(string code)
    {
        var majuscules = code.ToUpper(CultureInfo.InvariantCulture);
        if (majuscules.Contains("FACTUR", StringComparison.Ordinal) && majuscules.Contains('X', StringComparison.Ordinal))
        {
            return De(InDpE2CiiFacturx);
        }

        var mots = majuscules.Split('_');
        return Toutes.Where(s => s.Etat == Jouee)
            .OrderByDescending(s => s.Code.Split('_').Intersect(mots).Count())
            .ThenBy(s => Proximite.Distance(s.Code, majuscules))
            .First();
    }

    /// <summary>The syntax under which a file should have been deposited, from its format.</summary>
    internal static SyntaxeConnue? DuFormat(FormatDeFichier format) =>
        Toutes.FirstOrDefault(s => s.Etat == Jouee && s.Format == format && format != FormatDeFichier.Inconnu);

    internal static Refus RefuserNonJouee(SyntaxeConnue connue, string code, string? ou) =>
        Refus.De(CodeRefus.FluxSyntaxeNonJouee, ou, code,
            ("syntaxe", code), ("constat", connue.Constat), ("proposition", connue.Remplacante?.Code()));
}
