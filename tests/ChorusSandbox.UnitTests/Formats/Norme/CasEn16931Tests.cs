using System.Text;
using System.Xml.Linq;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Xml;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.UnitTests.Formats.Norme;

/// <summary>
/// For each rule, a complete invoice that passes it and one change that breaks it (defauts-en16931.csv): the rules that fire are
/// exactly those of the row, which a person has read.
/// </summary>
public sealed class CasEn16931Tests(ITestOutputHelper sortie)
{
    private static readonly string[] Categories = ["S", "Z", "E", "AE", "K", "G", "O", "L", "M", "B"];

    /// <summary>Rules that no file breaks (regles-en16931.md 7).</summary>
    private static readonly HashSet<string> Infaillibles =
    [
        "BR-CO-05 ubl", "BR-CO-05 cii", "BR-CO-06 ubl", "BR-CO-06 cii", "BR-CO-07 ubl", "BR-CO-07 cii", "BR-CO-08 ubl", "BR-CO-08 cii", "BR-DEC-13 ubl", "BR-DEC-15 ubl",
        "BR-AF-08 cii", "BR-AF-09 cii", "BR-AG-08 cii", "BR-AG-09 cii", "CII-DT-010 cii", "CII-DT-011 cii", "CII-DT-012 cii",
    ];

    private static readonly Lazy<List<Cas>> Table = new(() => [.. DonneesDeGeneration.Lignes("defauts-en16931.csv").Select(Cas.Lire)]);

    /// <summary>The spoilt invoices of the table.</summary>
    internal static IEnumerable<(string Nom, string Xml)> Fichiers() =>
        Table.Value.Select(c => ($"{c.Regle} {c.Syntaxe}", c.Appliquer(c.Syntaxe == "cii" ? SyntaxeDeNorme.Cii : SyntaxeDeNorme.UblInvoice)!));

    [Fact]
    public void Controler_LesFacturesCompletes_NeTrouveRien()
    {
        foreach (var syntaxe in Enum.GetValues<SyntaxeDeNorme>())
        {
            foreach (var categorie in Categories)
            {
                Assert.Empty(Controler(FacturesCompletes.De(syntaxe, categorie)).Select(c => $"{syntaxe} {categorie}: {c.Id} {c.Message}"));
            }
        }
    }

    [Fact]
    public void Controler_UnChangementParRegle_FaitTomberLesReglesDeLaTable()
    {
        var fautes = new List<string>();
        foreach (var cas in Table.Value)
        {
            var tombees = Tombees(cas, cas.Syntaxe == "cii" ? SyntaxeDeNorme.Cii : SyntaxeDeNorme.UblInvoice);
            if (tombees != cas.Regles || !tombees.Split(' ').Contains(cas.Regle))
            {
                fautes.Add($"{cas.Regle};{cas.Syntaxe};{cas.Categorie};{string.Join(" & ", cas.Changements.Select(c => c.Texte))};{tombees}");
            }
        }

        Dire(fautes);
    }

    [Fact]
    public void Controler_LesMemesChangementsSurUnAvoirUbl_FontTomberLaMemeRegle()
    {
        var fautes = new List<string>();
        foreach (var cas in Table.Value.Where(c => c.Syntaxe == "ubl").Select(c => c.EnAvoir()).Where(c => c.Regle != "UBL-SR-39"))
        {
            if (!Tombees(cas, SyntaxeDeNorme.UblCreditNote).Split(' ').Contains(cas.Regle))
            {
                fautes.Add($"{cas.Regle}: {string.Join(" & ", cas.Changements.Select(c => c.Texte))}");
            }
        }

        Dire(fautes);
    }

