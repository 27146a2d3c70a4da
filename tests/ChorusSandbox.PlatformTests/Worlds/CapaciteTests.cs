using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Platform.Workspaces;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>A world takes files up to its limit, and says so beyond.</summary>
public sealed class CapaciteTests
{
    [Fact]
    public async Task Ajouter_AuDelaDeLaLimiteDuMonde_EstRefuseEtNeGardeRien()
    {
        await using var bench = await Limite(1000);
        var operation = new AjouterFichier(bench.World);
        WorldBench.Accepte(await operation.Execute("un.txt", null, new byte[600], bench.Par(bench.Fournisseur), WorldBench.Ct));

        bench.Refuse(await operation.Execute("deux.txt", null, new byte[401], bench.Par(bench.Fournisseur), WorldBench.Ct), (SecuriteMondePlein, "fichier"));
        WorldBench.Accepte(await operation.Execute("trois.txt", null, new byte[400], bench.Par(bench.Fournisseur), WorldBench.Ct));

        Assert.Equal(1000, bench.Resumes.Octets);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(bench.Folder, "workspaces", bench.Id, "pieces")).Length);
    }

    [Fact]
    public async Task DeposerUnFlux_AuDelaDeLaLimiteDuMonde_EstRefuseEtLeResteApresRedemarrage()
    {
        await using var bench = await Limite(1000);
        WorldBench.Accepte(await new AjouterFichier(bench.World).Execute("un.txt", null, new byte[900], bench.Par(bench.Fournisseur), WorldBench.Ct));
        var again = await bench.Restarted();

        var depot = await new DeposerFlux(again.World).Execute("f.xml", "IN_DP_E1_UBL_INVOICE", new byte[101], ModeDepot.UploadPortail, again.Par(again.Fournisseur), WorldBench.Ct);

        again.Refuse(depot, (SecuriteMondePlein, "fichierFlux"));
        Assert.Contains("0,001 Mo", CatalogueDesRefus.Expliquer(depot.Refus[0]).Pourquoi, StringComparison.Ordinal);
    }

    private static async Task<WorldBench> Limite(long octets)
    {
        var bench = await WorldBench.New();
        await bench.World.Store.Write(work =>
        {
            var meta = work.Resumes.Meta;
            return work.Put(MetaMonde.Numero, meta with { Parametres = meta.Parametres with { TailleMaximum = octets } });
        }, WorldBench.Ct);
        return bench;
    }
}
