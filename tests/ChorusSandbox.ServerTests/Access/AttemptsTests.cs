using System.Net;

using ChorusSandbox.Domain;
using ChorusSandbox.Server.Access;

using Microsoft.AspNetCore.Http;

namespace ChorusSandbox.ServerTests.Access;

public sealed class AttemptsTests
{
    [Fact]
    public void Echouer_CinqFoisDeLaMemeAdresse_FaitAttendreCinqMinutes()
    {
        var mur = new MovableWall();
        var essais = new Attempts(mur);
        var (un, autre) = (De("192.0.2.1"), De("192.0.2.2"));
        for (var essai = 0; essai < 5; essai++)
        {
            Assert.Null(essais.Refuse(un));
            essais.Failed(un);
        }

        Assert.Equal(CodeRefus.SecuriteEssaisEpuises, essais.Refuse(un)?.Code);
        Assert.Null(essais.Refuse(autre));
        mur.Maintenant += TimeSpan.FromMinutes(5);
        Assert.Null(essais.Refuse(un));
        essais.Failed(un);
        Assert.Null(essais.Refuse(un));
    }

    [Fact]
    public void Reussir_ApresQuatreEchecs_LesOublie()
    {
        var essais = new Attempts(new MovableWall());
        var un = De("192.0.2.1");
        for (var essai = 0; essai < 4; essai++)
        {
            essais.Failed(un);
        }

        essais.Succeeded(un);
        essais.Failed(un);

        Assert.Null(essais.Refuse(un));
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
