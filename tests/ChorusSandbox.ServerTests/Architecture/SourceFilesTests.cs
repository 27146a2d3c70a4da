using System.Text.RegularExpressions;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>Files stay short and hold one public type, named as the file.</summary>
public sealed partial class SourceFilesTests
{
    private const int MaximumLines = 400;

    /// <summary>Files that are tables of data.</summary>
    private static IEnumerable<string> DataTables() => [Stylesheet, .. SourceTree.Files("src/ChorusSandbox.Domain/Refus/Catalogue", ".cs")];

    /// <summary>The one stylesheet.</summary>
    private const string Stylesheet = "src/ChorusSandbox.Server/wwwroot/sandbox.css";

    /// <summary>Files that hold a few types no reader wants apart: a value and its outcome, an entry and its parts, a word and its list.</summary>
    private static readonly Dictionary<string, string[]> Together = new()
    {
        ["src/ChorusSandbox.Domain/Ecriture.cs"] = ["EcritAttribute", "Ecriture"],
        ["src/ChorusSandbox.Domain/Refus/CatalogueDesRefus.cs"] = ["Gravite", "Explication", "CatalogueDesRefus"],
        ["src/ChorusSandbox.Domain/Refus/Result.cs"] = ["Result", "Result"],
        ["src/ChorusSandbox.Formats/Semantique/Liste.cs"] = ["Liste", "Liste"],
        ["src/ChorusSandbox.Platform/Clock/EtatHorloge.cs"] = ["ModeHorloge", "EtatHorloge"],
        ["src/ChorusSandbox.Platform/Journal/Evenement.cs"] = ["Evenement", "Trace"],
        ["src/ChorusSandbox.Platform/Journal/Fait.cs"] = ["Fait", "ActeurDuFait", "Objet", "Suite"],
        ["src/ChorusSandbox.Server/Portal/PersonaPath.cs"] = ["Persona"],
    };

    [Fact]
    public void Fichiers_Longueur_ResteSousQuatreCentsLignes() =>
        Assert.DoesNotContain(SourceTree.Files("src", ".cs", ".cshtml", ".js", ".css").Concat(SourceTree.Files("tests", ".cs")).Except(DataTables(), StringComparer.Ordinal),
            f => TooLong(SourceTree.Read(f)));

    [Fact]
    public void Fichiers_TypesPublics_UnParFichierEtDeSonNom() =>
        Offences.None(SourceTree.Files("src", ".cs").SelectMany(f => OffencesOf(f, SourceTree.Read(f))));

    [Fact]
    public void Fichiers_ExceptionsDeclarees_ServentToutes() =>
        Offences.None(Together.Where(t => !File.Exists(Path.Combine(SourceTree.Root, t.Key)) || !PublicTypes(SourceTree.Read(t.Key)).SequenceEqual(t.Value)).Select(t => t.Key));

    [Fact]
    public void Fichiers_RegleRompue_EstDenoncee()
    {
        Assert.True(TooLong(string.Concat(Enumerable.Repeat("x\n", MaximumLines + 1))));
        Assert.NotEmpty(OffencesOf("src/A.cs", "public sealed class A;\npublic record B(int C);\n"));
        Assert.NotEmpty(OffencesOf("src/A.cs", "public static partial class B\n{\n}\n"));
        Assert.NotEmpty(OffencesOf("src/A.cs", "public readonly record struct B(int C);\n"));
        Assert.Empty(OffencesOf("src/A.cs", "public sealed class A\n{\n    public sealed class B;\n}\n\ninternal sealed class C;\n"));
    }

    private static bool TooLong(string content) => content.AsSpan().Count('\n') > MaximumLines;

    private static IEnumerable<string> OffencesOf(string path, string content)
    {
        var types = PublicTypes(content);
        var name = Path.GetFileName(path).Split('.')[0];
        return types.Length == 0 || Together.ContainsKey(path) || types.SequenceEqual([name]) || IsContract(path, types) ? [] : [$"{path}: {string.Join(", ", types)}"];
    }

    /// <summary>A file of the API holds one operation: what is asked and what is answered, two types at most.</summary>
    private static bool IsContract(string path, string[] types) =>
        path.StartsWith("src/ChorusSandbox.Server/Api/", StringComparison.Ordinal) && types.Length <= 2
        && (types[0].StartsWith("Demande", StringComparison.Ordinal) || types[0].StartsWith("Reponse", StringComparison.Ordinal));

    private static string[] PublicTypes(string content) => [.. PublicType().Matches(content).Select(m => m.Groups["name"].Value)];

    [GeneratedRegex(@"^public (?:(?:sealed|abstract|static|readonly|partial|ref) )*(?:class|record struct|record class|record|struct|enum|interface|delegate [\w<>?]+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
