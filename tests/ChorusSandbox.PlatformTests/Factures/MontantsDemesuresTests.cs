using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Factures;

/// <summary>Numbers that are well written and make no amount: a refusal that names the line, by every door, and never a fault.</summary>
public sealed class MontantsDemesuresTests
{
    private const decimal DixNeufChiffres = 9_999_999_999_999_999_999m;

    [Theory]
    [InlineData("1e28 × 1e28", "lignes[0].quantite", "lignes[0].montantUnitaireHt")]
    [InlineData("treize chiffres × treize chiffres", "lignes[0].quantite")]
    public async Task Soumettre_LineThatMakesNoAmount_IsRefusedByName(string cas, params string[] champs)
    {
        await using var bench = await WorldBench.New();
        var nombre = cas.StartsWith("1e28", StringComparison.Ordinal) ? 1e28m : 9_999_999_999_999m;

        var result = await bench.Soumettre(bench.UneFacture().Avec(d => d with { Tva = [], Lignes = [.. Enumerable.Repeat(Ligne(d, nombre), 9)] }));

        bench.Refuse(result, [.. Enumerable.Range(0, 9).SelectMany(i => champs.Select(c => (MontantForme, (string?)c.Replace("[0]", $"[{i}]", StringComparison.Ordinal))))]);
    }

    [Fact]
    public async Task Integrer_LineThatMakesNoAmountWithoutBreakdown_IsRefusedAtItsPlace()
    {
        await using var bench = await WorldBench.New();

        var flux = await bench.Integrer("demesure.xml", bench.Ubl(bench.UneFacture().Avec(d => d with { Tva = [], Lignes = [Ligne(d, DixNeufChiffres)] })));

        var refus = Assert.Single(Assert.Single(flux.Factures).Refus);
        Assert.Equal((StatutFlux.Rejete, MontantForme), (flux.Statut, refus.Code));
        Assert.Contains("InvoicedQuantity", refus.Ou, StringComparison.Ordinal);
        WorldBench.EstExplique(refus);
        Assert.Empty(bench.Resumes.Factures.Toutes);
        Invariants.Check(bench.World.Store);
    }

    [Theory]
    [InlineData("9999999999999999999")]
    [InlineData("-20")]
    public async Task Integrer_RateThatIsNoPercentage_IsRefusedAtItsPlace(string taux)
    {
        await using var bench = await WorldBench.New();
        var xml = System.Text.Encoding.UTF8.GetString(bench.Ubl(bench.UneFacture().Avec(d => d with { Tva = [] })));

        var flux = await bench.Integrer("taux.xml", System.Text.Encoding.UTF8.GetBytes(xml.Replace("<cbc:Percent>20</cbc:Percent>", $"<cbc:Percent>{taux}</cbc:Percent>", StringComparison.Ordinal)));

        Assert.Equal([FactureLigneTaux, FactureLigneTaux], flux.Factures.Single().Refus.Select(r => r.Code));
        Assert.All(flux.Factures.Single().Refus, r => Assert.Contains("Percent", r.Ou, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EnregistrerBrouillon_LineThatMakesNoAmount_IsKeptAsTyped()
    {
        await using var bench = await WorldBench.New();
        DemandeFacture demande = bench.UneFacture().Avec(d => d with { Tva = [], Lignes = [Ligne(d, 1e28m) with { TauxTva = null, TauxTvaManuel = 1e28m }] });

        var brouillon = WorldBench.Accepte(await new EnregistrerBrouillon(bench.World).Execute(demande, bench.Par(bench.Fournisseur), WorldBench.Ct));

        Assert.Equal((1e28m, 0m), (bench.Lire(brouillon.Id).Lignes[0].Quantite, bench.Lire(brouillon.Id).Lignes[0].MontantHt.Valeur));
        bench.Refuse(
            await bench.Soumettre(demande with { IdBrouillon = brouillon.Id }),
            (MontantForme, "lignes[0].quantite"), (MontantForme, "lignes[0].montantUnitaireHt"), (FactureLigneTaux, "lignes[0].tauxTva"));
    }

    private static LigneDemandee Ligne(DemandeFacture demande, decimal nombre) => demande.Lignes[0] with { Quantite = nombre, MontantUnitaireHt = nombre };
}
