using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Flux.StatutFlux;

namespace ChorusSandbox.PlatformTests.Flux;

/// <summary>A flow of an EDI link: its name says all, and a bad one makes it « irrecevable ».</summary>
public sealed class FluxEdiTests
{
    private const string Premier = "FSO1100A_SBX001_SBX0011100000000000000001";

    [Fact]
    public async Task Deposer_BonNom_DonneLeNumeroLaSyntaxeEtLesEtats()
    {
        await using var bench = await WorldBench.New();
        var raccordement = await Raccorder(bench);

        var depose = await Deposer(bench, raccordement, Premier, bench.Ubl(bench.UneFacture().Numero("F-1")));
        await bench.Avancer("PT1M");
        var flux = bench.World.Store.Read<FluxDepose>(depose.Id)!;

        Assert.Equal(("SBX0011100000000000000001", "IN_DP_E1_UBL_INVOICE", "FSO1100A", Recu), (depose.NumeroFlux, depose.Syntaxe, depose.CodeInterface, depose.Statut));
        Assert.Equal([Recu, Recevable, TraiteSe, EnAttenteTraitement, EnCoursTraitement, Integre], flux.Etats.Select(e => e.Statut));
        Assert.Equal([0, 1, 1, 1, 3, 3], flux.Etats.Select(e => (int)(e.Instant - depose.DateDepot).TotalSeconds));
        Assert.Equal("F-1", bench.Resumes.Factures.DuFlux(flux.NumeroFlux).Single().Numero);
    }

    [Fact]
    public async Task Deposer_ParUneAutreStructureDuDeposant_EstPourCelleDuRaccordement()
    {
        await using var bench = await WorldBench.New();
        var raccordement = WorldBench.Accepte(await new RaccorderEdi(bench.World).Execute(new DemandeRaccordement("SBX001", bench.Fournisseurs[1].Siret.Valeur, null), Actor.Formateur, WorldBench.Ct)).Single();

        var depose = await Deposer(bench, raccordement, Premier, bench.Ubl(bench.UneFacture()));

        Assert.Equal(bench.Fournisseurs[1].Id, depose.IdStructure);
    }

    [Theory]
    [InlineData("facture.xml", FluxNomEdi)]
    [InlineData("FSO1100A_AUTRE1_AUTRE11100000000000000002", FluxPartenaireInconnu)]
    [InlineData("FSO1102A_SBX001_SBX0011102000000000000002", FluxSyntaxeNonJouee)]
    [InlineData("FSO1106A_SBX001_SBX0011106000000000000001", FluxSequenceReutilisee)]
    public async Task Deposer_MauvaisNom_EstIrrecevableSansEtreLu(string nom, CodeRefus code)
    {
        await using var bench = await WorldBench.New();
        var raccordement = await Raccorder(bench);
        await Deposer(bench, raccordement, Premier, bench.Ubl(bench.UneFacture().Numero("F-1")));

        var depose = await Deposer(bench, raccordement, nom, bench.Ubl(bench.UneFacture().Numero("F-2")));
        await bench.Avancer("PT1M");
        var flux = bench.World.Store.Read<FluxDepose>(depose.Id)!;

        Assert.Equal([Recu, Irrecevable, Rejete], flux.Etats.Select(e => e.Statut));
        Assert.Equal(code, Assert.Single(flux.ErreursTechniques).Code);
        Assert.All(flux.ErreursTechniques, WorldBench.EstExplique);
        Assert.StartsWith(code == FluxSyntaxeNonJouee ? "SBX0011102" : "SBX0010000", flux.NumeroFlux, StringComparison.Ordinal);
        Assert.Equal(["F-1"], bench.Resumes.Factures.Toutes.Select(f => f.Numero));
    }

