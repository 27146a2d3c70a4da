using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Edi;
using ChorusSandbox.ServerTests.Portal;

namespace ChorusSandbox.ServerTests.Edi;

/// <summary>What a kill leaves at each step of an exchange, and what the next look at the folders makes of it.</summary>
public sealed class RepriseEdiTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FichierEnMain_DeposeOuNonAvantLaMort_EstDeposeUneFois(bool depose)
    {
        using var partenaire = await PartenaireEdi.Raccorde(host);
        if (depose)
        {
            using var world = await host.Service<Workspaces>().Open(partenaire.Monde, Ct);
            var lien = new RetoursEdi(world).Raccordements.Single();
            var deposant = Acteurs.DuRaccordement(world, lien.IdStructure)! with { Requete = "prise" };
            Assert.False((await new DeposerFlux(world).Execute(PartenaireEdi.Nom(1), partenaire.Ubl(1), lien, deposant, Ct)).IsRefused);
        }

        await Laisser(partenaire, "prise", PartenaireEdi.Nom(1), partenaire.Ubl(1));
        await partenaire.AttendreDepots(1);
        await PartenaireEdi.Attendre(() => Task.FromResult(!Directory.EnumerateDirectories(partenaire.Dossier.EnMain).Any()), () => "the claim stays");
        await partenaire.Avancer("PT1M");

        Assert.Equal([(PartenaireEdi.Nom(1), StatutFlux.Integre)], (await partenaire.Flux()).Select(f => (f.NomFichier, f.Statut)));
    }

    [Fact]
    public async Task DepotRefuse_AvantLaMort_EstMisAPartSansEtreRefuseDeNouveau()
    {
        using var partenaire = await PartenaireEdi.Raccorde(host);
        using (var world = await host.Service<Workspaces>().Open(partenaire.Monde, Ct))
        {
            var lien = new RetoursEdi(world).Raccordements.Single();
            Assert.True((await new DeposerFlux(world).Execute(PartenaireEdi.Nom(1), default, lien, Acteurs.DuRaccordement(world, lien.IdStructure)! with { Requete = "prise" }, Ct)).IsRefused);
        }

        await Laisser(partenaire, "prise", PartenaireEdi.Nom(1), []);
        await PartenaireEdi.AttendreFichiers(partenaire.Dossier.Rejets, 2);

        using var apres = await host.Service<Workspaces>().Open(partenaire.Monde, Ct);
        Assert.Equal(1, new Platform.Journal.LireJournal(apres).Execute().Count(e => e.Fait.Acte == "DeposerFlux"));
    }

    [Fact]
    public async Task Restituer_CeQuiEtaitPretAvantLaMort_EstRenduUneFois()
    {
        using var partenaire = await PartenaireEdi.Raccorde(host);
        var dossier = Directory.CreateTempSubdirectory("chorus-edi-");
        try
        {
            await partenaire.Deposer(PartenaireEdi.Nom(1), partenaire.Ubl(1));
            await partenaire.AttendreDepots(1);
            await partenaire.Avancer("PT1M");
            using var world = await host.Service<Workspaces>().Open(partenaire.Monde, Ct);
            var (retours, inscrit) = (new RetoursEdi(world), host.Service<Workspaces>().Find(partenaire.Monde)!);
            var (travail, aCote) = (Path.Combine(dossier.FullName, "travail"), Path.Combine(dossier.FullName, "cote"));

            // Killed after the cursor moved, and before it did: the one is renamed, the other made again.
            new CurseurEdi(CurseurEdi.VieDe(inscrit), 5).Ecrire(aCote);
            Preparer(travail, 5, "renomme");
            Preparer(travail, 6, "refait");
            await new RestitutionEdi(travail).Rendre(retours, inscrit, aCote, application => new DossierEdi(dossier.FullName, application), Ct);
            var rendus = Noms(dossier);
            await new RestitutionEdi(travail).Rendre(retours, inscrit, aCote, application => new DossierEdi(dossier.FullName, application), Ct);

            Assert.Contains("renomme", rendus);
            Assert.DoesNotContain("refait", rendus);
            Assert.Single(rendus, n => n.StartsWith("CSO1100A", StringComparison.Ordinal));
            Assert.Equal(rendus, Noms(dossier));
            Assert.Equal(retours.DernierFait, CurseurEdi.Lire(aCote)!.Dernier);
        }
        finally
        {
            dossier.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Restituer_MondeRevenuEnArriere_RendCeQuiSuit()
    {
        using var partenaire = await PartenaireEdi.Raccorde(host);
        await host.Service<Workspaces>().Snapshot(partenaire.Monde, "avant", Ct);
        await Echanger(partenaire, 1, 1);
        await host.Service<Workspaces>().Restore(partenaire.Monde, "avant", Ct);

        await Echanger(partenaire, 2, 1);

        var rapports = Directory.EnumerateFiles(partenaire.Dossier.Out).Select(f => PartenaireEdi.Lire(f)).Where(f => f.Flux is not null);
        Assert.Equal([PartenaireEdi.Nom(2)], rapports.Select(r => r.Flux!.NomFichier));
    }

    /// <summary>One flow, to its report and its statuses; what was given back before is fetched first.</summary>
    private static async Task Echanger(PartenaireEdi partenaire, int sequence, int depots)
    {
        foreach (var rendu in Directory.EnumerateFiles(partenaire.Dossier.Out).ToList())
        {
            File.Delete(rendu);
        }

        await partenaire.Deposer(PartenaireEdi.Nom(sequence), partenaire.Ubl(sequence));
        await partenaire.AttendreDepots(depots);
        await partenaire.Avancer("PT1M");
        await PartenaireEdi.AttendreFichiers(partenaire.Dossier.Out, 2);
    }

    /// <summary>A claim as a killed program leaves it, put there at once.</summary>
    private static async Task Laisser(PartenaireEdi partenaire, string prise, string nom, byte[] octets)
    {
        var ailleurs = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(partenaire.Dossier.EnMain)!, "ailleurs"));
        await File.WriteAllBytesAsync(Path.Combine(ailleurs.FullName, nom), octets, Ct);
        ailleurs.MoveTo(Path.Combine(partenaire.Dossier.EnMain, prise));
    }

    private static void Preparer(string travail, long dernier, string nom)
    {
        var pret = Directory.CreateDirectory(Path.Combine(travail, "prets", $"{dernier}", PartenaireEdi.Application, "out"));
        File.WriteAllText(Path.Combine(pret.FullName, nom), nom);
    }

    private static List<string> Noms(DirectoryInfo dossier) =>
        [.. Directory.EnumerateFiles(Path.Combine(dossier.FullName, PartenaireEdi.Application, "out")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
