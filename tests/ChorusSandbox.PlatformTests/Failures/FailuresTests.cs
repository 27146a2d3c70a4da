using ChorusSandbox.Domain;
using ChorusSandbox.Platform.Failures;
using ChorusSandbox.PlatformTests.Worlds;

namespace ChorusSandbox.PlatformTests.FailuresOnPurpose;

/// <summary>Faults strike what they aim at, as many times or as long as ordered.</summary>
public sealed class FailuresTests
{
    private readonly FakeWall _wall = new(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Frapper_NombreAtteint_NeFrappePlus()
    {
        var failures = new Failures(_wall);
        Assert.False(failures.Armer(new DemandePanne(NaturePanne.ErreurInterne, Nombre: 2)).IsRefused);
        Assert.NotNull(failures.Frapper("factures/v1/soumettre"));
        Assert.Equal(1, Assert.Single(failures.Armees).Reste);
        Assert.NotNull(failures.Frapper("factures/v1/soumettre"));
        Assert.Null(failures.Frapper("factures/v1/soumettre"));
        Assert.Empty(failures.Armees);
    }

    [Fact]
    public void Frapper_DureePassee_NeFrappePlus()
    {
        var failures = new Failures(_wall);
        failures.Armer(new DemandePanne(NaturePanne.ErreurInterne, Duree: Duree.DeSecondes(60)));
        _wall.Move(TimeSpan.FromSeconds(59));
        Assert.NotNull(failures.Frapper("factures/v1/soumettre"));
        _wall.Move(TimeSpan.FromSeconds(1));
        Assert.Null(failures.Frapper("factures/v1/soumettre"));
    }

    [Theory]
    [InlineData("*", "factures/v1/soumettre", true)]
    [InlineData("*", "jeton", false)]
    [InlineData("jeton", "jeton", true)]
    [InlineData("factures/*", "factures/v1/soumettre", true)]
    [InlineData("factures/*", "structures/v1/rechercher", false)]
    [InlineData("*/rechercher*", "structures/v1/rechercher", true)]
    [InlineData("factures/v1/soumettre", "factures/v1/soumettreTout", false)]
    public void Frapper_SelonLeMotif_ViseOuNon(string motif, string operation, bool frappe)
    {
        var failures = new Failures(_wall);
        failures.Armer(new DemandePanne(NaturePanne.Interdit, motif));
        Assert.Equal(frappe, failures.Frapper(operation) is not null);
    }

    [Fact]
    public void Frapper_DeuxPannes_LaPremiereArmeeFrappeDAbord()
    {
        var failures = new Failures(_wall);
        failures.Armer(new DemandePanne(NaturePanne.Jeton, Nombre: 1));
        failures.Armer(new DemandePanne(NaturePanne.Interdit, Nombre: 1));
        Assert.Equal([NaturePanne.Jeton, NaturePanne.Interdit], [failures.Frapper("a/v1/b")!.Nature, failures.Frapper("a/v1/b")!.Nature]);
    }

    [Fact]
    public void Frapper_ParTrenteDeuxAppelsALaFois_FrappeLeNombreVoulu()
    {
        var failures = new Failures(_wall);
        failures.Armer(new DemandePanne(NaturePanne.TropDAppels, Nombre: 100));
        var frappes = 0;
        Parallel.For(0, 3_200, new ParallelOptions { MaxDegreeOfParallelism = 32 }, _ => Interlocked.Add(ref frappes, failures.Frapper("a/v1/b") is null ? 0 : 1));
        Assert.Equal(100, frappes);
    }

    [Fact]
    public void Armer_LenteSansDelai_RetardeDeCinqSecondes() =>
        Assert.Equal(TimeSpan.FromSeconds(5), new Failures(_wall).Armer(new DemandePanne(NaturePanne.Lente)).Value!.Delai);

    [Fact]
    public void Phrases_ChaqueNature_ALaSienne() => Assert.Equal(Enum.GetValues<NaturePanne>(), Phrases.Toutes.Select(p => p.Nature));
}
