using System.Text.RegularExpressions;

namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>The ledger of fidelity and the code say the same: no guess without its line, no line of a guess without its code.</summary>
public sealed partial class LedgerTests
{
    private const string Header = "domaine;reference;libelle;etat;source;test;remarque";

    private static readonly string[] States = ["conforme", "approche", "absent"];

    [Fact]
    public void Registre_Lignes_SontBienFormees() => Offences.None(Malformed(SourceTree.Read("docs/fidelite.csv")));

    [Fact]
    public void Registre_Suppositions_OntChacuneLeurLigne() => Offences.None(Unlisted(Sources(), SourceTree.Read("docs/fidelite.csv")));

    [Fact]
    public void Registre_LignesApprochees_SontDansLeCode() => Offences.None(Unused(Sources(), SourceTree.Read("docs/fidelite.csv")));

    [Fact]
    public void Registre_Tests_Existent()
    {
        var names = SourceTree.Files("tests", ".cs").Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet();
        Offences.None(Lines(SourceTree.Read("docs/fidelite.csv")).SelectMany(l => l[5].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)).Where(t => !names.Contains(t)).Distinct());
    }

    [Fact]
    public void Registre_RegleRompue_EstDenoncee()
    {
        const string ledger = Header + "\nFactures;NUM-01;Libellé;approche;domain.md 6;;\n";
        Offences.None(Malformed(ledger));
        Assert.NotEmpty(Malformed(ledger + "Factures;NUM-02;Libellé;approche;domain.md 6;\n"));
        Assert.NotEmpty(Malformed(ledger + "Factures;NUM-02;Libellé;peut-être;domain.md 6;;\n"));
        Assert.NotEmpty(Malformed(ledger + "Factures;NUM-01;Encore;conforme;domain.md 6;;\n"));
        Assert.NotEmpty(Malformed("autre;entete\n"));
        Assert.Equal(["X.cs: ZZZ-09"], Unlisted([("X.cs", "// ASSUMPTION: " + "ZZZ-09 because.")], ledger));
        Assert.Equal(["X.cs: no reference"], Unlisted([("X.cs", "// ASSUMPTION: " + "it may be so.")], ledger));
        Assert.Equal(["NUM-01"], Unused([("X.cs", "")], ledger));
        Offences.None(Unused([("X.cs", "// ASSUMPTION: " + "NUM-01 because.")], ledger));
    }

    private static IEnumerable<(string Path, string Content)> Sources() =>
        SourceTree.Files("src", ".cs", ".cshtml", ".js").Select(f => (f, SourceTree.Read(f)));

    private static IEnumerable<string> Malformed(string ledger)
    {
        if (ledger.Split('\n')[0] != Header)
        {
            yield return "header";
        }

        var seen = new HashSet<string>();
        foreach (var line in ledger.Split('\n').Skip(1).Where(l => l.Length > 0))
        {
            var columns = line.Split(';');
            if (columns.Length != 7 || columns[..5].Any(string.IsNullOrWhiteSpace) || !States.Contains(columns[3]) || !Reference().IsMatch(columns[1]) || !seen.Add(columns[1]))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Unlisted(IEnumerable<(string Path, string Content)> sources, string ledger)
    {
        var listed = Lines(ledger).Where(l => l[3] != "absent").Select(l => l[1]).ToHashSet();
        foreach (var (path, content) in sources)
        {
            foreach (Match assumption in Assumption().Matches(content))
            {
                if (assumption.Groups["id"] is not { Success: true, Value: var id })
                {
                    yield return $"{path}: no reference";
                }
                else if (!listed.Contains(id))
                {
                    yield return $"{path}: {id}";
                }
            }
        }
    }

    private static IEnumerable<string> Unused(IEnumerable<(string Path, string Content)> sources, string ledger)
    {
        var written = sources.SelectMany(s => Assumption().Matches(s.Content)).Select(m => m.Groups["id"].Value).ToHashSet();
        return Lines(ledger).Where(l => l[3] == "approche").Select(l => l[1]).Where(id => !written.Contains(id));
    }

    private static IEnumerable<string[]> Lines(string ledger) => ledger.Split('\n').Skip(1).Where(l => l.Length > 0).Select(l => l.Split(';'));

    [GeneratedRegex(@"ASSUMPTION:\s*(?<id>[A-Z]+-[0-9]+)?")]
    private static partial Regex Assumption();

    [GeneratedRegex("^[A-Z]+-[0-9]+$")]
    private static partial Regex Reference();
}
