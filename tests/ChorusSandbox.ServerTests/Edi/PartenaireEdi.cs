using System.Collections.Immutable;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Cpp;
using ChorusSandbox.Formats.Pivot;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;
using ChorusSandbox.ServerTests.Portal;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.ServerTests.Edi;

/// <summary>An EDI partner of a world of its own: it writes into its folder, and reads what comes back.</summary>
internal sealed class PartenaireEdi : IDisposable
{
    public const string Application = "SBX001";

    private readonly PortalHost _host;
    private readonly PortalBrowser _navigateur;
    private readonly HttpClient _http;

    private PartenaireEdi(PortalHost host, PortalBrowser navigateur, Structure fournisseur)
    {
        (_host, _navigateur, Fournisseur) = (host, navigateur, fournisseur);
        _http = new HttpClient { BaseAddress = host.Adresse };
        Dossier = host.Service<DossiersEdi>().De(Monde, Application);
    }

    public string Monde => _navigateur.Monde;

    public Structure Fournisseur { get; }

    public DossierEdi Dossier { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A partner connected by the console API of a new world.</summary>
    public static async Task<PartenaireEdi> Raccorde(PortalHost host)
    {
        var navigateur = await host.Monde();
        using var world = await host.Service<Workspaces>().Open(navigateur.Monde, Ct);
        var fournisseur = new DecrireMonde(world).Structures.First(s => s.Role == RoleStructure.Fournisseur);
        var partenaire = new PartenaireEdi(host, navigateur, fournisseur);
        using var reponse = await partenaire._http.PutAsJsonAsync(new Uri($"/console/api/mondes/{navigateur.Monde}/edi/{Application}", UriKind.Relative),
            new { siret = fournisseur.Siret.Valeur, cycleDeVie = "FEN1201A" }, Ct);
        var lien = (await reponse.Content.ReadFromJsonAsync<JsonElement>(Ct)).EnumerateArray().Single();
        Assert.Equal(partenaire.Dossier.Chemin, lien.GetProperty("dossier").GetString());
        return partenaire;
    }

    public static string Nom(int sequence, string interfaceFlux = "FSO1100A") =>
        string.Create(CultureInfo.InvariantCulture, $"{interfaceFlux}_{Application}_{Application}{interfaceFlux[3..7]}{sequence:D15}");

    public byte[] Ubl(int rang) => FichiersDeFactures.Ubl(Fournisseur, _navigateur.Client, 2022, rang, new DateOnly(2022, 3, 4));

    /// <summary>A lot of so many invoices, numbered from one on.</summary>
    public byte[] Lot(int premier, int nombre)
    {
        using var memoire = new MemoryStream();
        using (var gzip = new GZipStream(memoire, CompressionMode.Compress, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var rang in Enumerable.Range(premier, nombre))
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"{rang}.xml") { DataStream = new MemoryStream(Ubl(rang)) });
            }
        }

        return memoire.ToArray();
    }

    /// <summary>Puts a file into <c>in</c> as a transfer does: under a provisional name, then renamed.</summary>
    public async Task Deposer(string nom, byte[] octets)
    {
        var provisoire = Path.Combine(Dossier.In, nom + ".part");
        await File.WriteAllBytesAsync(provisoire, octets, Ct);
        File.Move(provisoire, Path.Combine(Dossier.In, nom));
    }

    /// <summary>Moves the clock of the world.</summary>
    public async Task Avancer(string duree)
    {
        using var world = await _host.Service<Workspaces>().Open(Monde, Ct);
        Assert.True(Duree.TryLire(duree, out var lue));
        await world.Driver.Advance(lue.Apres(world.Clock.Now), null, Ct);
    }

    public async Task<ImmutableArray<FluxDepose>> Flux()
    {
        using var world = await _host.Service<Workspaces>().Open(Monde, Ct);
        return new RechercherFlux(world).Derniers(100);
    }

    /// <summary>Waits for a condition, thirty seconds at most.</summary>
    public static async Task Attendre(Func<Task<bool>> condition, Func<string> sinon)
    {
        var debut = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(debut) < TimeSpan.FromSeconds(30), sinon());
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Ct);
        }
    }

    /// <summary>Waits until so many flows were taken in.</summary>
    public Task AttendreDepots(int nombre) => Attendre(async () => (await Flux()).Length >= nombre, () => $"fewer than {nombre} flows: {string.Join(", ", Directory.EnumerateFileSystemEntries(Dossier.In))}");

    /// <summary>Waits for files in a folder, and gives them by name.</summary>
    public static async Task<IReadOnlyList<string>> AttendreFichiers(string dossier, int nombre)
    {
        IReadOnlyList<string> Fichiers() => [.. Directory.EnumerateFiles(dossier).Order(StringComparer.Ordinal)];
        await Attendre(() => Task.FromResult(Fichiers().Count >= nombre), () => $"{string.Join(", ", Fichiers())}");
        return Fichiers();
    }

    public static FichierDeStatuts Lire(string fichier) => Lire(File.ReadAllBytes(fichier), Path.GetFileName(fichier));

    public static FichierDeStatuts Lire(byte[] octets, string nom)
    {
        var lu = LecteurStatuts.Lire(octets, nom, LimitesDeLecture.ParDefaut, Ct);
        Assert.False(lu.IsRefused);
        return lu.Value;
    }

    public void Dispose()
    {
        _http.Dispose();
        _navigateur.Dispose();
    }
}
