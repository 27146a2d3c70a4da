using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server;
using ChorusSandbox.ServerTests.Api;
using ChorusSandbox.ServerTests.Portal;

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>The program on HTTPS, with a certificate made for the test and told as README tells it: token, operation, cookie and redirects.</summary>
public sealed class HttpsTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chorus-https-");
    private readonly X509Certificate2 _certificat = Certificat();
    private WebApplication _app = null!;
    private Task _running = Task.CompletedTask;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Uri Https => new(_app.Urls.Single(u => u.StartsWith("https://", StringComparison.Ordinal)));

    public async ValueTask InitializeAsync()
    {
        var (fichier, motDePasse) = (Path.Combine(_folder.FullName, "certificat.pfx"), RandomNumberGenerator.GetHexString(32));
        await File.WriteAllBytesAsync(fichier, _certificat.Export(X509ContentType.Pfx, motDePasse));
        _app = SandboxHost.Build([], new Dictionary<string, string?>
        {
            ["Sandbox:Data"] = Path.Combine(_folder.FullName, "data"),
            ["Sandbox:Urls"] = "http://127.0.0.1:0;https://127.0.0.1:0",
            ["Kestrel:Certificates:Default:Path"] = fichier,
            ["Kestrel:Certificates:Default:Password"] = motDePasse,
        });
        var ready = new TaskCompletionSource();
        _app.Lifetime.ApplicationStarted.Register(ready.SetResult);
        _running = SandboxHost.Run(_app, CancellationToken.None);
        await await Task.WhenAny(ready.Task, _running);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _running;
        await _app.DisposeAsync();
        _certificat.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Appeler_ClientQuiConnaitLeCertificat_ObtientJetonEtReponse()
    {
        using var http = new HttpClient(Reseau(_certificat)) { BaseAddress = Https };
        var monde = await Monde(http);

        var reponse = await monde.Emettre("structures/v1/rechercher", new { structure = new { identifiantStructure = ApiWorld.Siret(monde.Destinataire), typeIdentifiantStructure = "SIRET" } });

        Assert.Equal((200, 0), (reponse.Statut, reponse.CodeRetour));
        Assert.StartsWith("https://", monde.Description.GetProperty("portail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Appeler_ClientQuiIgnoreLeCertificat_NeSeConnectePas()
    {
        using var autre = Certificat();
        using var http = new HttpClient(Reseau(autre)) { BaseAddress = Https };

        var e = await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("/", UriKind.Relative), Ct));

        Assert.Equal(HttpRequestError.SecureConnectionError, e.HttpRequestError);
    }

    [Fact]
    public async Task Entrer_NavigateurEnHttps_GardeSonTemoinEtSuitLesRedirections()
    {
        var reseau = Reseau(_certificat);
        var workspaces = _app.Services.GetRequiredService<Workspaces>();
        var cree = await workspaces.Create(new NouveauMonde { Nom = "essai" }, Ct);
        using var world = await workspaces.Open(cree.Monde.Id, Ct);
        var (personne, structure) = new Personnes(world).Execute().Select(p => (p.Personne, p.Structure)).First();
        using var navigateur = new PortalBrowser(Https, cree, personne.Login, personne.Login, structure, reseau);

        var page = await navigateur.Ecran(personne.Login, "factures-emises/synthese");

        Assert.Equal((HttpStatusCode.OK, "https", $"/m/{cree.Monde.Id}/{personne.Login}/factures-emises/synthese"), (page.Statut, page.Adresse.Scheme, Uri.UnescapeDataString(page.Adresse.AbsolutePath)));
        var temoin = Assert.Single(reseau.CookieContainer.GetCookies(Https), t => t.Name.StartsWith("bac-a-sable-acces", StringComparison.Ordinal));
        Assert.True(temoin.Secure && temoin.HttpOnly);

        using var enClair = new PortalBrowser(new Uri(_app.Urls.First(u => u.StartsWith("http://", StringComparison.Ordinal))), cree, personne.Login, personne.Login, structure, Reseau(_certificat, reseau.CookieContainer));
        Assert.Equal(HttpStatusCode.OK, (await enClair.Ecran(personne.Login, "factures-emises/synthese")).Statut);
        Assert.EndsWith("/synthese", (await navigateur.Ecran(personne.Login, "factures-emises/synthese")).Adresse.AbsolutePath, StringComparison.Ordinal);
    }

    private static async Task<ApiWorld> Monde(HttpClient http)
    {
        using var corps = new StringContent("{\"nom\":\"HTTPS\"}", new MediaTypeHeaderValue("application/json"));
        using var reponse = await http.PostAsync(new Uri("/console/api/mondes", UriKind.Relative), corps, Ct);
        return new ApiWorld(http, JsonDocument.Parse(await reponse.Content.ReadAsStringAsync(Ct)).RootElement);
    }

    /// <summary>A client that trusts one certificate, and checks the rest as any client does.</summary>
    private static SocketsHttpHandler Reseau(X509Certificate2 confiance, CookieContainer? temoins = null)
    {
        var chaine = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        chaine.CustomTrustStore.Add(confiance);
        return new SocketsHttpHandler { CookieContainer = temoins ?? new(), SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = chaine } };
    }

    /// <summary>A certificate of the loopback, as the SDK makes them.</summary>
    private static X509Certificate2 Certificat()
    {
        using var cle = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var demande = new CertificateRequest("CN=localhost", cle, HashAlgorithmName.SHA256);
        var noms = new SubjectAlternativeNameBuilder();
        noms.AddDnsName("localhost");
        noms.AddIpAddress(IPAddress.Loopback);
        demande.CertificateExtensions.Add(noms.Build());
        var jour = TimeProvider.System.GetUtcNow();
        return demande.CreateSelfSigned(jour.AddDays(-1), jour.AddDays(1));
    }
}
