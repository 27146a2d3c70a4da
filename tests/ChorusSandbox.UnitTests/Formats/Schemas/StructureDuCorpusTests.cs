using ChorusSandbox.Formats;
using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Schemas;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.UnitTests.Formats.Schemas;

/// <summary>The verdicts of the manifest, given by the schemas themselves, against those of our rows.</summary>
public sealed class StructureDuCorpusTests(ITestOutputHelper sortie)
{
    private const int ColonneFormat = 4;
    private const int ColonneBienForme = 7;
    private const int ColonneSchema = 8;
    private const int ColonneProfil = 6;
    private const int ColonneFacturX = 12;

    private static readonly string[] Dossiers =
        ["rules-ubl-invoice", "rules-ubl-creditnote", "rules-cii", "mutants-ubl", "mutants-cii", "documents", "chorus-e2-cii", "facturx-pdf"];

    [Fact]
    public void Controler_LeCorpusTiers_RendLeVerdictDesSchemas()
    {
        Corpus.Exiger();
        var manifeste = Corpus.Manifeste();
        var ecarts = new List<string>();
        var compte = new SortedDictionary<string, (int Accord, int Total)>();
        foreach (var (nom, octets) in Corpus.Fichiers(Dossiers))
        {
            var ligne = manifeste[nom];
            if (ligne[ColonneBienForme] != "yes" || ligne[ColonneSchema] is not ("yes" or "no") || Racine(nom, octets) is not { } racine)
            {
                continue;
            }

            var constats = ControleDeStructure.Controler(racine);
            var accord = (constats.Count == 0) == (ligne[ColonneSchema] == "yes");
            var format = $"{ligne[ColonneFormat]} {ligne[ColonneSchema]}";
            var (vus, total) = compte.GetValueOrDefault(format);
            compte[format] = (vus + (accord ? 1 : 0), total + 1);
            if (!accord)
            {
                ecarts.Add($"{nom}: {ligne[ColonneSchema]}, mais {constats.Count} constats : {constats.FirstOrDefault()}");
            }
        }

        foreach (var (format, (vus, total)) in compte)
        {
            sortie.WriteLine($"{format}: {vus}/{total}");
        }

        Assert.True(ecarts.Count == 0, string.Join(Environment.NewLine, ecarts));
        Assert.True(compte.Values.Sum(c => c.Total) > 1200);
    }

    [Fact]
    public void Controler_LesFacturXValides_TiennentDansLeurProfil()
    {
        Corpus.Exiger();
        var manifeste = Corpus.Manifeste();
        var fautes = new List<string>();
        var admis = 0;
        foreach (var (nom, octets) in Corpus.Fichiers("documents", "facturx-pdf"))
        {
            if (manifeste[nom][ColonneFacturX] == "yes" && SchemasConnus.DuProfil(ProfilFacturX.DeLaSpecification(manifeste[nom][ColonneProfil])) is { } profil && Racine(nom, octets) is { } racine)
            {
                var constats = ControleDeStructure.Controler(racine, profil);
                admis += constats.Count == 0 ? 1 : 0;
                fautes.AddRange(constats.Select(c => $"{nom}: {c}"));
            }
        }

        sortie.WriteLine($"Factur-X admis dans leur profil : {admis}");
        Assert.True(fautes.Count == 0, string.Join(Environment.NewLine, fautes));
        Assert.True(admis > 40);
    }

    [Fact]
    public void Controler_LesFluxModelesDeLAife_NeRefuseRien()
    {
        Corpus.Exiger();
        var modeles = Corpus.Fichiers("facturx-pdf", "chorus-e2-cii").Where(f => Path.GetFileName(f.Nom).StartsWith("FSO1", StringComparison.Ordinal)).ToList();

        Assert.Equal(15, modeles.Count);
        Assert.All(modeles, f => Assert.DoesNotContain(ControleDeStructure.Controler(Racine(f.Nom, f.Octets)!), c => !c.Tolere));
    }

    internal static ElementXml? Racine(string nom, ReadOnlyMemory<byte> octets)
    {
        var ct = TestContext.Current.CancellationToken;
        if (!nom.EndsWith(".pdf", StringComparison.Ordinal))
        {
            return LecteurXml.Lire(octets, nom, LimitesDeLecture.ParDefaut, ct).Value;
        }

        var xml = LecteurFacturX.Lire(octets, nom, LimitesDeLecture.ParDefaut, ct);
        return xml.IsRefused ? null : LecteurXml.Lire(xml.Value.Octets, nom, LimitesDeLecture.ParDefaut, ct).Value;
    }
}
