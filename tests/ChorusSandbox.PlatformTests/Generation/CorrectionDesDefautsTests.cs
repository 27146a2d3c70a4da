using System.Collections.Concurrent;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Corrections;
using ChorusSandbox.Formats.Rapports;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Generation;

/// <summary>« Corriger pour moi » over the whole catalogue of faults: what can be computed passes, and is the invoice as it was.</summary>
public sealed class CorrectionDesDefautsTests(ITestOutputHelper sortie)
{
    private const int Graine = 121;

    [Theory]
    [InlineData(FormatGenere.Ubl, 100)]
    [InlineData(FormatGenere.Cii, 150)]
    public void Corriger_ChaqueDefautDuCatalogue_LeFaitPasserOuDitPourquoi(FormatGenere format, int corrigesAuMoins)
    {
        var fautes = new ConcurrentBag<string>();
        var (corriges, retablis, laisses) = (new ConcurrentBag<string>(), new ConcurrentBag<string>(), new ConcurrentBag<string>());
        var defauts = Defauts.Connus(format).Where(d => d.Origine == OrigineDeRegle.En16931).ToList();
        defauts.AsParallel().ForAll(defaut =>
        {
            var (juste, fautif) = FichiersDeFactures.Paire(format, defaut, Graine);
            var correction = Corriger(fautif);
            if (correction.Octets is not { } octets || correction.Apres.Constats.Any(c => c.Id == defaut.Code))
            {
                laisses.Add($"{defaut.Code} ({correction.NonCorriges.FirstOrDefault(n => n.Regle == defaut.Code)?.Raison})");
                if (correction.NonCorriges.All(n => n.Regle != defaut.Code || n.Raison.Length == 0) && correction.Avant.Constats.Any(c => c.Id == defaut.Code && c.EstFatale))
                {
                    fautes.Add($"{defaut.Code} {format}: not corrected, and no reason is given");
                }

                return;
            }

            corriges.Add(defaut.Code);
            if (octets.Span.SequenceEqual(juste.Span))
            {
                retablis.Add(defaut.Code);
            }

            var avant = correction.Avant.Constats.CountBy(c => c.Id).ToDictionary();
            var controle = ControleDeFichier.Controler(octets, "facture.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
            controle.Constats.Where(c => c.EstFatale || c.Origine == OrigineDeRegle.En16931).CountBy(c => c.Id).Where(c => c.Value > avant.GetValueOrDefault(c.Key)).ToList().ForEach(c => fautes.Add($"{defaut.Code} {format}: {c.Key} falls more often"));
            if (Corriger(octets).Octets is not null)
            {
                fautes.Add($"{defaut.Code} {format}: a second correction changes something");
            }
        });

        sortie.WriteLine($"{format}: {corriges.Count} faults corrected out of {defauts.Count} ({100.0 * corriges.Count / defauts.Count:0} %), {retablis.Count} to the very bytes of the invoice without the fault");
        sortie.WriteLine($"left to a person: {string.Join(" ; ", laisses.Order(StringComparer.Ordinal))}");
        Assert.Empty(fautes);
        Assert.True(corriges.Count >= corrigesAuMoins);
    }

    private static CorrectionDeFichier Corriger(ReadOnlyMemory<byte> octets) =>
        Correcteur.Corriger(octets, "facture.xml", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken);
}
