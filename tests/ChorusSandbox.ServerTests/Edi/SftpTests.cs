using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

using ChorusSandbox.Formats.Pivot;
using ChorusSandbox.ServerTests.Architecture;
using ChorusSandbox.ServerTests.Portal;

using Renci.SshNet;
using Renci.SshNet.Common;

namespace ChorusSandbox.ServerTests.Edi;

/// <summary>Real SFTP: the script of the documentation starts the OpenSSH of the machine over a partner's folder.</summary>
public sealed class SftpTests(PortalHost host) : IClassFixture<PortalHost>, IDisposable
{
    private readonly DirectoryInfo _cles = Directory.CreateTempSubdirectory("chorus-sftp-");

    public void Dispose() => _cles.Delete(recursive: true);

    [Fact]
    public async Task Deposer_ParSftp_RendLeCompteRenduEtLesStatuts()
    {
        Assert.SkipUnless(Sshd(), "There is no OpenSSH server on this machine: apt-get install openssh-server.");
        using var partenaire = await PartenaireEdi.Raccorde(host);
        var port = PortLibre();
        using var serveur = Process.Start(new ProcessStartInfo("bash", [Path.Combine(SourceTree.Root, "docs/edi/sftp.sh"), partenaire.Dossier.Chemin, $"{port}", _cles.FullName]) { RedirectStandardError = true })!;
        try
        {
            using var sftp = await Connecter(serveur, port);
            using (var octets = new MemoryStream(partenaire.Lot(1, 2)))
            {
                sftp.UploadFile(octets, $"in/{PartenaireEdi.Nom(1)}.part");
            }

            sftp.RenameFile($"in/{PartenaireEdi.Nom(1)}.part", $"in/{PartenaireEdi.Nom(1)}");
            await partenaire.AttendreDepots(1);
            await partenaire.Avancer("PT1M");

            var recus = new Dictionary<string, byte[]>();
            await PartenaireEdi.Attendre(() => Task.FromResult(Recevoir(sftp, recus) && Statuts(recus).Count >= 4), () => string.Join(", ", recus.Keys));

            var cso = PartenaireEdi.Lire(recus.Single(r => r.Key.StartsWith("CSO1100A_", StringComparison.Ordinal)).Value, "cso").Flux!;
            Assert.Equal(("IN_INTEGRE", 2), (cso.Etat, cso.Factures.Length));
            Assert.Equal([1, 1, 3, 3], Statuts(recus).Select(s => s.IdStatut).Order());
            Assert.Throws<SftpPermissionDeniedException>(() => sftp.SymbolicLink("/etc/hostname", "in/lien"));
            Assert.Empty(Directory.EnumerateFiles(partenaire.Dossier.Out));
        }
        finally
        {
            serveur.Kill(entireProcessTree: true);
            await serveur.WaitForExitAsync(CancellationToken.None);
        }
    }

    /// <summary>Takes what lies in <c>out</c>, as a partner does: fetched, then deleted.</summary>
    private static bool Recevoir(SftpClient sftp, Dictionary<string, byte[]> recus)
    {
        foreach (var fichier in sftp.ListDirectory("out").Where(f => f.IsRegularFile).ToList())
        {
            recus.Add(fichier.Name, sftp.ReadAllBytes($"out/{fichier.Name}"));
            sftp.DeleteFile($"out/{fichier.Name}");
        }

        return recus.Keys.Any(n => n.StartsWith("CSO", StringComparison.Ordinal));
    }

    private static List<StatutDeFacture> Statuts(Dictionary<string, byte[]> recus) =>
        [.. recus.Where(r => r.Key.StartsWith("FEN1201A_", StringComparison.Ordinal)).SelectMany(r => PartenaireEdi.Lire(r.Value, r.Key).Factures)];

    private async Task<SftpClient> Connecter(Process serveur, int port)
    {
        var debut = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                var sftp = new SftpClient("127.0.0.1", port, Environment.UserName, new PrivateKeyFile(Path.Combine(_cles.FullName, "partenaire")));
                sftp.Connect();
                return sftp;
            }
            catch (Exception e) when (e is SocketException or SshException or IOException)
            {
                Assert.False(serveur.HasExited, serveur.HasExited ? await serveur.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) : "");
                Assert.True(TimeProvider.System.GetElapsedTime(debut) < TimeSpan.FromSeconds(20), e.Message);
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }
    }

    private static bool Sshd() => OperatingSystem.IsLinux()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Append("/usr/local/sbin").Any(d => File.Exists(Path.Combine(d, "sshd")));

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }
}