    [Fact]
    public async Task Deposer_SequenceReprise_ProposeLaSuivante()
    {
        await using var bench = await WorldBench.New();
        var raccordement = await Raccorder(bench);
        await Deposer(bench, raccordement, "FSO1100A_SBX001_SBX0011100000000000000041", bench.Ubl(bench.UneFacture()));

        var repris = await Deposer(bench, raccordement, "FSO1100A_SBX001_SBX0011100000000000000041", bench.Ubl(bench.UneFacture()));

        Assert.Equal("42", Assert.Single(repris.ErreursTechniques).Parametres["sequencePropose"]);
    }

    [Fact]
    public async Task Deposer_LotZip_EstIrrecevableLaOuUnTarGzEntre()
    {
        await using var bench = await WorldBench.New();
        var raccordement = await Raccorder(bench);
        var fichiers = Enumerable.Range(1, 3).Select(i => ($"FSO1100A_SBX001_SBX001110000000000000001{i}", bench.Ubl(bench.UneFacture().Numero($"F-{i}")))).ToList();

        var zip = await Deposer(bench, raccordement, Premier, UnFlux.Lot(fichiers));
        var tar = await Deposer(bench, raccordement, "FSO1100A_SBX001_SBX0011100000000000000002", UnFlux.TarGz(fichiers));
        await bench.Avancer("PT1M");

        Assert.Equal([FluxArchiveIllisible], bench.World.Store.Read<FluxDepose>(zip.Id)!.ErreursTechniques.Select(r => r.Code));
        Assert.Equal((Integre, 3), (bench.World.Store.Read<FluxDepose>(tar.Id)!.Statut, bench.World.Store.Read<FluxDepose>(tar.Id)!.Factures.Length));
    }

    [Theory]
    [InlineData("sbx001", "12345678200077", null, "application")]
    [InlineData("CPP001", "12345678200077", null, "application")]
    [InlineData("SBX0012", "12345678200077", null, "application")]
    [InlineData("SBX001", "12345678299999", null, "siret")]
    [InlineData("SBX001", null, null, "application")]
    [InlineData("SBX001", "12345678200077", "FEN1300A", "cycleDeVie")]
    public async Task Raccorder_CeQuiNEstPasUnRaccordement_EstRefuse(string application, string? siret, string? cycle, string champ)
    {
        await using var bench = await WorldBench.New();
        var voulu = siret == "12345678200077" ? bench.Fournisseur.Siret.Valeur : siret;

        bench.Refuse(await new RaccorderEdi(bench.World).Execute(new DemandeRaccordement(application, voulu, cycle), Actor.Formateur, WorldBench.Ct), (ConsoleChampInvalide, champ));

        Assert.Empty(bench.Resumes.Meta.Parametres.Raccordements);
    }

    [Fact]
    public async Task Raccorder_PuisChangerPuisMettreFin_GardeUnRaccordementParApplication()
    {
        await using var bench = await WorldBench.New();
        await Raccorder(bench);

        var change = WorldBench.Accepte(await new RaccorderEdi(bench.World).Execute(new DemandeRaccordement("SBX001", bench.Fournisseurs[1].Siret.Valeur, null), Actor.Formateur, WorldBench.Ct));
        var fini = WorldBench.Accepte(await new RaccorderEdi(bench.World).Execute(new DemandeRaccordement("SBX001", null, null), Actor.Formateur, WorldBench.Ct));

        Assert.Equal([new RaccordementEdi("SBX001", bench.Fournisseurs[1].Id, null)], change);
        Assert.Empty(fini);
    }

    private static async Task<RaccordementEdi> Raccorder(WorldBench bench) =>
        WorldBench.Accepte(await new RaccorderEdi(bench.World).Execute(new DemandeRaccordement("SBX001", bench.Fournisseur.Siret.Valeur, "FEN1201A"), Actor.Formateur, WorldBench.Ct)).Single();

    private static async Task<FluxDepose> Deposer(WorldBench bench, RaccordementEdi raccordement, string nom, byte[] octets) =>
        WorldBench.Accepte(await new DeposerFlux(bench.World).Execute(nom, octets, raccordement, bench.ParCompteTechnique(bench.Fournisseur) with { Porte = Porte.Edi }, WorldBench.Ct));
}
