using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Factures;

public sealed class PiecesDeTravauxTests
{
    [Fact]
    public async Task Soumettre_PiecePrecedente_NEstDiteQuAQuiLaVoit()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();
        var brouillon = WorldBench.Accepte(await new EnregistrerBrouillon(bench.World).Execute(bench.UneFacture().Numero("F-BRO"), bench.Par(bench.Fournisseur), WorldBench.Ct));

        Assert.Contains(TravauxPiecePrecedenteIncompatible, await Precedente(bench, facture.Id, deLAutre: false));
        Assert.Contains(FactureInconnue, await Precedente(bench, 9, deLAutre: false));
        Assert.Contains(TravauxPiecePrecedenteIncompatible, await Precedente(bench, brouillon.Id, deLAutre: false));

        var aUnAutre = await Precedente(bench, facture.Id, deLAutre: true);
        Assert.Contains(HabilitationFacture, aUnAutre);
        Assert.DoesNotContain(TravauxPiecePrecedenteIncompatible, aUnAutre);

        WorldBench.Accepte(await new SupprimerBrouillon(bench.World).Execute(new DemandeSurFacture(brouillon.Id), bench.Par(bench.Fournisseur), WorldBench.Ct));
        var supprimee = await Precedente(bench, brouillon.Id, deLAutre: false);
        Assert.Contains(FactureInconnue, supprimee);
        Assert.DoesNotContain(TravauxPiecePrecedenteIncompatible, supprimee);
    }

    [Fact]
    public async Task Traiter_BrouillonSupprimeDUnAutre_EstInconnu()
    {
        await using var bench = await WorldBench.New();
        var brouillon = WorldBench.Accepte(await new EnregistrerBrouillon(bench.World).Execute(bench.UneFacture().Numero("F-BRO"), bench.Par(bench.Fournisseur), WorldBench.Ct));
        var (operation, demande) = (new TraiterPieceDeTravaux(bench.World), new DemandeSurPieceDeTravaux(TraiterPieceDeTravaux.Suspendre, brouillon.Id, "TRV-02", null));

        bench.Refuse(await operation.Execute(demande, bench.Par(bench.Fournisseurs[1]), WorldBench.Ct), (HabilitationFacture, "piece"));
        WorldBench.Accepte(await new SupprimerBrouillon(bench.World).Execute(new DemandeSurFacture(brouillon.Id), bench.Par(bench.Fournisseur), WorldBench.Ct));

        bench.Refuse(await operation.Execute(demande, bench.Par(bench.Fournisseurs[1]), WorldBench.Ct), (FactureInconnue, "piece"));
    }

    private static async Task<IEnumerable<Domain.CodeRefus>> Precedente(WorldBench bench, long id, bool deLAutre)
    {
        var deposant = deLAutre ? bench.Fournisseurs[1] : bench.Fournisseur;
        var refusee = await new SoumettreFactureTravaux(bench.World).Execute(
            new DemandePieceDeTravaux { IdFournisseur = deposant.Id, Cadre = "A19", Numero = "T-1", IdPiecePrecedente = id }, bench.Par(deposant), WorldBench.Ct);
        return [.. refusee.Where(r => r.Ou == "piecePrecedente").Select(r => r.Code)];
    }
}
