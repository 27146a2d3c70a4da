using System.Net;

using ChorusSandbox.Domain;
using ChorusSandbox.Server.Access;

using Microsoft.AspNetCore.Http;

namespace ChorusSandbox.ServerTests.Access;

public sealed class AttemptsTests
{
    [Fact]
    public void Essayer_CinqFoisDeLaMemeAdresse_FaitAttendreCinqMinutes()
    {
        var mur = new MovableWall();
        var essais = new Attempts(mur);
        var (un, autre) = (De("192.0.2.1"), De("192.0.2.2"));
        for (var essai = 0; essai < 5; essai++)
        {
            Assert.Null(essais.Try(Secret.Place, un));
        }

        var refus = essais.Try(Secret.Place, un);
        Assert.Equal(CodeRefus.SecuriteEssaisEpuises, refus?.Code);
        Assert.Contains("5 essais faux", CatalogueDesRefus.Expliquer(refus!).Pourquoi, StringComparison.Ordinal);
        Assert.Null(essais.Try(Secret.Place, autre));
        mur.Maintenant += TimeSpan.FromMinutes(5);
        Assert.Null(essais.Try(Secret.Place, un));
        Assert.Null(essais.Try(Secret.Place, un));
    }

    [Fact]
    public async Task Essayer_DePlusieursFilsALaFois_CinqParAdresseSontRegardes()
    {
        var essais = new Attempts(new MovableWall());
        var adresses = Enumerable.Range(0, 2_000).Select(n => De(new IPAddress([10, 0, (byte)(n >> 8), (byte)n]).ToString())).ToList();

        var admis = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => adresses.SelectMany(a => Enumerable.Range(0, 5).Select(_ => essais.Try(Secret.Trainer, a))).Count(r => r is null), TestContext.Current.CancellationToken)));

        Assert.Equal(10_000, admis.Sum());
    }

    [Fact]
    public void Reussir_ApresDesEssais_OublieLesSiensEtNonCeuxDeLAutreSecret()
    {
        var essais = new Attempts(new MovableWall());
        var un = De("192.0.2.1");
        for (var essai = 0; essai < 5; essai++)
        {
            Assert.Null(essais.Try(Secret.Trainer, un));
            Assert.Null(essais.Try(Secret.Place, un));
        }

        essais.Succeeded(Secret.Place, un);

        Assert.Null(essais.Try(Secret.Place, un));
        Assert.NotNull(essais.Try(Secret.Trainer, un));
    }

    [Fact]
    public void Essayer_DeDixMilleAdresses_RefuseLesNouvellesJusquACeQuUneSOublie()
    {
        var mur = new MovableWall();
        var essais = new Attempts(mur);
        for (var n = 0; n < 10_000; n++)
        {
            Assert.Null(essais.Try(Secret.Place, De(new IPAddress([10, 0, (byte)(n >> 8), (byte)n]).ToString())));
        }

        Assert.Contains("trop d’adresses", CatalogueDesRefus.Expliquer(essais.Try(Secret.Place, De("192.0.2.1"))!).Pourquoi, StringComparison.Ordinal);
        Assert.Null(essais.Try(Secret.Place, De("10.0.0.1")));
        mur.Maintenant += TimeSpan.FromMinutes(5);
        Assert.Null(essais.Try(Secret.Place, De("192.0.2.1")));
    }

    private static DefaultHttpContext De(string adresse)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(adresse);
        return context;
    }

    private sealed class MovableWall : TimeProvider
    {
        public DateTimeOffset Maintenant { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Maintenant;
    }
}
