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

    public static TheoryData<FormatGenere> FormatsDeFichier => [.. Enum.GetValues<FormatGenere>().Where(f => f != FormatGenere.Api)];

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
            if (avant.Chorus != VerdictDeControle.Accepte || avant.En16931 == VerdictDeControle.Refuse)
            {
                fautes.Add($"{defaut.Code} {format}: before the fault {string.Join(' ', Fatales(avant))}");
            }

            var apres = Controler(fautif);
            var fatales = Fatales(apres);
            var dites = apres.Constats.Select(c => c.Id).Concat(Structure(format, fautif)).ToHashSet();
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

    private static List<string> Fatales(RapportDeControle rapport) => [.. rapport.Constats.Where(c => c.EstFatale).Select(c => c.Id).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Structure(FormatGenere format, ReadOnlyMemory<byte> octets) =>
        LectureDeFlux.Lire(octets, "facture", format.Syntaxe()!.Value, LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken).Factures.SelectMany(f => f.Structure).Select(s => s.Id);

    private static RapportDeControle Controler(ReadOnlyMemory<byte> octets) =>
        ControleDeFichier.Controler(octets, "facture", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
}
