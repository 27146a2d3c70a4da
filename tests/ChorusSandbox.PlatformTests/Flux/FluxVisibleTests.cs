using System.Collections.Immutable;
using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Flux;

/// <summary>
/// A flow and a file are the structure's that their depositor acts for: another that both reach, as a structure read in a flow
/// is reached by all suppliers, opens nothing.
/// </summary>
public sealed class FluxVisibleTests
{
    [Fact]
    public async Task Flux_DUnAutreFournisseurQuiAtteintLaMemeStructure_ResteInvisible()
    {
        await using var bench = await WorldBench.New();
        var (premier, second, commune) = (bench.Par(bench.Fournisseurs[0]), bench.Par(bench.Fournisseurs[1]), bench.Fournisseurs[2].Id);
        var (partage, autre) = (AvecAussi(premier, commune), AvecAussi(second, commune));
        var flux = WorldBench.Accepte(await new DeposerFlux(bench.World).Execute("f.xml", "IN_DP_E1_UBL_INVOICE", "rien"u8.ToArray(), ModeDepot.UploadApi, partage, WorldBench.Ct));

        Assert.Equal(bench.Fournisseurs[0].Id, flux.IdStructure);
        Assert.Contains(new RechercherFlux(bench.World).Execute(partage), f => f.Id == flux.Id);
        Assert.DoesNotContain(new RechercherFlux(bench.World).Execute(autre), f => f.Id == flux.Id);
        Assert.Equal(FluxCompteRenduIndisponible, new ConsulterCompteRendu(bench.World).Execute(flux.NumeroFlux, autre).Refus.Single().Code);
        Assert.False(new ConsulterCompteRendu(bench.World).Execute(flux.NumeroFlux, premier with { IdCompte = 0 }).IsRefused);
    }

    [Fact]
    public async Task Fichier_DUnAutreFournisseurQuiAtteintLaMemeStructure_NeSeJointNiNeSeDetache()
    {
        await using var bench = await WorldBench.New();
        var commune = bench.Fournisseurs[2].Id;
        var (sien, autre) = (AvecAussi(bench.Par(bench.Fournisseurs[0]), commune), AvecAussi(bench.Par(bench.Fournisseurs[1]), commune));
        var fichier = WorldBench.Accepte(await new AjouterFichier(bench.World).Execute("bon.txt", null, "Bon"u8.ToArray(), sien, WorldBench.Ct));

        Assert.Equal([bench.Fournisseurs[0].Id], fichier.Structures);
        var demande = Worlds.UneFacture.De(bench.Fournisseurs[1], bench.Mairie).Avec(d => d with { Pieces = [new PieceDemandee(fichier.Id, null)] });
        bench.Refuse(await bench.Soumettre(demande, autre), (PieceJointeInconnue, "pieces[0]"));
        Assert.True((await new DetacherPieceJointe(bench.World).Execute(new DemandeDetachement(fichier.IdLien), autre, WorldBench.Ct)).IsRefused);
    }

    [Theory]
    [InlineData("virus.exe", PieceJointeExtensionNonAdmise)]
    [InlineData("", ChampObligatoire)]
    public async Task FichierRefuse_NEstPasGarde(string nom, CodeRefus code)
    {
        await using var bench = await WorldBench.New();

        var refuse = await new AjouterFichier(bench.World).Execute(nom, null, new byte[1000], bench.Par(bench.Fournisseur), WorldBench.Ct);
        var flux = await new DeposerFlux(bench.World).Execute(nom, "IN_DP_E1_UBL_INVOICE", new byte[1000], ModeDepot.UploadApi, bench.Par(bench.Fournisseur), WorldBench.Ct);
        var pdf = await new DeposerPdf(bench.World).Execute(nom, "PDF_NON_SIGNE", Encoding.ASCII.GetBytes("%PDF-1.4"), bench.Par(bench.Fournisseur), WorldBench.Ct);

        Assert.Equal(code, refuse.Refus[0].Code);
        Assert.True(flux.IsRefused && pdf.IsRefused);
        Assert.False(Directory.Exists(Path.Combine(bench.WorldFolder, "pieces")) && Directory.EnumerateFiles(Path.Combine(bench.WorldFolder, "pieces")).Any());
    }

    private static Actor AvecAussi(Actor actor, long idStructure) => actor with
    {
        Rattachements = actor.Rattachements.Where(r => r.IdStructure != idStructure).Append(new Rattachement(0, idStructure, RangUtilisateur.Utilisateur, [])).ToImmutableArray(),
    };
}
