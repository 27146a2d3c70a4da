using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Flux;

/// <summary>A file taken in: its number proves reception, whatever it holds.</summary>
public sealed class DeposerFluxTests
{
    [Fact]
    public async Task Deposer_AnyBytes_IsTakenInAndIntegratedLater()
    {
        await using var bench = await WorldBench.New();

        var flux = WorldBench.Accepte(await bench.Deposer("n’importe quoi.XML", "pas du XML"u8.ToArray()));

        Assert.Equal(25, flux.NumeroFlux.Length);
        Assert.StartsWith("CPP001", flux.NumeroFlux, StringComparison.Ordinal);
        Assert.EndsWith(flux.Id.ToString("D15", System.Globalization.CultureInfo.InvariantCulture), flux.NumeroFlux, StringComparison.Ordinal);
        Assert.Equal((StatutFlux.EnAttenteTraitementSe, "FSO1100A"), (flux.Statut, flux.CodeInterface));
        Assert.Equal(("DeposerFlux", null, "IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP"), (bench.Dernier.Acte, bench.Dernier.Avant, bench.Dernier.Apres));
        Assert.Equal(("flux", flux.Id, flux.NumeroFlux), (bench.Dernier.Objet!.Type, bench.Dernier.Objet.Id, bench.Dernier.Objet.Numero));
        Assert.Equal([("RecevoirFlux", flux.DateDepot.AddSeconds(1))], bench.Dernier.Suites.Select(s => (s.Acte, s.Instant)));
        using var kept = bench.World.Pieces.Open(flux.Sha256);
        Assert.Equal(flux.Taille, kept!.Length);
        Assert.Equal("RecevoirFlux", Assert.Single(await bench.Avancer("PT2S")).Acte);
    }

    [Fact]
    public async Task Deposer_SameBytesTwice_AreTwoFlowsAndOneFile()
    {
        await using var bench = await WorldBench.New();
        var octets = bench.Ubl(bench.UneFacture());

        var (first, second) = (await bench.Integrer("a.xml", octets), await bench.Integrer("b.xml", octets));

        Assert.NotEqual(first.NumeroFlux, second.NumeroFlux);
        Assert.Equal((StatutFlux.Integre, StatutFlux.Rejete), (first.Statut, second.Statut));
        Assert.Equal(FactureNumeroDoublon, Assert.Single(second.Factures.Single().Refus).Code);
        Assert.Single(Directory.EnumerateFiles(Path.Combine(bench.WorldFolder, "pieces")));
    }

    [Theory]
    [InlineData(null, "IN_DP_E1_UBL_INVOICE", "x", ChampObligatoire, "nomFichier")]
    [InlineData(" ", "IN_DP_E1_UBL_INVOICE", "x", ChampObligatoire, "nomFichier")]
    [InlineData("facture.docx", "IN_DP_E1_UBL_INVOICE", "x", FluxNomExtension, "nomFichier")]
    [InlineData("facture", "IN_DP_E1_UBL_INVOICE", "x", FluxNomExtension, "nomFichier")]
    [InlineData("f.xml", null, "x", ChampObligatoire, "syntaxeFlux")]
    [InlineData("f.xml", "IN_DP_E9_INVENTEE", "x", FluxSyntaxeInconnue, "syntaxeFlux")]
    [InlineData("f.xml", "IN_DP_E1_UBL_INVOICE", "", ChampObligatoire, "fichierFlux")]
    public async Task Deposer_WhatIsMissingOrUnknown_IsRefusedByName(string? nom, string? syntaxe, string contenu, CodeRefus code, string champ)
    {
        await using var bench = await WorldBench.New();

        bench.Refuse(await bench.Deposer(nom, System.Text.Encoding.UTF8.GetBytes(contenu), syntaxe), (code, champ));

        Assert.Empty(bench.Resumes.Flux);
        Assert.DoesNotContain(bench.Resumes.Agenda.Values, e => e.Acte is "RecevoirFlux" or "IntegrerFlux");
    }

    [Fact]
    public async Task Deposer_SeveralFaults_AreToldTogether()
    {
        await using var bench = await WorldBench.New();

        bench.Refuse(await bench.Deposer(new string('n', 201), default, ""), (ChampTropLong, "nomFichier"), (ChampObligatoire, "fichierFlux"), (ChampObligatoire, "syntaxeFlux"));
    }

    [Fact]
    public async Task Deposer_BeyondTheSizeOfTheWorld_IsRefusedAndNotKept()
    {
        await using var bench = await WorldBench.New();
        await bench.World.Store.Write(work => work.Put(MetaMonde.Numero, work.Resumes.Meta with { Parametres = work.Resumes.Meta.Parametres with { TailleFluxMaximum = 10 } }), WorldBench.Ct);

        bench.Refuse(await bench.Deposer("f.xml", "onze octets"u8.ToArray()), (FluxTropGros, "fichierFlux"));
        WorldBench.Accepte(await bench.Deposer("f.xml", "dix octets"u8.ToArray()));

        Assert.Single(Directory.EnumerateFiles(Path.Combine(bench.WorldFolder, "pieces")));
    }
}
