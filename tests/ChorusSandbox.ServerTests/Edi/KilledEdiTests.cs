using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.ServerTests.Edi;

/// <summary>The real program, killed while its EDI folders are busy: each file is taken in once, each result comes back once.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Seeded chance, so that a failure can be played again.")]
public sealed class KilledEdiTests : IDisposable
{
    private const int Kills = 8;
    private const int ParTour = 4;

    private readonly string _data = Directory.CreateTempSubdirectory("chorus-edi-tue-").FullName;
    private readonly Dictionary<string, byte[]> _recus = [];
    private int _sequence;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Kill_PendantLesEchanges_NePerdNiNeDouble()
    {
        Assert.SkipUnless(File.Exists(Programme), "The server is not built: build the solution first.");
#pragma warning disable RS0030 // The banned constructor with a seed is what repeats a failure.
        var hasard = new Random(31);
#pragma warning restore RS0030
        var (monde, fournisseur, client) = await FaireLeMonde();
        var dossier = new DossiersEdi(_data).De(monde, PartenaireEdi.Application);
        for (var tour = 0; tour < Kills; tour++)
        {
            using var serveur = await Demarrer();
            for (var i = 0; i < ParTour; i++)
            {
                await Deposer(dossier, fournisseur, client);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(hasard.Next(900, 4_500)), TimeProvider.System, Ct);
            await Tuer(serveur);
            Recevoir(dossier);
        }

        using (var dernier = await Demarrer())
        {
            await PartenaireEdi.Attendre(() => Task.FromResult(Recevoir(dossier) >= _sequence), () => $"{Comptes()} of {_sequence} reports");
            await Tuer(dernier);
        }

        await Verifier(monde, dossier);
    }

    private async Task<(string Monde, Structure Fournisseur, Structure Client)> FaireLeMonde()
    {
        await using var workspaces = new Workspaces(_data, TimeProvider.System, new JeuDeDonneesGenere(), new ClientMuet());
        var cree = await workspaces.Create(new NouveauMonde { Nom = "Tué", Debit = ProfilDebit.Aucune }, Ct);
        using var world = await workspaces.Open(cree.Monde.Id, Ct);
        var structures = new DecrireMonde(world).Structures;
        var fournisseur = structures.First(s => s.Role == RoleStructure.Fournisseur);
        var client = structures.First(s => s is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Active } && s.Parametres == ParametresDestinataire.Aucun);
        await new ChangerComportement(world).Execute(new DemandeComportement(client.Siret.Valeur, "muet"), Actor.Formateur, Ct);
        var liens = await new RaccorderEdi(world).Execute(new DemandeRaccordement(PartenaireEdi.Application, fournisseur.Siret.Valeur, "FEN1201A"), Actor.Formateur, Ct);
        new DossiersEdi(_data).Creer(cree.Monde.Id, liens.Value);
        return (cree.Monde.Id, fournisseur, client);
    }

    private async Task Deposer(DossierEdi dossier, Structure fournisseur, Structure client)
    {
        var nom = PartenaireEdi.Nom(++_sequence);
        var provisoire = Path.Combine(dossier.In, nom + ".part");
        await File.WriteAllBytesAsync(provisoire, FichiersDeFactures.Ubl(fournisseur, client, 2022, _sequence, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-2)), Ct);
        File.Move(provisoire, Path.Combine(dossier.In, nom));
        await Task.Delay(TimeSpan.FromMilliseconds(150), TimeProvider.System, Ct);
    }

    /// <summary>Takes what lies in <c>out</c>; the same name twice would be the same result given twice.</summary>
    private int Recevoir(DossierEdi dossier)
    {
        foreach (var fichier in Directory.EnumerateFiles(dossier.Out).ToList())
        {
            Assert.True(_recus.TryAdd(Path.GetFileName(fichier), File.ReadAllBytes(fichier)), $"{fichier} came back twice");
            File.Delete(fichier);
        }

        return Comptes();
    }

    private int Comptes() => _recus.Keys.Count(n => n.StartsWith("CSO", StringComparison.Ordinal));

    private async Task Verifier(string monde, DossierEdi dossier)
    {
        var noms = Enumerable.Range(1, _sequence).Select(s => PartenaireEdi.Nom(s)).ToList();
        var rapports = _recus.Where(r => r.Key.StartsWith("CSO", StringComparison.Ordinal)).Select(r => PartenaireEdi.Lire(r.Value, r.Key).Flux!).ToList();
        Assert.Equal(noms, rapports.Select(r => r.NomFichier).Order(StringComparer.Ordinal));
        Assert.All(rapports, r => Assert.Equal("IN_INTEGRE", r.Etat));
        await using var workspaces = new Workspaces(_data, TimeProvider.System, new JeuDeDonneesGenere(), new ClientMuet());
        using var world = await workspaces.Open(monde, Ct);
        var faits = new LireJournal(world).Execute().Select(e => e.Fait).ToList();
        Assert.Equal(noms, new RechercherFlux(world).Derniers(1_000).Select(f => f.NomFichier).Order(StringComparer.Ordinal));
        Assert.Equal(_sequence, faits.Count(f => f is { Acte: "DeposerFlux", EstAccepte: true }));
        Assert.Equal(_sequence, faits.Where(f => f is { Acte: "SoumettreFacture", EstAccepte: true }).Select(f => f.Objet!.Numero).Distinct().Count());
        Assert.Equal(_sequence, faits.Count(f => f.Acte == "SoumettreFacture"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(dossier.In));
        Assert.Empty(Directory.EnumerateFileSystemEntries(dossier.EnMain));
        Assert.Empty(Directory.EnumerateFileSystemEntries(dossier.Rejets));
        Assert.All(new RechercherFlux(world).Derniers(1_000), f => Assert.Equal(StatutFlux.Integre, f.Statut));
    }

    private async Task<Process> Demarrer()
    {
        var adresse = $"http://127.0.0.1:{PortLibre()}";
        var serveur = Process.Start(new ProcessStartInfo("dotnet", [Programme, "serve", "--urls", adresse, "--data", _data]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        serveur.OutputDataReceived += (_, _) => { };
        serveur.ErrorDataReceived += (_, _) => { };
        serveur.BeginOutputReadLine();
        serveur.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = new Uri(adresse) };
        while (true)
        {
            try
            {
                using var reponse = await http.GetAsync(new Uri("/accessibilite", UriKind.Relative), Ct);
                return serveur;
            }
            catch (HttpRequestException)
            {
                Assert.False(serveur.HasExited);
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Ct);
            }
        }
    }

    private static async Task Tuer(Process serveur)
    {
        serveur.Kill();
        await serveur.WaitForExitAsync(Ct);
    }

    private static string Programme { get; } = Path.Combine(
        Architecture.SourceTree.Root, "src/ChorusSandbox.Server/bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0/chorus-sandbox.dll");

    private static int PortLibre()
    {
        using var ecoute = new TcpListener(IPAddress.Loopback, 0);
        ecoute.Start();
        return ((IPEndPoint)ecoute.LocalEndpoint).Port;
    }

    /// <summary>A client that is never asked here.</summary>
    private sealed class ClientMuet : IClientPublic
    {
        public Task<ReponseClient> Solliciter(SollicitationClient sollicitation, CancellationToken ct) => Task.FromResult(ReponseClient.Decide());
    }
}
