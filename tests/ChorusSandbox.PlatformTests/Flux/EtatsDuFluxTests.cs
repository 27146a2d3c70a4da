using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Flux.StatutFlux;

namespace ChorusSandbox.PlatformTests.Flux;

/// <summary>Each state of a flow at its own instant, those of incidents ordered on purpose included.</summary>
public sealed class EtatsDuFluxTests
{
    [Fact]
    public async Task Flux_SelonLHeure_EstRecuPuisEnAttentePuisIntegre()
    {
        await using var bench = await WorldBench.New();
        var depose = WorldBench.Accepte(await bench.Deposer("f.xml", bench.Ubl(bench.UneFacture())));

        var etats = new List<StatutFlux>();
        foreach (var _ in Enumerable.Range(0, 4))
        {
            etats.Add(bench.World.Store.Read<FluxDepose>(depose.Id)!.Statut);
            await bench.Avancer("PT1S");
        }

        Assert.Equal([EnAttenteTraitementSe, EnAttenteTraitement, EnAttenteTraitement, Integre], etats);
    }

    [Theory]
    [InlineData(NaturePanne.Incident, new[] { EnCoursTraitement, Incidente })]
    [InlineData(NaturePanne.ARetraiter, new[] { EnCoursTraitement, EnAttenteRetraitement })]
    [InlineData(NaturePanne.ErreurInterneDuFlux, new[] { EnCoursTraitement, ErreurInterne, ARelancer })]
    public async Task Flux_IncidentCommande_SArreteSansFactureEtUneSeuleFois(NaturePanne nature, StatutFlux[] fin)
    {
        await using var bench = await WorldBench.New();
        Assert.False(bench.World.Failures.Armer(new DemandePanne(nature, Nombre: 1)).IsRefused);
        Assert.Null(bench.World.Failures.Frapper("factures/v1/soumettre"));

        var arrete = await bench.Integrer("f.xml", bench.Ubl(bench.UneFacture().Numero("F-1")));
        var suivant = await bench.Integrer("g.xml", bench.Ubl(bench.UneFacture().Numero("F-2")));

        Assert.Equal(fin, arrete.Etats.Skip(5).Select(e => e.Statut));
        Assert.Equal(Integre, suivant.Statut);
        Assert.Equal(["F-2"], bench.Resumes.Factures.Toutes.Select(f => f.Numero));
    }

    [Theory]
    [InlineData(NaturePanne.ARetraiter)]
    [InlineData(NaturePanne.ErreurInterneDuFlux)]
    public async Task Relancer_FluxEnAttente_LIntegreUneFois(NaturePanne nature)
    {
        await using var bench = await WorldBench.New();
        bench.World.Failures.Armer(new DemandePanne(nature, Nombre: 1));
        var bloque = await bench.Integrer("f.xml", bench.Ubl(bench.UneFacture()));

        var relance = WorldBench.Accepte(await Relancer(bench, bloque.NumeroFlux));
        bench.Refuse(await Relancer(bench, bloque.NumeroFlux), (ConsoleChampInvalide, "numeroFlux"));
        await bench.Avancer("PT1S");

        Assert.Equal(EnCoursTraitement, relance.Statut);
        Assert.Equal(Integre, bench.World.Store.Read<FluxDepose>(bloque.Id)!.Statut);
        Assert.Single(bench.Resumes.Factures.Toutes);
        Assert.Equal(2, bench.Journal.Count(f => f.Acte == "IntegrerFlux"));
    }

    [Fact]
    public async Task Relancer_FluxIncidente_EstRefuse()
    {
        await using var bench = await WorldBench.New();
        bench.World.Failures.Armer(new DemandePanne(NaturePanne.Incident, Nombre: 1));
        var incidente = await bench.Integrer("f.xml", bench.Ubl(bench.UneFacture()));

        bench.Refuse(await Relancer(bench, incidente.NumeroFlux), (ConsoleChampInvalide, "numeroFlux"));
        Assert.Equal([FluxIncidente], incidente.ErreursTechniques.Select(r => r.Code));
    }

    private static Task<Domain.Result<FluxDepose>> Relancer(WorldBench bench, string numero) =>
        new RelancerFlux(bench.World).Execute(new DemandeRelanceFlux(numero), Actor.Formateur, WorldBench.Ct);
}
