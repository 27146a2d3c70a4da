using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Formats.FacturX;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Ubl;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Flux.StatutFlux;

namespace ChorusSandbox.PlatformTests.Flux;

/// <summary>What becomes of a flow: the good invoices enter once, the report tells of each of the others.</summary>
public sealed class IntegrerFluxTests
{
    [Fact]
    public async Task Integrer_LotOfGoodAndBad_EntersTheGoodOnceAndTellsEachOfTheOthers()
    {
        await using var bench = await WorldBench.New();
        await bench.Deposee(bench.UneFacture().Numero("F-PRIS"));
        var lot = UnFlux.Lot(
            ("a.xml", bench.Ubl(bench.UneFacture().Numero("F-A"))),
            ("b.xml", "<Invoice"u8.ToArray()),
            ("c.xml", bench.Ubl(bench.UneFacture().Numero("F-C").Avec(d => d with { Destinataire = "12345678299999" }))),
            ("d.xml", bench.Ubl(bench.UneFacture().Numero("F-A"))),
            ("e.xml", bench.Ubl(bench.UneFacture().Numero("F-PRIS"))),
            ("f.xml", bench.Ubl(bench.UneFacture().Numero("F-F"))));

        var flux = await bench.Integrer("lot.zip", lot);

        Assert.Equal(IntegrePartiel, flux.Statut);
        Assert.Equal([EnAttenteTraitementSe, Recu, RecevableAvecErreur, TraiteSe, EnAttenteTraitement, EnCoursTraitement, IntegrePartiel], flux.Etats.Select(e => e.Statut));
        Assert.Equal(["a.xml", "b.xml", "c.xml", "d.xml", "e.xml", "f.xml"], flux.Factures.Select(f => f.Entree));
        Assert.Equal([true, false, false, false, false, true], flux.Factures.Select(f => f.IdFacture is not null));
        Assert.Equal(
            [[], [XmlMalForme], [StructureDestinataireInconnu], [FactureNumeroDoublonLot], [FactureNumeroDoublon], []],
            flux.Factures.Select(f => f.Refus.Select(r => r.Code).ToArray()));
        Assert.Equal("2", flux.Factures[3].Refus[0].Parametres["occurrences"]);
        Assert.All(flux.Factures.SelectMany(f => f.Refus), WorldBench.EstExplique);
        Assert.All(flux.Factures.SelectMany(f => f.Refus), r => Assert.False(string.IsNullOrEmpty(r.Ou)));
        Assert.Equal(["F-A", "F-F"], bench.Resumes.Factures.DuFlux(flux.NumeroFlux).Select(f => f.Numero).Order(StringComparer.Ordinal));
        var bilan = Assert.Single(bench.Journal.Last(f => f.Acte == "IntegrerFlux").Avertissements);
        Assert.Equal((FluxFacturesRefusees, "4", "6"), (bilan.Code, bilan.Parametres["refusees"], bilan.Parametres["total"]));
        Invariants.Check(bench.World.Store);

        var faits = bench.Journal.Count;
        await bench.Avancer("P1D");
        Assert.DoesNotContain(bench.Journal.Skip(faits), f => f.Acte is "IntegrerFlux" or "SoumettreFacture");
        Assert.Equal(3, bench.Resumes.Factures.Toutes.Count());
    }

    [Fact]
    public async Task Integrer_GoodLot_IsTheSameActAsAnyDeposit()
    {
        await using var bench = await WorldBench.New();

        var flux = await bench.Integrer("lot.zip", UnFlux.Lot(Enumerable.Range(0, 50).Select(i => ($"f{i:D2}.xml", bench.Ubl(bench.UneFacture().Numero($"F-{i}"))))));

        Assert.Equal((Integre, 50), (flux.Statut, flux.Factures.Length));
        Assert.Equal([EnAttenteTraitementSe, Recu, Recevable, TraiteSe, EnAttenteTraitement, EnCoursTraitement, Integre], flux.Etats.Select(e => e.Statut));
        var integration = bench.Journal.Single(f => f.Acte == "IntegrerFlux");
        var deposits = bench.Journal.Where(f => f.Acte == "SoumettreFacture").ToList();
        Assert.Equal(50, deposits.Count);
        Assert.All(deposits, f => Assert.Equal((integration.Seq, "DEPOSEE", integration.Instant), (f.Cause, f.Apres, f.Instant)));
        Assert.Equal(50, bench.Resumes.Factures.DuFlux(flux.NumeroFlux).Count());
        Assert.All(bench.Resumes.Factures.Toutes, f => Assert.Equal(StatutFacture.MiseADisposition, f.Statut));
        var typed = await bench.Deposee(bench.UneFacture().Numero("F-SAISIE"));
        Assert.Equal(typed.Montants, bench.Lire(flux.Factures[0].IdFacture!.Value).Montants);
    }

    [Fact]
    public async Task Integrer_LotOfBadOnly_IsRejectedWithEachReason()
    {
        await using var bench = await WorldBench.New();

        var flux = await bench.Integrer("lot.zip", UnFlux.Lot(("a.xml", "<Invoice"u8.ToArray()), ("b.xml", "<Autre/>"u8.ToArray())));

        Assert.Equal(Rejete, flux.Statut);
        Assert.All(flux.Factures, f => Assert.NotEmpty(f.Refus));
        Assert.Equal(2, flux.Factures.Length);
        Assert.Empty(bench.Resumes.Factures.Toutes);
    }

