using System.Net;

using ChorusSandbox.Domain;
using ChorusSandbox.Server.Access;

using Microsoft.AspNetCore.Http;

namespace ChorusSandbox.ServerTests.Access;

public sealed class AttemptsTests
{
    private static readonly Refus Faux = Refus.De(CodeRefus.SecuriteCodeDePlace, "code");

    [Fact]
    public async Task Essayer_CinqFoisFauxDeLaMemeAdresse_FaitAttendreCinqMinutes()
    {
        var mur = new MovableWall();
        using var essais = new Attempts(mur);
        var (un, autre) = (De("192.0.2.1"), De("192.0.2.2"));
        for (var essai = 0; essai < 5; essai++)
        {
            Assert.Same(Faux, await Essayer(essais, un));
        }

        // The right one too must wait.
        var refus = await Essayer(essais, un, juste: true);
        Assert.Equal(CodeRefus.SecuriteEssaisEpuises, refus?.Code);
        Assert.Contains("5 essais faux", CatalogueDesRefus.Expliquer(refus!).Pourquoi, StringComparison.Ordinal);
        Assert.Same(Faux, await Essayer(essais, autre));
        mur.Maintenant += TimeSpan.FromMinutes(5);
        Assert.Same(Faux, await Essayer(essais, un));
        Assert.Null(await Essayer(essais, un, juste: true));
    }

    [Fact]
    public async Task Essayer_VingtFauxALaFois_CinqSontRegardes()
    {
        using var essais = new Attempts(new MovableWall());
        var (un, regardes, porte) = (De("192.0.2.1"), 0, new TaskCompletionSource());

        var appels = Enumerable.Range(0, 20).Select(_ => essais.Try(Secret.Trainer, un, async () =>
        {
            Interlocked.Increment(ref regardes);
            await porte.Task;
            return false;
        }, Faux)).ToList();
        porte.SetResult();
        await Task.WhenAll(appels);

        Assert.Equal(5, regardes);
    }

    [Fact]
    public async Task Essayer_VingtJustesALaFois_EntrentTous()
    {
        using var essais = new Attempts(new MovableWall());
        var (un, porte) = (De("192.0.2.1"), new TaskCompletionSource());

        var appels = Enumerable.Range(0, 20).Select(_ => essais.Try(Secret.Trainer, un, async () =>
        {
            await porte.Task;
            return true;
        }, Faux)).ToList();
        porte.SetResult();

        Assert.All(await Task.WhenAll(appels), Assert.Null);
    }

    [Fact]
    public async Task Reussir_ApresDesEssais_OublieLesSiensEtNonCeuxDeLAutreSecret()
    {
        using var essais = new Attempts(new MovableWall());
        var un = De("192.0.2.1");
        for (var essai = 0; essai < 4; essai++)
        {
            await Essayer(essais, un, Secret.Trainer);
            await Essayer(essais, un, Secret.Place);
        }

        Assert.Null(await Essayer(essais, un, Secret.Place, juste: true));
        await Essayer(essais, un, Secret.Trainer);

        Assert.Same(Faux, await Essayer(essais, un, Secret.Place));
        Assert.Equal(CodeRefus.SecuriteEssaisEpuises, (await Essayer(essais, un, Secret.Trainer))?.Code);
    }

    [Fact]
    public async Task Essayer_DeDixMilleAdresses_RefuseLesNouvellesJusquACeQuUneSOublie()
    {
        var mur = new MovableWall();
        using var essais = new Attempts(mur);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(fil => Task.Run(async () =>
        {
            for (var n = fil; n < 10_000; n += 4)
            {
                Assert.Same(Faux, await Essayer(essais, De(new IPAddress([10, 0, (byte)(n >> 8), (byte)n]).ToString())));
            }
        }, TestContext.Current.CancellationToken)));

        Assert.Contains("trop d’adresses", CatalogueDesRefus.Expliquer((await Essayer(essais, De("192.0.2.1"), juste: true))!).Pourquoi, StringComparison.Ordinal);
        Assert.Same(Faux, await Essayer(essais, De("10.0.0.1")));
        mur.Maintenant += TimeSpan.FromMinutes(5);
        Assert.Null(await Essayer(essais, De("192.0.2.1"), juste: true));
    }

    private static Task<Refus?> Essayer(Attempts essais, HttpContext de, Secret secret = Secret.Place, bool juste = false) =>
        essais.Try(secret, de, () => Task.FromResult(juste), Faux);

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
