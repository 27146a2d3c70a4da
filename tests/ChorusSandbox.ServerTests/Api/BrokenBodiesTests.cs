using System.Net.Sockets;
using System.Text;

using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Api.Passerelle;

using Microsoft.AspNetCore.Http;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>Bodies that HTTP itself does not admit, or that come too slowly: the caller's fault, said as such.</summary>
public sealed class BrokenBodiesTests(ApiHost host)
{
    [Fact]
    public async Task Appeler_MorceauMalForme_Donne400Explique()
    {
        var monde = await host.Monde();

        var reponse = await Brut($"POST /cpro/structures/v1/rechercher HTTP/1.1\r\nAuthorization: Bearer {await monde.Jeton()}\r\ncpro-account: {ApiWorld.Compte(monde.Fournisseur)}\r\nContent-Type: application/json", "zz\r\n{}");

        Assert.StartsWith("HTTP/1.1 400 ", reponse, StringComparison.Ordinal);
        Assert.Contains("Requête mal formulée", reponse, StringComparison.Ordinal);
        var trace = reponse.Split("X-Sandbox-Trace: ")[1].Split('\r')[0];
        var codes = await monde.Codes(new Answer(400, "", new Dictionary<string, string> { ["X-Sandbox-Trace"] = trace }));
        Assert.Equal(["PASSERELLE_CORPS_INTERROMPU"], codes);
    }

    [Theory]
    [InlineData("/console/api/mondes", "application/json")]
    [InlineData("/console/api/mondes/import", "application/zip")]
    public async Task PosterALaConsole_MorceauMalForme_Donne400EnJson(string chemin, string type)
    {
        var reponse = await Brut($"POST {chemin} HTTP/1.1\r\nContent-Type: {type}", "zz\r\n{}");

        Assert.StartsWith("HTTP/1.1 400 ", reponse, StringComparison.Ordinal);
        Assert.Contains("PASSERELLE_CORPS_INTERROMPU", reponse, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST /api/oauth/token", "application/x-www-form-urlencoded")]
    [InlineData("POST /entrer", "application/x-www-form-urlencoded")]
    [InlineData("POST /place", "application/x-www-form-urlencoded")]
    public async Task Poster_MorceauMalForme_Donne400(string demande, string type) =>
        Assert.StartsWith("HTTP/1.1 400 ", await Brut($"{demande} HTTP/1.1\r\nContent-Type: {type}", "zz\r\n{}"), StringComparison.Ordinal);

    [Theory]
    [InlineData(StatusCodes.Status408RequestTimeout, 408)]
    [InlineData(StatusCodes.Status400BadRequest, 400)]
    [InlineData(StatusCodes.Status413PayloadTooLarge, 413)]
    public async Task Lire_CorpsQueLeServeurRefuse_DitPourquoi(int refuse, int statut)
    {
        using var places = new GrosCorps();
        using var place = places.PourUnAppel();
        var context = new DefaultHttpContext { Request = { Body = new Failing(refuse), ContentType = "application/json" } };

        using var corps = await CorpsRecu.Read(context.Request, place, TestContext.Current.CancellationToken);

        Assert.Equal(statut, corps.Statut);
        Assert.Single(corps.Refus);
    }

    /// <summary>A request whose chunks are written by hand, and all that is answered.</summary>
    private async Task<string> Brut(string entete, string corps)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Http.BaseAddress!.Host, host.Http.BaseAddress.Port, TestContext.Current.CancellationToken);
        var flux = client.GetStream();
        await flux.WriteAsync(
            Encoding.ASCII.GetBytes($"{entete}\r\nHost: {host.Http.BaseAddress.Authority}\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{corps}\r\n"), TestContext.Current.CancellationToken);
        using var lecteur = new StreamReader(flux);
        return await lecteur.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Failing(int statut) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new BadHttpRequestException("No.", statut);
    }
}
