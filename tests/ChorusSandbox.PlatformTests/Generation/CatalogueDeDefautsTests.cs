using System.Collections.Concurrent;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Norme;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Generation;

/// <summary>Each fault of the catalogue that a file carries is caught by the rule it names, and by no rule outside its companions.</summary>
public sealed class CatalogueDeDefautsTests(ITestOutputHelper sortie)
{
    private const int Graine = 121;

    /// <summary>What the standard says of each minimal form, which has no specification (BT-24) by its own rules.</summary>
    private static readonly string[] SansSpecification = ["BR-01", "CII-SR-009", "CII-SR-010"];

    public static TheoryData<FormatGenere> FormatsDeFichier => [.. Enum.GetValues<FormatGenere>().Where(f => f != FormatGenere.Api && Defauts.Connus(f).Any())];

    [Theory]
    [MemberData(nameof(FormatsDeFichier))]
    public void Paire_ChaqueDefaut_EstPrisParSaRegleEtSesCompagnons(FormatGenere format)
    {
        var fautes = new ConcurrentBag<string>();
        var defauts = Defauts.Connus(format).ToList();
        defauts.AsParallel().ForAll(defaut =>
        {
            var (juste, fautif) = FichiersDeFactures.Paire(format, defaut, Graine);
            var avant = Controler(juste);
            if (Fatales(avant, format).Count > 0)
            {
                fautes.Add($"{defaut.Code} {format}: before the fault {string.Join(' ', Fatales(avant, format))}");
            }

            var apres = Controler(fautif);
            var fatales = Fatales(apres, format);
            var dites = apres.Constats.Select(c => c.Id).Concat(Depot(format, fautif)).ToHashSet();
            if (!(dites.Contains(defaut.Code) || (VeutLAnnuaire(defaut) && fatales.Count == 0)) || fatales.Except([defaut.Code, .. defaut.Compagnons]).Any())
            {
                fautes.Add($"{defaut.Code} {format}: {string.Join(' ', dites)} instead of {defaut.Code} {string.Join(' ', defaut.Compagnons)}");
            }
        });

        fautes.Order(StringComparer.Ordinal).ToList().ForEach(sortie.WriteLine);
        sortie.WriteLine($"{format}: {defauts.Count} faults");
        Assert.Empty(fautes);
    }

    [Theory]
    [InlineData(FormatGenere.Ubl)]
    [InlineData(FormatGenere.Cii)]
    public void Connus_ChaqueRegleDeLaNorme_ASonDefautOuSaRaison(FormatGenere format)
    {
        var syntaxe = format == FormatGenere.Cii ? SyntaxeDeNorme.Cii : SyntaxeDeNorme.UblInvoice;
        var regles = ReglesEn16931.Toutes.Where(r => r.Gravites.ContainsKey(syntaxe)).Select(r => r.Id).Order(StringComparer.Ordinal);

        Assert.Equal(regles, Defauts.Connus(format).Where(d => d.Origine == OrigineDeRegle.En16931).Select(d => d.Code)
            .Concat(RegleSansDefaut.Toutes.Where(r => r.Formats.Contains(format)).Select(r => r.Code)).Order(StringComparer.Ordinal));
        Assert.Equal(Defauts.Connus(format).Count(), Defauts.Connus(format).Select(d => d.Code).Distinct().Count());
    }

    [Fact]
    public void Toutes_LesReglesSansDefaut_DisentPourquoi() => Assert.All(RegleSansDefaut.Toutes, r => Assert.EndsWith(".", r.Raison, StringComparison.Ordinal));

    /// <summary>True for what only a deposit shows, for it takes the directory of a world.</summary>
    private static bool VeutLAnnuaire(Defaut defaut) =>
        defaut.Destinataire is not null || defaut.Fournisseur is not null
        || defaut.Code == CodeRefus.StructureDestinataireInconnu.Code() || defaut.Code == CodeRefus.ServiceInconnu.Code() || defaut.Code == CodeRefus.CadreNonJoue.Code();

    private static List<string> Fatales(RapportDeControle rapport, FormatGenere format) =>
        [.. rapport.Constats.Where(c => c.EstFatale).Select(c => c.Id).Except(format == FormatGenere.CiiMinimal ? SansSpecification : []).Order(StringComparer.Ordinal)];

    /// <summary>What a deposit says under the syntax of the format, and the departures from its schema.</summary>
    private static IEnumerable<string> Depot(FormatGenere format, ReadOnlyMemory<byte> octets) =>
        LectureDeFlux.Lire(octets, "facture", format.Syntaxe()!.Value, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken).Factures
            .SelectMany(f => f.Structure.Select(s => s.Id).Concat(f.Refus.Select(r => r.Code.Code())));

    private static RapportDeControle Controler(ReadOnlyMemory<byte> octets) =>
        ControleDeFichier.Controler(octets, "facture", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
}