    [Fact]
    public void Table_ChaqueRegleDeChaqueSyntaxe_ASonCas()
    {
        var attendues = ReglesEn16931.Toutes.SelectMany(r => r.Gravites.Keys.Select(s => $"{r.Id} {RegleDeNorme.Prefixe(s)}")).Distinct().Except(Infaillibles);

        Assert.Equal(attendues.Order(StringComparer.Ordinal), Table.Value.Select(c => $"{c.Regle} {c.Syntaxe}").Order(StringComparer.Ordinal));
        Assert.Equal(223, ReglesEn16931.Toutes.Count(r => r.Id.StartsWith("BR-", StringComparison.Ordinal)));
        Assert.Equal(59, ReglesEn16931.Toutes.Count(r => r.Id.StartsWith("UBL-", StringComparison.Ordinal)));
        Assert.Equal(112, ReglesEn16931.Toutes.Count(r => r.Id.StartsWith("CII-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Controler_LesCompagnonsConstants_TombentAvecLaRegle()
    {
        var fautes = from cas in Table.Value
                     let syntaxe = cas.Syntaxe == "cii" ? SyntaxeDeNorme.Cii : SyntaxeDeNorme.UblInvoice
                     from compagnon in ReglesEn16931.De(cas.Regle)!.Toujours[syntaxe]
                     where !cas.Regles.Split(' ').Contains(compagnon)
                     select $"{cas.Regle} {cas.Syntaxe}: {compagnon}";

        Dire([.. fautes]);
    }

    [Fact]
    public void Controler_ChaqueCas_DitUnLieuUnMessageEtUneCorrectionSansTrou()
    {
        var fautes = new List<string>();
        foreach (var (_, xml) in Fichiers())
        {
            foreach (var constat in Controler(xml))
            {
                var textes = $"{constat.Message} {constat.Explication} {constat.Correction}";
                if (textes.AsSpan().IndexOfAny("{}[]|") >= 0 || textes.Contains("absent au lieu", StringComparison.Ordinal) || constat.Message.Length == 0 || constat.Explication.Length == 0 || constat.Correction.Length == 0)
                {
                    fautes.Add($"{constat.Id}: {textes}");
                }

                if (constat.Ligne < 1 || constat.Colonne < 1 || !constat.Chemin.StartsWith('/') || constat.Chemin.Contains("BT-", StringComparison.Ordinal))
                {
                    fautes.Add($"{constat.Id}: {constat.Chemin} {constat.Ligne}:{constat.Colonne}");
                }
            }
        }

        Dire(fautes);
    }

    private static string Tombees(Cas cas, SyntaxeDeNorme syntaxe) =>
        cas.Appliquer(syntaxe) is { } xml ? string.Join(' ', Controler(xml).Select(c => c.Id).Distinct().Order(StringComparer.Ordinal)) : "no element to change";

    private static IReadOnlyList<ConstatDeNorme> Controler(string xml) =>
        ControleEn16931.Controler(LecteurXml.Lire(Encoding.UTF8.GetBytes(xml), "cas.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken).Value!, TestContext.Current.CancellationToken);

    private void Dire(List<string> fautes)
    {
        fautes.ForEach(sortie.WriteLine);
        Assert.Empty(fautes);
    }

    /// <summary>A row of the table.</summary>
    private sealed record Cas(string Regle, string Syntaxe, string Categorie, ChangementXml[] Changements, string Regles)
    {
        public static Cas Lire(string ligne)
        {
            var c = ligne.Split(';');
            return new(c[0], c[1], c[2], ChangementXml.Lire(c[3]), c[4]);
        }

        /// <summary>The same case, with the names that a credit note has.</summary>
        public Cas EnAvoir() => this with
        {
            Changements = [.. Changements.Select(c => new ChangementXml(c.Texte.Replace("InvoiceLine", "CreditNoteLine", StringComparison.Ordinal)
                .Replace("InvoicedQuantity", "CreditedQuantity", StringComparison.Ordinal).Replace("InvoiceTypeCode", "CreditNoteTypeCode", StringComparison.Ordinal)))],
        };

        /// <summary>The complete invoice with the changes; null when one finds nothing to change.</summary>
        public string? Appliquer(SyntaxeDeNorme syntaxe)
        {
            var document = XDocument.Parse(FacturesCompletes.De(syntaxe, Categorie));
            var noms = ChangementXml.Espaces(document.Root!);
            return Array.TrueForAll(Changements, c => c.Appliquer(document.Root!, noms)) ? document.ToString() : null;
        }
    }
}
