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
        FactureNumeroPdfDifferent, FacturxConteneur, XmlNormeEn16931,
    ];

    // What readers of files say to the operation that was given the file, before there is a report.
    private static readonly CodeRefus[] SaidByReaders = [FluxSyntaxeInconnue, FluxSyntaxeNonJouee, PdfProtege];

    // An empty search is answered by a number, and is not refused.
    private static readonly CodeRefus[] EmptySearches = [PasserelleRechercheVide, TravauxRechercheVide];

    [Fact]
    public void Refus_QueRienNeDit_SontDansLaListe()
    {
        var said = Said("src");
        Offences.None(Enum.GetValues<CodeRefus>().Except(NotYet).Select(c => c.ToString()).Where(c => !said.Contains(c)));
    }

    /// <summary>A refusal that begins to be said is struck off the list of those that are not.</summary>
    [Fact]
    public void Refus_DeLaListe_RienNeLesDit() => Offences.None(NotYet.Select(c => c.ToString()).Intersect(Said("src")));

    [Theory]
    [InlineData("return Refus.De(CodeRefus.CadreRole, ou, lu);", true)]
    [InlineData("using static ChorusSandbox.Domain.CodeRefus;\nRefus.De(CadreRole)", true)]
    [InlineData("yield return code ? CodeRefus.NumeroVide : CodeRefus.CadreRole;", true)]
    [InlineData("Refus.De(CadreRole)", false)]
    [InlineData("x(); // Refus.De(CodeRefus.CadreRole)", false)]
    [InlineData("/// <summary>Refusals: <see cref=\"CodeRefus.CadreRole\"/>.</summary>", false)]
    [InlineData("if (r.Code == CodeRefus.CadreRole)", false)]
    [InlineData("r.Code is CodeRefus.CadreRole or CodeRefus.CadreRole", false)]
    [InlineData("[CodeRefus.CadreRole] = new(1, null),", false)]
    public void Refus_NomDansUnSource_NEstDitQueLaOuIlSeFait(string source, bool estDit) => Assert.Equal(estDit, SaidBy(source).Contains("CadreRole"));

    [Fact]
    public void CodesRetour_Numeros_SontAtteignables()
    {
        var said = new HashSet<string>([.. Said("src/ChorusSandbox.Domain"), .. Said("src/ChorusSandbox.Platform"), .. Said("src/ChorusSandbox.Server/Api"), .. NotYet.Concat(SaidByReaders).Select(c => c.ToString())]);
        var numbered = Numbered().Matches(SourceTree.Read(Numbers)).Select(m => Enum.Parse<CodeRefus>(m.Groups[1].Value)).ToList();

        Assert.NotEmpty(numbered);
        Offences.None(numbered.Except(EmptySearches).Select(c => CatalogueDesRefus.Expliquer(Refus.De(c)))
            .Where(e => e.Gravite == Gravite.Avertissement || e.Famille is "compte-technique" or "jeton" or "passerelle" || !said.Contains(e.Code.ToString()))
            .Select(e => e.Code.ToString()));
    }

    /// <summary>Every refusal that the sources make; the tables of codes, the texts and the defects to order only name them.</summary>
    private static HashSet<string> Said(string folder) =>
    [
        .. SourceTree.Files(folder, ".cs", ".cshtml")
            .Where(f => !f.Contains("/Refus/", StringComparison.Ordinal) && !f.EndsWith("/StatutsRest.cs", StringComparison.Ordinal) && !f.EndsWith("/Defauts.cs", StringComparison.Ordinal) && f != Numbers)
            .SelectMany(f => SaidBy(SourceTree.Read(f))),
    ];

    private static IEnumerable<string> SaidBy(string source)
    {
        var names = source.Contains("using static ChorusSandbox.Domain.CodeRefus;", StringComparison.Ordinal) ? Named() : Qualified();
        return names.Matches(Comment().Replace(source, "")).Select(m => m.Groups[1].Value);
    }

    [GeneratedRegex(@"\[CodeRefus\.(\w+)\] = new\(")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<![:""])//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    // A code that is compared, or that is the key of a table, is not said there.
    [GeneratedRegex(@"(?<!(?:[=!]=|\bis|\bor|\bnot)\s+)(?<![\[\w.])CodeRefus\.([A-Z]\w+)\b")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"(?<!(?:[=!]=|\bis|\bor|\bnot)\s+)(?<![\[\w.])(?:CodeRefus\.)?([A-Z]\w+)\b")]
    private static partial Regex Named();
}
