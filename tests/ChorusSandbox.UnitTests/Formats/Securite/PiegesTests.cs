using System.Diagnostics;
using System.Text;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Rapports;

namespace ChorusSandbox.UnitTests.Formats.Securite;

/// <summary>Hostile files of real size: each is refused with its reason, soon, and without taking the memory that it asks for.</summary>
public sealed class PiegesTests(ITestOutputHelper sortie)
{
    private const long Mo = 1024 * 1024;

    // Two seconds are wanted; a machine that builds beside may take longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public static TheoryData<string> Noms => [.. Pieges.Tous.Keys];

    public static TheoryData<string> Boucles => [.. Pieges.Boucles.Keys];

    [Theory]
    [MemberData(nameof(Noms))]
    public void Controler_UnPiege_EstRefuseVite(string nom)
    {
        var rapport = Mesurer(nom, Pieges.Tous[nom]());

        Assert.Equal(VerdictDeControle.Refuse, rapport.Chorus);
        Assert.All(rapport.Constats.Where(c => c.EstFatale), EstExplique);
    }

    [Theory]
    [MemberData(nameof(Boucles))]
    public void Controler_UnPdfQuiTourneEnRond_SArrete(string nom)
    {
        var rapport = Mesurer(nom, Pieges.Boucles[nom]());

        Assert.Equal(VerdictDeControle.Refuse, rapport.Chorus);
        Assert.Contains(rapport.Constats, c => c.Id is "FACTURX_XML_ABSENT" or "PDF_ILLISIBLE");
    }

    [Theory]
    [InlineData("<a b='&lt; >' c=\">\">x &amp; y<!-- ' < --><![CDATA[ < & ' ]]><?p ' < ?></a>")]
    [InlineData("<a>l'eau, l'air</a>")]
    public void Controler_UnXmlOrdinaire_NEstPasPrisPourUnPiege(string xml)
    {
        var rapport = ControleDeFichier.Controler(Encoding.UTF8.GetBytes(xml), "a.xml", LimitesDeLecture.ParDefaut with { LongueurBalise = 40, LongueurNom = 30 }, TestContext.Current.CancellationToken);

        Assert.Equal(["XML_RACINE_INCONNUE"], rapport.Constats.Select(c => c.Id));
    }

    private RapportDeControle Mesurer(string nom, byte[] octets)
    {
        var debut = Stopwatch.GetTimestamp();
        var alloues = GC.GetAllocatedBytesForCurrentThread();
        var rapport = ControleDeFichier.Controler(octets, nom, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
        alloues = GC.GetAllocatedBytesForCurrentThread() - alloues;
        var duree = Stopwatch.GetElapsedTime(debut);
        sortie.WriteLine($"{nom} : {octets.Length / Mo} Mo, {duree.TotalMilliseconds:0} ms, {alloues / Mo} Mo alloués ; {string.Join(" | ", rapport.Constats.Take(2).Select(c => $"{c.Id} {c.Chemin} {c.Message} {c.Explication}"))}");
        Assert.InRange(duree, TimeSpan.Zero, Patience);
        Assert.InRange(alloues, 0, 400 * Mo);
        return rapport;
    }

    private static void EstExplique(ConstatDeControle constat)
    {
        Assert.NotEmpty(constat.Id);
        Assert.False(constat.Chemin is null && constat.Ligne is null, $"{constat.Id} n’a pas de lieu.");
        Assert.All([constat.Message, constat.Explication, constat.Correction], texte =>
        {
            Assert.NotEmpty(texte);
            Assert.DoesNotContain('{', texte);
        });
    }
}
