using System.Globalization;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.UnitTests.Formats.Norme;

/// <summary>The rules against the verdicts of the official artefacts on third-party files (manifest.csv).</summary>
public sealed class CorpusEn16931Tests(ITestOutputHelper sortie)
{
    /// <summary>Columns of manifest.csv.</summary>
    private const int Format = 4, Nature = 5, Valide = 9, Fatales = 10, Avertissements = 11, Annonce = 14;

    private static readonly string[] Dossiers =
        ["rules-ubl-invoice", "rules-ubl-creditnote", "rules-cii", "mutants-ubl", "mutants-cii", "documents", "facturx-pdf", "chorus-e2-cii"];

    /// <summary>Files on which we do not say what the official rules say, each with its reason.</summary>
    private static readonly Dictionary<string, string> Ecarts = new()
    {
        ["documents/mustang_invalidV2Root.xml"] = "The root is not CrossIndustryInvoice: the file is refused instead of judged on what a few rules find anywhere.",
    };

    /// <summary>In CII, -0.00 equals 0 (XPath 1.0, numbers); the processor used for the manifest holds them different.</summary>
    private static readonly string[] ReglesDuMoinsZero = ["BR-E-09", "BR-O-09", "BR-CO-14"];

    [Fact]
    public void Controler_LeCorpus_DonneLesReglesDuManifeste()
    {
        Corpus.Exiger();
        var manifeste = Corpus.Manifeste();
        var bilan = new Bilan();
        foreach (var (nom, octets) in Corpus.Fichiers(Dossiers))
        {
            var ligne = manifeste[nom];
            if (ligne[Valide].Length > 0 && Racine(nom, octets) is { } racine)
            {
                Comparer(nom, ligne, racine, bilan);
            }
        }

        bilan.Imprimer(sortie);
        Assert.True(bilan.Fautes.Count == 0, string.Join(Environment.NewLine, bilan.Fautes));
    }

    [Fact]
    public void Controler_LesFragmentsDeRegles_TiennentCeQuIlsAnnoncent()
    {
        Corpus.Exiger();
        var manifeste = Corpus.Manifeste();
        var fautes = new List<string>();
        var tenues = 0;
        foreach (var (nom, octets) in Corpus.Fichiers("rules-ubl-invoice", "rules-ubl-creditnote", "rules-cii"))
        {
            var constats = ControleEn16931.Controler(Racine(nom, octets)!, TestContext.Current.CancellationToken);
            foreach (var annonce in manifeste[nom][Annonce].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var gravites = constats.Where(c => c.Id == annonce[1..]).Select(c => c.Gravite).ToList();
                var tenue = annonce[0] switch
                {
                    '+' => gravites.Count == 0,
                    '-' => gravites.Count > 0,
                    _ => gravites.Contains(GraviteDeNorme.Avertissement),
                };
                tenues += tenue ? 1 : 0;
                if (!tenue)
                {
                    fautes.Add($"{nom}: {annonce}");
                }
            }
        }

        sortie.WriteLine($"stated expectations met: {tenues}");
        Assert.True(fautes.Count == 0, string.Join(Environment.NewLine, fautes));
        Assert.True(tenues > 500);
    }

    private static void Comparer(string nom, string[] ligne, ElementXml racine, Bilan bilan)
    {
        var constats = ControleEn16931.Controler(racine, TestContext.Current.CancellationToken);
        var nature = $"{ligne[Nature]} {ligne[Format]}";
        HashSet<string> officielles = [.. Ids(ligne[Fatales]), .. Ids(ligne[Avertissements]).Where(id => ReglesEn16931.De(id) is not null)];
        HashSet<string> lues = [.. constats.Select(c => c.Id)];
        foreach (var id in officielles)
        {
            bilan.Compter(id, lues.Contains(id));
        }

        var manquent = officielles.Except(lues).Order(StringComparer.Ordinal).ToList();
        var enTrop = lues.Except(officielles).Order(StringComparer.Ordinal).ToList();
        var accord = manquent.Count == 0 && enTrop.Count == 0;
        bilan.Ajouter(nature, accord);
        if (!accord)
        {
            var argument = Ecarts.GetValueOrDefault(nom)
                ?? (enTrop.Count == 0 && manquent.TrueForAll(ReglesDuMoinsZero.Contains) && PorteMoinsZero(racine) ? "-0.00 equals 0." : null);
            bilan.Ecarter($"{nom}: missing [{string.Join(' ', manquent)}], too many [{string.Join(' ', enTrop)}]", argument);
        }
    }

    private static string[] Ids(string cellule) => cellule.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool PorteMoinsZero(ElementXml element) => element.Texte.Trim() == "-0.00" || element.Enfants.Any(PorteMoinsZero);

    private static ElementXml? Racine(string nom, byte[] octets)
    {
        var ct = TestContext.Current.CancellationToken;
        ReadOnlyMemory<byte> xml = octets;
        if (nom.EndsWith(".pdf", StringComparison.Ordinal))
        {
            var joint = LecteurFacturX.Lire(octets, nom, LimitesDeLecture.ParDefaut, ct);
            if (joint.IsRefused)
            {
                return null;
            }

            xml = joint.Value.Octets;
        }

        var racine = LecteurXml.Lire(xml, nom, LimitesDeLecture.ParDefaut, ct);
        return racine.IsRefused ? null : racine.Value;
    }

    private sealed class Bilan
    {
        private readonly SortedDictionary<string, (int Accords, int Fichiers)> _natures = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, (int Accords, int Attendues)> _regles = new(StringComparer.Ordinal);
        private readonly List<string> _argumentes = [];

        public List<string> Fautes { get; } = [];

        public void Compter(string id, bool accord)
        {
            var (accords, attendues) = _regles.GetValueOrDefault(id);
            _regles[id] = (accords + (accord ? 1 : 0), attendues + 1);
        }

        public void Ajouter(string nature, bool accord)
        {
            var (accords, fichiers) = _natures.GetValueOrDefault(nature);
            _natures[nature] = (accords + (accord ? 1 : 0), fichiers + 1);
        }

        public void Ecarter(string ecart, string? argument) => (argument is null ? Fautes : _argumentes).Add(argument is null ? ecart : $"{ecart} — {argument}");

        public void Imprimer(ITestOutputHelper sortie)
        {
            foreach (var (nature, (accords, fichiers)) in _natures)
            {
                sortie.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nature}: {accords} of {fichiers} files give the same rules"));
            }

            sortie.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: {_natures.Sum(n => n.Value.Accords)} of {_natures.Sum(n => n.Value.Fichiers)}"));
            foreach (var ecart in _argumentes)
            {
                sortie.WriteLine($"argued: {ecart}");
            }

            foreach (var regle in ReglesEn16931.Toutes)
            {
                var (accords, attendues) = _regles.GetValueOrDefault(regle.Id);
                sortie.WriteLine(attendues == 0 ? $"{regle.Id}: never in the corpus" : string.Create(CultureInfo.InvariantCulture, $"{regle.Id}: {accords} of {attendues}"));
            }
        }
    }
}
