using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Transverses;

public sealed class AjouterFichierTests
{
    [Theory]
    [InlineData("", 3, ChampObligatoire, "nom")]
    [InlineData("../../x.txt", 3, ValeurNonAdmise, "nom")]
    [InlineData("C:\\x.txt", 3, ValeurNonAdmise, "nom")]
    [InlineData("sans-extension", 3, PieceJointeExtensionAbsente, "fichier")]
    [InlineData("virus.exe", 3, PieceJointeExtensionNonAdmise, "fichier")]
    [InlineData("vide.pdf", 0, PieceJointeVide, "fichier")]
    [InlineData("gros.pdf", 10 * 1024 * 1024, PieceJointeTropGrosse, "fichier")]
    [InlineData("un-nom-de-fichier-beaucoup-trop-long-pour-la-plateforme.pdf", 3, PieceJointeNomTropLong, "fichier")]
    public async Task Ajouter_OneFault_IsRefused(string nom, int taille, CodeRefus code, string ou)
    {
        await using var bench = await WorldBench.New();

        var result = await new AjouterFichier(bench.World).Execute(nom, null, new byte[taille], bench.Par(bench.Fournisseur), WorldBench.Ct);

        bench.Refuse(result, (code, ou));
    }

    [Fact]
    public async Task Ajouter_JustUnderTenMebibytes_IsKeptAndJoinedByItsOwnStructureOnly()
    {
        await using var bench = await WorldBench.New();
        var contenu = new byte[(10 * 1024 * 1024) - 1];
        var fichier = WorldBench.Accepte(await new AjouterFichier(bench.World).Execute("PLAN.PDF", "application/pdf", contenu, bench.Par(bench.Fournisseur), WorldBench.Ct));

        var facture = await bench.Deposee(bench.UneFacture().Avec(d => d with { Pieces = [new PieceDemandee(fichier.Id)] }));
        var autre = bench.Fournisseurs[1];
        bench.Refuse(await bench.Soumettre(UneFacture.De(autre, bench.Mairie).Avec(d => d with { Pieces = [new PieceDemandee(fichier.Id)] }), bench.Par(autre)), (PieceJointeInconnue, "pieces[0]"));

        Assert.Equal("PLAN.PDF", facture.Pieces.Single().Designation);
        using var lu = bench.World.Pieces.Open(fichier.Sha256)!;
        Assert.Equal(contenu.Length, lu.Length);
    }

    [Fact]
    public async Task Ajouter_SameBytesTwice_AreKeptOnceUnderTwoNames()
    {
        await using var bench = await WorldBench.New();
        var operation = new AjouterFichier(bench.World);

        var un = WorldBench.Accepte(await operation.Execute("un.txt", null, "bon"u8.ToArray(), bench.Par(bench.Fournisseur), WorldBench.Ct));
        var deux = WorldBench.Accepte(await operation.Execute("deux.txt", null, "bon"u8.ToArray(), bench.Par(bench.Fournisseur), WorldBench.Ct));

        Assert.NotEqual(un.Id, deux.Id);
        Assert.Equal(un.Sha256, deux.Sha256);
    }
}
