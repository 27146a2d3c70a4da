using System.Text;

using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Flux;

/// <summary>In a strict world the standard decides too; in the others it only reports.</summary>
public sealed class NormeStricteTests
{
    [Fact]
    public async Task Integrer_HorsDeLaNorme_NEstRefuseQueDansUnMondeStrict()
    {
        await using var bench = await WorldBench.New();

        var tolere = await bench.Integrer("a.xml", HorsNorme(bench, "F-1"));
        await Regler(bench, stricte: true);
        var refuse = await bench.Integrer("b.xml", HorsNorme(bench, "F-2"));
        var conforme = await bench.Integrer("c.xml", bench.Ubl(bench.UneFacture().Numero("F-3")));
        await Regler(bench, stricte: false);
        var encore = await bench.Integrer("d.xml", HorsNorme(bench, "F-2"));

        Assert.Equal([StatutFlux.Integre, StatutFlux.Rejete, StatutFlux.Integre, StatutFlux.Integre], new[] { tolere, refuse, conforme, encore }.Select(f => f.Statut));
        var refus = refuse.Factures.Single().Refus;
        Assert.All(refus, r => Assert.Equal(XmlNormeExigee, r.Code));
        Assert.Contains(refus, r => r.Parametres["regle"] == "BR-CO-15");
        Assert.All(refus, WorldBench.EstExplique);
        Assert.All(refus, r => Assert.Contains("(ligne ", r.Ou, StringComparison.Ordinal));
    }

    private static async Task Regler(WorldBench bench, bool stricte) => await new ReglerNorme(bench.World).Execute(new DemandeNorme(stricte), Actor.Formateur, WorldBench.Ct);

    /// <summary>A total with VAT that is not the sum of the two others: nothing to Chorus Pro, a fatal rule to the standard.</summary>
    private static byte[] HorsNorme(WorldBench bench, string numero)
    {
        var xml = Encoding.UTF8.GetString(bench.Ubl(bench.UneFacture().Numero(numero)));
        var debut = xml.IndexOf("<cbc:TaxInclusiveAmount", StringComparison.Ordinal);
        debut = xml.IndexOf('>', debut) + 1;
        return Encoding.UTF8.GetBytes(xml[..debut] + "1" + xml[debut..]);
    }
}
