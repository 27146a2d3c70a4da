using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

using ChorusSandbox.ServerTests.Architecture;
using ChorusSandbox.Simulation.Generation;
using ChorusSandbox.Simulation.Scenarios.Reading;

namespace ChorusSandbox.ServerTests.Commands;

/// <summary>The program as a child process: its help, its exit codes, its one sentence when the machine will not.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("serve", "--help")]
    [InlineData("generate", "--help")]
    [InlineData("check", "--help")]
    [InlineData("scenarios", "--help")]
    [InlineData("worlds", "--help")]
    [InlineData("worlds", "create", "--help")]
    public async Task Aide_DeChaqueVerbe_EstEnFrancais(params string[] arguments)
    {
        var (code, sortie, erreurs) = await Lancer(arguments);

        Assert.Equal((0, ""), (code, erreurs));
        Assert.DoesNotContain("Usage:", sortie, StringComparison.Ordinal);
        Assert.DoesNotContain("Options:", sortie, StringComparison.Ordinal);
        Assert.DoesNotContain("Show help", sortie, StringComparison.Ordinal);
        Assert.DoesNotContain("[default", sortie, StringComparison.Ordinal);
        Assert.Contains("aide", sortie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("--inconnue")]
    [InlineData("voler")]
    [InlineData("worlds", "create")]
    [InlineData("generate", "--nombre", "beaucoup")]
    public async Task Usage_Incorrect_Donne2EtDitOuEstLAide(params string[] arguments)
    {
        var (code, _, erreurs) = await Lancer(arguments);

        Assert.Equal(2, code);
        Assert.Contains("Usage incorrect", erreurs, StringComparison.Ordinal);
        Assert.DoesNotContain("Required", erreurs, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Unrecognized", erreurs, StringComparison.Ordinal);
        Assert.DoesNotContain("Cannot parse", erreurs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_Defauts_MontreLeCatalogueEtCeQuOnNePeutEnfreindre()
    {
        var (code, sortie, erreurs) = await Lancer("generate", "--defauts", "--format", "cii");

        Assert.Equal((0, ""), (code, erreurs));
        Assert.Matches(@"(?m)^BR-CO-10 +cii +norme EN 16931, calcul", sortie);
        Assert.Matches(@"(?m)^XML_MAL_FORME .*Chorus Pro, fichier-xml : ", sortie);
        Assert.Matches(@"(?m)^BR-AF-08 +cii +En CII sa condition", sortie);
    }

    [Theory]
    [InlineData("aucun fichier ne peut", "--defaut", "BR-AF-08", "--format", "cii")]
    [InlineData("mais au format ubl", "--defaut", "UBL-SR-01", "--format", "cii")]
    [InlineData("aucun défaut", "--defaut", "BR-CO-99", "--format", "cii")]
    [InlineData("un lot est", "--lot", "zip", "--format", "api")]
    [InlineData("un lot est", "--lot", "rar", "--format", "cii")]
    public async Task Generate_DemandeImpossible_Donne2EtUnePhrase(string attendu, params string[] options)
    {
        var (code, _, erreurs) = await Lancer(["generate", .. options]);

        Assert.Equal(2, code);
        Assert.Contains(attendu, erreurs, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Generate_EnLots_EcritDesArchives()
    {
        using var dossier = new TemporaryFolder();

        var (code, _, erreurs) = await Lancer("generate", "--format", "ubl", "--nombre", "501", "--lot", "tar.gz", "--sortie", dossier.Path);

        Assert.Equal(0, code);
        Assert.Contains("501 / 501 factures", erreurs, StringComparison.Ordinal);
        Assert.Equal(["lot-0001.tar.gz", "lot-0002.tar.gz"], Directory.EnumerateFiles(dossier.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CHORUS_FORMATEUR", "--network")]
    [InlineData("--network", "--urls", "http://0.0.0.0:0")]
    [InlineData("--network", "--urls", "http://127.0.0.1:0;http://*:0")]
    [InlineData("« localhost:8080 » n’est pas une adresse", "--urls", "localhost:8080")]
    [InlineData("« bidon » n’est pas une adresse", "--urls", "http://127.0.0.1:0;bidon")]
    public async Task Serve_OuvertSansMotDePasseOuSansNetwork_Donne2EtUnePhrase(string attendu, params string[] options)
    {
        using var dossier = new TemporaryFolder();

        var (code, _, erreurs) = await Lancer(["serve", .. options, "--data", dossier.Path]);

        Assert.Equal(2, code);
        Assert.Contains(attendu, UneLigne(erreurs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_HttpsSansCertificat_Donne2EtUnePhrase()
    {
        using var dossier = new TemporaryFolder();
        // A home of its own has no development certificate.
        var (code, _, erreurs) = await Lire(Demarrer(["serve", "--urls", "https://127.0.0.1:0", "--data", dossier.Path], ("HOME", dossier.Path)));

        Assert.SkipWhen(OperatingSystem.IsWindows() || OperatingSystem.IsMacOS(), "The certificate of this system is not in the home.");
        Assert.Equal(2, code);
        Assert.Contains("dotnet dev-certs https", UneLigne(erreurs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_PortPris_Donne2EtUnePhrase()
    {
        using var pris = new TcpListener(IPAddress.Loopback, 0);
        pris.Start();
        using var dossier = new TemporaryFolder();

        var (code, _, erreurs) = await Lancer("serve", "--urls", $"http://127.0.0.1:{((IPEndPoint)pris.LocalEndpoint).Port}", "--data", dossier.Path);

        Assert.Equal(2, code);
        Assert.StartsWith("Le port est déjà pris", UneLigne(erreurs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_DossierDejaOuvert_Donne2EtUnePhrase()
    {
        using var dossier = new TemporaryFolder();
        using var premier = Demarrer(["serve", "--urls", "http://127.0.0.1:0", "--data", dossier.Path]);
        try
        {
            await Pret(premier);
            var (code, _, erreurs) = await Lancer("serve", "--urls", "http://127.0.0.1:0", "--data", dossier.Path);

            Assert.Equal(2, code);
            Assert.Contains("déjà", UneLigne(erreurs), StringComparison.Ordinal);
        }
        finally
        {
            premier.Kill();
            await premier.WaitForExitAsync(Ct);
        }
    }

    [Fact]
    public async Task Serve_DossierQuiNePeutEtreEcrit_Donne2EtUnePhrase()
    {
        using var dossier = new TemporaryFolder();
        var fichier = Path.Combine(dossier.Path, "fichier");
        await File.WriteAllTextAsync(fichier, "", Ct);

        var (code, _, erreurs) = await Lancer("serve", "--urls", "http://127.0.0.1:0", "--data", Path.Combine(fichier, "data"));

        Assert.Equal(2, code);
        Assert.Contains("ne peut pas être écrit", UneLigne(erreurs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worlds_SansServeur_Donne2EtUnePhrase()
    {
        var (code, _, erreurs) = await Lancer("worlds", "list", "--url", "http://127.0.0.1:1");

        Assert.Equal(2, code);
        Assert.StartsWith("Aucun bac à sable ne répond", UneLigne(erreurs), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Worlds_CreeListeExporteImporteEtRemetUnMonde()
    {
        using var dossier = new TemporaryFolder();
        var serveur = Demarrer(["serve", "--urls", "http://127.0.0.1:0", "--data", dossier.Path]);
        try
        {
            var url = await Pret(serveur);
            var zip = Path.Combine(dossier.Path, "monde.zip");

            var (code, sortie, erreurs) = await Lancer("worlds", "create", "Classe", "--graine", "7", "--url", url);
            Assert.Equal((0, ""), (code, erreurs));
            Assert.Matches("^Monde (m\\d+), « Classe »", sortie);
            Assert.Matches("client_secret  \\S{20,}", sortie);
            Assert.Contains("TECH_1_", sortie, StringComparison.Ordinal);
            var monde = sortie.Split(' ')[1].TrimEnd(',');

            Assert.Contains("Classe", (await Lancer("worlds", "list", "--url", url)).Sortie, StringComparison.Ordinal);
            Assert.StartsWith($"Le monde {monde} est revenu", (await Lancer("worlds", "reset", monde, "--url", url)).Sortie, StringComparison.Ordinal);
            Assert.Equal(0, (await Lancer("worlds", "export", monde, zip, "--url", url)).Code);
            Assert.StartsWith("[{", (await Lancer("worlds", "list", "--json", "--url", url)).Sortie, StringComparison.Ordinal);
            Assert.Contains("« Classe »", (await Lancer("worlds", "import", zip, "--url", url)).Sortie, StringComparison.Ordinal);

            (code, _, erreurs) = await Lancer("worlds", "create", " ", "--url", url);
            Assert.Equal(2, code);
            Assert.Contains("le nom du monde", UneLigne(erreurs), StringComparison.Ordinal);
        }
        finally
        {
            serveur.Kill();
            await serveur.WaitForExitAsync(Ct);
        }
    }

    [Fact]
    public async Task Scenarios_FichierFautif_Donne1()
    {
        using var dossier = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(dossier.Path, "faux.yaml"), "titre: [\n", Ct);

        var (code, _, _) = await Lancer("scenarios", "check", dossier.Path);

        Assert.Equal(1, code);
    }

    [Fact]
    public async Task Check_DesPieges_SontRefusesUnFichierTropGrosSansEtreLu()
    {
        using var dossier = new TemporaryFolder();
        foreach (var nom in new[] { "bombe-zip", "milliard-de-rires", "un-million-de-niveaux", "bombe-pdf" })
        {
            await File.WriteAllBytesAsync(Path.Combine(dossier.Path, nom), UnitTests.Formats.Securite.Pieges.Tous[nom](), Ct);
        }

        await using (var gros = File.Create(Path.Combine(dossier.Path, "gros.tar")))
        {
            gros.SetLength(1L << 30);
        }

        var (code, sortie, erreurs) = await Lancer("check", dossier.Path);

        Assert.Equal(1, code);
        Assert.Contains("5 fichier(s), 5 refusé(s) par Chorus Pro", sortie, StringComparison.Ordinal);
        Assert.Contains("✗ SECURITE_FICHIER_HOSTILE gros.tar", sortie, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", sortie + erreurs, StringComparison.Ordinal);
    }

    /// <summary>The same story gives the same journal whatever the time zone and the language of the machine.</summary>
    [Fact]
    public async Task Scenarios_SurDeuxMachines_DonnentLesMemesOctets()
    {
        var scenario = SourceTree.Read("scenarios/pannes/reponse-perdue.yaml");

        var ici = await Journal(scenario, ("TZ", "Pacific/Auckland"), ("LC_ALL", "tr_TR.UTF-8"));
        var ailleurs = await Journal(scenario, ("TZ", "America/St_Johns"), ("LC_ALL", "ar_SA.UTF-8"));

        Assert.Contains("SoumettreFacture", ici, StringComparison.Ordinal);
        Assert.Equal(ici, ailleurs);
    }

    /// <summary>The same seed makes the same files everywhere; another seed makes others.</summary>
    [Fact]
    public async Task Generate_SurDeuxMachines_EcritLesMemesOctets()
    {
        var ici = await Fichiers("7", ("TZ", "Pacific/Auckland"), ("LC_ALL", "tr_TR.UTF-8"));
        var ailleurs = await Fichiers("7", ("TZ", "America/St_Johns"), ("LC_ALL", "ar_SA.UTF-8"));
        var autre = await Fichiers("8", ("TZ", "Pacific/Auckland"), ("LC_ALL", "tr_TR.UTF-8"));

        Assert.Equal(3, ici.Length);
        Assert.Equal(ici, ailleurs);
        Assert.NotEqual(ici, autre);
    }

    /// <summary>A world exported by one machine is played again by another, byte for byte.</summary>
    [Fact]
    public async Task Replay_DUnExportDUneAutreMachine_DonneLeMemeJournal()
    {
        using var dossier = new TemporaryFolder();
        var zip = Path.Combine(dossier.Path, "demo.zip");
        var serveur = Demarrer(["serve", "--urls", "http://127.0.0.1:0", "--data", Path.Combine(dossier.Path, "data")], ("TZ", "Pacific/Auckland"), ("LC_ALL", "tr_TR.UTF-8"));
        try
        {
            // The demonstration is made while pages already answer.
            var url = await Pret(serveur);
            for (var essais = 0; essais < 20 && (await Lancer("worlds", "export", "demo", zip, "--url", url)).Code != 0; essais++)
            {
            }
        }
        finally
        {
            serveur.Kill();
            await serveur.WaitForExitAsync(Ct);
        }

        var (code, sortie, erreurs) = await Lire(Demarrer(["replay", zip], ("TZ", "America/St_Johns"), ("LC_ALL", "ar_SA.UTF-8")));

        Assert.Equal((0, ""), (code, erreurs));
        Assert.Matches("^Journal identique : [1-9]\\d* faits", sortie);
    }

    /// <summary>The journal of a scenario played by a process of its own, there.</summary>
    private static async Task<string> Journal(string scenario, params (string Nom, string Valeur)[] machine)
    {
        using var dossier = new TemporaryFolder();
        var fichier = Path.Combine(dossier.Path, "essai.yaml");
        await File.WriteAllTextAsync(fichier, scenario, Ct);

        var (code, sortie, erreurs) = await Lire(Demarrer(["scenarios", "run", fichier, "--approuver"], machine));

        Assert.True(code == 0, sortie + erreurs);
        return await File.ReadAllTextAsync(ScenarioReader.JournalAttendu(fichier), Ct);
    }

    /// <summary>The invoices in UBL that a process of its own makes from a seed, there, in the order of their names.</summary>
    private static async Task<string[]> Fichiers(string graine, params (string Nom, string Valeur)[] machine)
    {
        using var dossier = new TemporaryFolder();

        var (code, sortie, erreurs) = await Lire(Demarrer(["generate", "--format", "ubl", "--nombre", "3", "--graine", graine, "--sortie", dossier.Path], machine));

        Assert.True(code == 0, sortie + erreurs);
        return [.. Directory.GetFiles(dossier.Path).Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f) + File.ReadAllText(f))];
    }

    /// <summary>The address of a program that is ready.</summary>
    private static async Task<string> Pret(Process serveur)
    {
        string? ligne;
        while ((ligne = await serveur.StandardOutput.ReadLineAsync(Ct)) is not null && !ligne.Contains("Bac à sable prêt", StringComparison.Ordinal))
        {
        }

        Assert.NotNull(ligne);
        return ligne.Split(' ').First(m => m.StartsWith("http://", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check_AvecCorriger_EcritLesFichiersCorrigesSansToucherAuxAutres()
    {
        using var dossier = new TemporaryFolder();
        var (juste, fautif) = FichiersDeFactures.Paire(FormatGenere.Ubl, Defauts.Find("BR-CO-13", FormatGenere.Ubl)!, 121);
        var (source, cible) = (Directory.CreateDirectory(Path.Combine(dossier.Path, "factures")).FullName, Path.Combine(dossier.Path, "corrigees"));
        await File.WriteAllBytesAsync(Path.Combine(source, "juste.xml"), juste.ToArray(), Ct);
        await File.WriteAllBytesAsync(Path.Combine(source, "fausse.xml"), fautif.ToArray(), Ct);

        var (code, sortie, _) = await Lancer("check", source, "--corriger", cible);

        Assert.Equal(0, code);
        Assert.Contains("BR-CO-13, ligne", sortie, StringComparison.Ordinal);
        Assert.Equal("fausse.corrigee.xml", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(cible))));
        Assert.Equal(juste.ToArray(), await File.ReadAllBytesAsync(Path.Combine(cible, "fausse.corrigee.xml"), Ct));
        Assert.Equal(fautif.ToArray(), await File.ReadAllBytesAsync(Path.Combine(source, "fausse.xml"), Ct));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static string UneLigne(string texte) => Assert.Single(texte.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static Process Demarrer(string[] arguments, params (string Nom, string Valeur)[] variables)
    {
        var depart = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chorus-sandbox.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var (nom, valeur) in variables)
        {
            depart.Environment[nom] = valeur;
        }

        return Process.Start(depart)!;
    }

    private static Task<(int Code, string Sortie, string Erreurs)> Lancer(params string[] arguments) => Lire(Demarrer(arguments));

    private static async Task<(int Code, string Sortie, string Erreurs)> Lire(Process lance)
    {
        using var programme = lance;
        var (sortie, erreurs) = (programme.StandardOutput.ReadToEndAsync(Ct), programme.StandardError.ReadToEndAsync(Ct));
        using var limite = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limite.CancelAfter(TimeSpan.FromSeconds(30));
        try
        {
            await programme.WaitForExitAsync(limite.Token);
        }
        catch (OperationCanceledException)
        {
            programme.Kill();
            throw;
        }

        return (programme.ExitCode, await sortie, await erreurs);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chorus-commande-");

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
