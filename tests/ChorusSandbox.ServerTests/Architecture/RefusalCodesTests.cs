using System.Text.RegularExpressions;

using ChorusSandbox.Domain;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>No refusal that nothing says, no return code that no operation answers.</summary>
public sealed partial class RefusalCodesTests
{
    private const string Numbers = "src/ChorusSandbox.Server/Api/Passerelle/CodesRetour.cs";

    // The referential of what is not played yet: valideurs and works, what is read in a PDF.
    private static readonly CodeRefus[] NotYet =
    [
        CotraitanceAttenteValidation, CotraitancePasValideur, CotraitanceSecondValideurAbsent, CotraitanceHorsDelai, CadreRole,
        TravauxPieceDejaAssociee, TravauxSolidaire, TravauxTaciteTropTot,
        FactureNumeroPdfDifferent, PdfEstFacturx, FacturxConteneur, XmlNormeEn16931,
    ];

    // What readers of files say to the operation that was given the file, before there is a report.
    private static readonly CodeRefus[] SaidByReaders = [FluxSyntaxeInconnue, FluxSyntaxeNonJouee, PdfProtege];

    // An empty search is answered by a number, and is not refused.
    private static readonly CodeRefus[] EmptySearches = [PasserelleRechercheVide, TravauxRechercheVide];

    [Fact]
    public void Refus_QueRienNeDit_SontDansLaListe()
    {
        var said = Words("src");
        Offences.None(Enum.GetValues<CodeRefus>().Except(NotYet).Select(c => c.ToString()).Where(c => !said.Contains(c)));
    }

    [Fact]
    public void CodesRetour_Numeros_SontAtteignables()
    {
        var said = new HashSet<string>([.. Words("src/ChorusSandbox.Domain"), .. Words("src/ChorusSandbox.Platform"), .. Words("src/ChorusSandbox.Server/Api"), .. NotYet.Concat(SaidByReaders).Select(c => c.ToString())]);
        var numbered = Numbered().Matches(SourceTree.Read(Numbers)).Select(m => Enum.Parse<CodeRefus>(m.Groups[1].Value)).ToList();

        Assert.NotEmpty(numbered);
        Offences.None(numbered.Except(EmptySearches).Select(c => CatalogueDesRefus.Expliquer(Refus.De(c)))
            .Where(e => e.Gravite == Gravite.Avertissement || e.Famille is "compte-technique" or "jeton" or "passerelle" || !said.Contains(e.Code.ToString()))
            .Select(e => e.Code.ToString()));
    }

    /// <summary>Every word of the sources that may say a refusal.</summary>
    private static HashSet<string> Words(string folder) =>
    [
        .. SourceTree.Files(folder, ".cs", ".cshtml")
            .Where(f => !f.Contains("/Refus/", StringComparison.Ordinal) && f != Numbers && !f.EndsWith("/StatutsRest.cs", StringComparison.Ordinal))
            .SelectMany(f => Word().Matches(SourceTree.Read(f)).Select(m => m.Value)),
    ];

    [GeneratedRegex(@"\[CodeRefus\.(\w+)\] = new\(")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Word();
}
