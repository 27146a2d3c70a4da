using ChorusSandbox.Domain;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>Tokens live an hour, are told expired for another, then are forgotten.</summary>
public sealed class JetonsApiTests
{
    private readonly Wall _wall = new();

    [Fact]
    public void Lire_JetonDUneHeure_EstEncoreBonUneSecondeAvant()
    {
        var jetons = new JetonsApi(_wall);
        var jeton = jetons.Delivrer("demo", "a1");
        _wall.Now += TimeSpan.FromSeconds(JetonsApi.Duree - 1);
        Assert.Equal("a1", jetons.Lire(jeton).Value);
        _wall.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(CodeRefus.JetonExpire, jetons.Lire(jeton).Refus[0].Code);
    }

    [Fact]
    public void Delivrer_ApresDeuxHeures_OublieLesAnciensEtEuxSeuls()
    {
        var jetons = new JetonsApi(_wall);
        var ancien = jetons.Delivrer("demo", "a1");
        _wall.Now += TimeSpan.FromMinutes(90);
        var recent = jetons.Delivrer("demo", "a1");
        _wall.Now += TimeSpan.FromMinutes(30);
        var dernier = jetons.Delivrer("m2", "a2");
        Assert.Equal(CodeRefus.JetonInconnu, jetons.Lire(ancien).Refus[0].Code);
        Assert.Equal("a1", jetons.Lire(recent).Value);
        Assert.Equal("a2", jetons.Lire(dernier).Value);
    }

    private sealed class Wall : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
