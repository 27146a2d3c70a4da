using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Generation;

/// <summary>Each fault of the catalogue that a file carries is caught by the rule it names, and by no rule outside its companions.</summary>
public sealed class CatalogueDeDefautsTests(ITestOutputHelper sortie)
{
    private const int Graine = 121;

    [Theory]
    [InlineData(FormatGenere.Ubl)]
    [InlineData(FormatGenere.Cii)]
    public void Paire_DefautsDeLaNorme_SontPrisParLeurRegleEtSesCompagnons(FormatGenere format)
    {
        var fautes = new System.Collections.Concurrent.ConcurrentBag<string>();
        var defauts = Defauts.Connus(format).Where(d => d.Origine == OrigineDeRegle.En16931).ToList();
        defauts.AsParallel().ForAll(defaut =>
        {
            var (juste, fautif) = FichiersDeFactures.Paire(format, defaut, Graine);
            var avant = Controler(juste);
            if (avant is not { Chorus: VerdictDeControle.Accepte, En16931: VerdictDeControle.Accepte })
            {
                fautes.Add($"{defaut.Code} {format}: before the fault {string.Join(' ', Fatals(avant))}");
            }

            var apres = Controler(fautif);
            var fatals = Fatals(apres);
            if (!apres.Constats.Any(c => c.Id == defaut.Code) || fatals.Except([defaut.Code, .. defaut.Compagnons]).Any())
            {
                fautes.Add($"{defaut.Code} {format}: {string.Join(' ', fatals)} instead of {defaut.Code} {string.Join(' ', defaut.Compagnons)}");
            }
        });

        fautes.Order(StringComparer.Ordinal).ToList().ForEach(sortie.WriteLine);
        sortie.WriteLine($"{format}: {defauts.Count} faults");
        Assert.Empty(fautes);
    }

    private static List<string> Fatals(RapportDeControle rapport) => [.. rapport.Constats.Where(c => c.EstFatale).Select(c => c.Id).Distinct().Order(StringComparer.Ordinal)];

    private static RapportDeControle Controler(ReadOnlyMemory<byte> octets) =>
        ControleDeFichier.Controler(octets, "facture.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
}