    [Fact]
    public async Task Integrer_FileThatIsNoLot_IsRejectedAsAWhole()
    {
        await using var bench = await WorldBench.New();

        var flux = await bench.Integrer("lot.zip", "pas un zip"u8.ToArray());

        Assert.Equal((Rejete, 0), (flux.Statut, flux.Factures.Length));
        Assert.Equal([EnAttenteTraitementSe, Recu, Irrecevable, Rejete], flux.Etats.Select(e => e.Statut));
        WorldBench.EstExplique(Assert.Single(flux.ErreursTechniques));
    }

    [Fact]
    public async Task Integrer_DatesOfTheFile_AreThoseOfTheInvoice()
    {
        await using var bench = await WorldBench.New();
        var semantique = bench.Semantique(bench.UneFacture()) with
        {
            DateEcheance = DateLue.De(new(2026, 4, 1)), Livraison = new() { Date = DateLue.De(new(2026, 1, 29)) },
        };

        var flux = await bench.Integrer("f.xml", EcrivainUbl.Ecrire(semantique));

        var facture = bench.Lire(flux.Factures.Single().IdFacture!.Value);
        Assert.Equal((new(2026, 4, 1), new(2026, 1, 29)), (facture.References.DateEcheance!.Value, facture.References.DateLivraison!.Value));
        using var sortie = new MemoryStream();
        WorldBench.Accepte(await new TelechargerGroupeFacture(bench.World).Execute(new([facture.Id], "PIVOT", false), sortie, bench.Par(bench.Mairie), WorldBench.Ct));
        Assert.Equal("2026-01-29", XDocument.Parse(Encoding.UTF8.GetString(sortie.ToArray())).Descendants("DateLivraison").Single().Value);
    }

    [Fact]
    public async Task Integrer_FacturX_KeepsItsPdfAsTheReadableInvoice()
    {
        await using var bench = await WorldBench.New();
        var pdf = EcrivainFacturX.Ecrire(bench.Semantique(bench.UneFacture()), NiveauFacturX.En16931).Octets.ToArray();

        var flux = await bench.Integrer("f.pdf", pdf, "IN_DP_E2_CII_FACTURX");

        var facture = bench.Lire(flux.Factures.Single().IdFacture!.Value);
        Assert.True(facture.Pieces.Single().Principale);
        using var sortie = new MemoryStream();
        WorldBench.Accepte(await new TelechargerGroupeFacture(bench.World).Execute(new([facture.Id], "PIVOT", false), sortie, bench.Par(bench.Mairie), WorldBench.Ct));
        var pj = Assert.Single(XDocument.Parse(Encoding.UTF8.GetString(sortie.ToArray())).Descendants("PJ"));
        Assert.Equal(("01", "DUPLICATA_FACTUR-X", "f.pdf"), (pj.Element("TypePJ")!.Value, pj.Element("CategoriePJ")!.Value, pj.Element("NomPJOrigine")!.Value));
        using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String(pj.Element("Contenu")!.Value)));
        using var dedans = new MemoryStream();
        await zip.Entries.Single().Open().CopyToAsync(dedans, WorldBench.Ct);
        Assert.Equal(pdf, dedans.ToArray());
    }

    [Fact]
    public async Task Integrer_InvoiceOfAnother_IsRefused()
    {
        await using var bench = await WorldBench.New();
        var other = bench.Fournisseurs[1];

        var flux = await bench.Integrer("f.xml", UnFlux.Ubl(other, bench.Mairie, UneFacture.De(other, bench.Mairie)));

        Assert.Equal([HabilitationStructure], flux.Factures.Single().Refus.Select(r => r.Code));
    }

    [Fact]
    public async Task CompteRendu_IsForTheStructuresOfTheDepositorOnly()
    {
        await using var bench = await WorldBench.New();
        var flux = await bench.Integrer("f.xml", bench.Ubl(bench.UneFacture()));
        var report = new ConsulterCompteRendu(bench.World);

        Assert.Equal(flux.Statut, WorldBench.Accepte(report.Execute(flux.NumeroFlux, bench.Par(bench.Fournisseur))).Statut);
        Assert.Equal([FluxCompteRenduIndisponible], report.Execute(flux.NumeroFlux, bench.Par(bench.Fournisseurs[1])).Refus.Select(r => r.Code));
        Assert.Equal([FluxCompteRenduIndisponible], report.Execute("CPP0010000000000000000000", bench.Par(bench.Fournisseur)).Refus.Select(r => r.Code));
        Assert.Equal([ChampObligatoire], report.Execute(" ", bench.Par(bench.Fournisseur)).Refus.Select(r => r.Code));
        Assert.Equal([flux.Id], new RechercherFlux(bench.World).Execute(bench.Par(bench.Fournisseur)).Select(f => f.Id));
        Assert.Empty(new RechercherFlux(bench.World).Execute(bench.Par(bench.Mairie)));
    }
}
