using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Factures;

/// <summary>Lengths of what is typed.</summary>
public sealed class ReglesSaisieTests
{
    [Fact]
    public async Task Ligne_TextesTropLongs_SontRefusesChacunASaPlace()
    {
        await using var bench = await WorldBench.New();
        DemandeFacture demande = bench.UneFacture();
        var ligne = demande.Lignes[1];

        var refusee = await bench.Soumettre(demande with { Lignes = demande.Lignes.SetItem(1, ligne with { Denomination = new('d', 4001), Reference = new('r', 256), Unite = new('u', 256) }) });

        bench.Refuse(refusee, (ChampTropLong, "lignes[1].denomination"), (ChampTropLong, "lignes[1].reference"), (ChampTropLong, "lignes[1].unite"));
        WorldBench.Accepte(await bench.Soumettre(demande with { Lignes = demande.Lignes.SetItem(1, ligne with { Denomination = new('d', 4000), Reference = new('r', 255), Unite = new('u', 255) }) }));
    }

    [Fact]
    public async Task Facture_TropLongue_EstRefuseePourSesLignesOuPourLeursTextes()
    {
        await using var bench = await WorldBench.New();
        DemandeFacture demande = bench.UneFacture();
        var ligne = demande.Lignes[0];
        DemandeFacture Lignes(int nombre, int texte) => demande with
        {
            ModeDepot = ModeDepot.Edi,
            Lignes = [.. Enumerable.Repeat(ligne with { Reference = null, Unite = null, Denomination = new('d', texte) }, nombre)],
        };

        bench.Refuse(await bench.Soumettre(Lignes(10_001, 1)), (FactureTropLongue, "lignes"));
        bench.Refuse(await bench.Soumettre(Lignes(501, 4_000)), (FactureTropLongue, "lignes"));
        WorldBench.Accepte(await bench.Soumettre(Lignes(10_000, 200)));
    }

    [Fact]
    public async Task TexteDePlusDeSeizeMegaoctets_NEstPasGarde_EtLeMondeVitToujours()
    {
        await using var bench = await WorldBench.New();
        DemandeFacture demande = bench.UneFacture();

        await Assert.ThrowsAsync<RecordTooLargeException>(() => bench.Soumettre(demande with { Commentaire = new('c', 17_000_000) }));

        WorldBench.Accepte(await bench.Soumettre(demande));
    }
}
