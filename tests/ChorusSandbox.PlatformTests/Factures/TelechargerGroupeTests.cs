using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Factures;

public sealed class TelechargerGroupeTests
{
    [Fact]
    public async Task Telecharger_OneInvoiceWithoutPiece_IsThePdfAloneAndMarksTheRecipientsOnly()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();
        var demande = new DemandeTelechargement([facture.Id], "PDF", true);

        var duFournisseur = await Telecharger(bench, demande, bench.Par(bench.Fournisseur));
        Assert.Null(bench.Lire(facture.Id).TelechargeeLe);
        var duDestinataire = await Telecharger(bench, demande, bench.Par(bench.Mairie));

        Assert.Equal("%PDF-1.7", Encoding.ASCII.GetString(duFournisseur.Contenu.AsSpan(0, 8)));
        Assert.Equal(duFournisseur.Contenu, duDestinataire.Contenu);
        Assert.Equal(bench.World.Clock.Now, bench.Lire(facture.Id).TelechargeeLe);
        Assert.Equal(["TELECHARGEMENT_FACTURE", "TELECHARGEMENT_FACTURE"], new ConsulterHistorique(bench.World).De(facture.Id).Actions.Select(a => a.Code));
        Assert.Equal((nameof(TelechargerGroupeFacture), (RolePiece?)RolePiece.Destinataire, (long?)bench.Mairie.Id), (bench.Dernier.Acte, bench.Dernier.Acteur.Role, bench.Dernier.Acteur.Structure));
    }

    [Fact]
    public async Task Telecharger_TwoInvoicesWithPieces_IsAZipOfAFolderEach()
    {
        await using var bench = await WorldBench.New();
        var un = await AvecPieces(bench, "F/1", "bon.txt", "bon.txt");
        var deux = await bench.MiseADisposition(bench.UneFacture().Numero("F-2"));

        var fichier = await Telecharger(bench, new([un.Id, deux.Id], "PDF", true), bench.Par(bench.Mairie));

        using var zip = new ZipArchive(new MemoryStream(fichier.Contenu));
        Assert.Equal(
            [$"F-1_{un.Id}/F-1.pdf", $"F-1_{un.Id}/bon.txt", $"F-1_{un.Id}/bon (2).txt", $"F-2_{deux.Id}/F-2.pdf"], zip.Entries.Select(e => e.FullName));
        Assert.Equal(fichier.Contenu, (await Telecharger(bench, new([un.Id, deux.Id], "PDF", true), bench.Par(bench.Mairie))).Contenu);
        var sans = await Telecharger(bench, new([un.Id], "PDF", false), bench.Par(bench.Mairie));
        Assert.Equal("F-1.pdf", sans.Nom);
    }

    [Fact]
    public async Task Telecharger_Pivot_CarriesEachFileZipped()
    {
        await using var bench = await WorldBench.New();
        var facture = await AvecPieces(bench, "F-1", "bon.txt");

        var fichier = await Telecharger(bench, new([facture.Id], "PIVOT", false), bench.Par(bench.Mairie));

        var pivot = XDocument.Parse(Encoding.UTF8.GetString(fichier.Contenu));
        Assert.Equal("F-1", pivot.Descendants("DonneesFacture").Single().Element("Id")!.Value);
        var pj = pivot.Descendants("PJ").ToList();
        Assert.Equal(["01", "02"], pj.Select(p => p.Element("TypePJ")!.Value));
        Assert.Equal(["F-1.pdf", "bon.txt"], pj.Select(p => p.Element("NomPJOrigine")!.Value));
        using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String(pj[1].Element("Contenu")!.Value)));
        using var dedans = new StreamReader(zip.Entries.Single().Open());
        Assert.Equal("Bon 0", await dedans.ReadToEndAsync(WorldBench.Ct));
    }

    [Fact]
    public async Task Telecharger_Pivot_SaysWhetherItWasRecycled()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();
        await bench.Traiter(facture.Id, "A_RECYCLER", "ACH-01");

        var pivot = XDocument.Parse(Encoding.UTF8.GetString((await Telecharger(bench, new([facture.Id], "PIVOT", false), bench.Par(bench.Mairie))).Contenu));

        Assert.Equal("Recyclée", pivot.Descendants("Renvoi").Single().Value);
    }

    [Fact]
    public async Task Telecharger_DepositedPdf_IsThatPdf()
    {
        await using var bench = await WorldBench.New();
        var octets = Formats.Pdf.FacturePdf.Ecrire(await bench.Deposee(), null, null);
        var pdf = WorldBench.Accepte(await new DeposerPdf(bench.World).Execute("mienne.pdf", "PDF_NON_SIGNE", octets, bench.Par(bench.Fournisseur), WorldBench.Ct));
        var facture = await bench.MiseADisposition(bench.UneFacture().Numero("F-PDF").Avec(d => d with
        {
            ModeDepot = ModeDepot.DepotPdfApi, Lignes = [], Pieces = [new PieceDemandee(pdf.Fichier.Id, Principale: true)],
        }));

        var fichier = await Telecharger(bench, new([facture.Id], "PDF", true), bench.Par(bench.Mairie));

        Assert.Equal("mienne.pdf", fichier.Nom);
        Assert.Equal(octets, fichier.Contenu);
    }

    [Fact]
    public async Task Telecharger_Refused_MarksNothingAndJournalsWhatIsWrong()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();
        var (operation, mairie, ct) = (new TelechargerGroupeFacture(bench.World), bench.Par(bench.Mairie), WorldBench.Ct);

        bench.Refuse(await operation.Execute(new([], null, false), Stream.Null, mairie, ct), (ChampObligatoire, "factures"), (ChampObligatoire, "format"));
        bench.Refuse(await operation.Execute(new([facture.Id], "HTML", false), Stream.Null, mairie, ct), (ValeurNonAdmise, "format"));
        bench.Refuse(await operation.Execute(new([facture.Id, 9], "PDF", false), Stream.Null, mairie, ct), (FactureInconnue, "facture"));
        bench.Refuse(await operation.Execute(new([facture.Id], "PDF", false), Stream.Null, bench.Par(bench.AutreMairie), ct), (HabilitationFacture, "facture"));
        Assert.Null(bench.Lire(facture.Id).TelechargeeLe);
    }

    [Fact]
    public async Task Telecharger_LongInvoicesTogether_IsRefusedBeforeTheyAreWritten()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();
        var longue = facture with { Lignes = [.. Enumerable.Repeat(facture.Lignes[0] with { Denomination = new('d', 4_000) }, 500)] };
        var ids = Enumerable.Range(1, 32).Select(i => facture.Id + i).ToImmutableArray();
        await bench.World.Store.Write(work => ids.Select(id => work.Put(id, longue with { Id = id })).Count(), WorldBench.Ct);
        var (operation, mairie) = (new TelechargerGroupeFacture(bench.World), bench.Par(bench.Mairie));

        bench.Refuse(await operation.Execute(new(ids, "PIVOT", false), Stream.Null, mairie, WorldBench.Ct), (TelechargementTropGros, "factures"));
        WorldBench.Accepte(await operation.Execute(new([.. ids.Take(2)], "PIVOT", false), Stream.Null, mairie, WorldBench.Ct));
    }

    [Fact]
    public async Task Telecharger_MoreThan120Megabytes_IsRefusedUnlessWithoutPieces()
    {
        await using var bench = await WorldBench.New();
        var facture = await AvecPieces(bench, "F-1", "bon.txt");
        var id = facture.Pieces[0].IdFichier;
        await bench.World.Store.Write(work => work.Put(id, work.Get<Fichier>(id)! with { Taille = 121L * 1024 * 1024 }), WorldBench.Ct);

        var refuse = await new TelechargerGroupeFacture(bench.World).Execute(new([facture.Id], "PDF", true), Stream.Null, bench.Par(bench.Mairie), WorldBench.Ct);

        bench.Refuse(refuse, (TelechargementTropGros, "factures"));
        Assert.Equal("F-1.pdf", (await Telecharger(bench, new([facture.Id], "PDF", false), bench.Par(bench.Mairie))).Nom);
    }

    [Fact]
    public async Task Telecharger_TooHeavyAndNotHis_SaysNothingOfItsWeight()
    {
        await using var bench = await WorldBench.New();
        var facture = await AvecPieces(bench, "F-1", "bon.txt");
        var id = facture.Pieces[0].IdFichier;
        await bench.World.Store.Write(work => work.Put(id, work.Get<Fichier>(id)! with { Taille = 121L * 1024 * 1024 }), WorldBench.Ct);

        var refuse = await new TelechargerGroupeFacture(bench.World).Execute(new([facture.Id], "PDF", true), Stream.Null, bench.Par(bench.AutreMairie), WorldBench.Ct);

        bench.Refuse(refuse, (HabilitationFacture, "facture"));
    }

    [Fact]
    public async Task Telecharger_MoreThan500_IsRefusedUnreadAndJournaledOnceCut()
    {
        await using var bench = await WorldBench.New();
        var (operation, avant) = (new TelechargerGroupeFacture(bench.World), bench.Journal.Count);

        bench.Refuse(await operation.Execute(new([.. Enumerable.Range(1, 100_000)], "PDF", false), Stream.Null, bench.Par(bench.Mairie), WorldBench.Ct), (ValeurNonAdmise, "factures"));

        Assert.Equal(avant + 1, bench.Journal.Count);
        Assert.Equal(501, bench.Dernier.Entree.GetProperty("factures").GetArrayLength());
        Assert.Equal(500, (await operation.Execute(new([.. Enumerable.Range(1, 500)], "PDF", false), Stream.Null, bench.Par(bench.Mairie), WorldBench.Ct)).Refus.Count(r => r.Code == FactureInconnue));
    }

    [Fact]
    public async Task Telecharger_PieceWhoseBytesAreMissing_LeavesItOut()
    {
        await using var bench = await WorldBench.New();
        var facture = await AvecPieces(bench, "F-1", "bon.txt");
        Directory.GetFiles(bench.Folder, bench.World.Store.Read<Fichier>(facture.Pieces[0].IdFichier)!.Sha256, SearchOption.AllDirectories).ToList().ForEach(File.Delete);

        Assert.Equal("F-1.pdf", (await Telecharger(bench, new([facture.Id], "PDF", true), bench.Par(bench.Mairie))).Nom);
    }

    [Theory]
    [InlineData("PDF")]
    [InlineData("PIVOT")]
    public async Task Telecharger_LargeFiles_AreWrittenBlockByBlock(string format)
    {
        await using var bench = await WorldBench.New();
        var supplier = bench.Par(bench.Fournisseur);
        var lourd = WorldBench.Accepte(await new AjouterFichier(bench.World).Execute("plan.zip", "application/zip", new byte[4 * 1024 * 1024], supplier, WorldBench.Ct));
        var facture = await bench.MiseADisposition(bench.UneFacture().Numero("F-1").Avec(d => d with { Pieces = [new PieceDemandee(lourd.Id)] }));
        using var sortie = new Blocs();

        WorldBench.Accepte(await new TelechargerGroupeFacture(bench.World).Execute(new([facture.Id], format, true), sortie, supplier, WorldBench.Ct));

        Assert.InRange(sortie.PlusGros, 1, 256 * 1024);
        Assert.True(sortie.Length > 4 * 1024 * 1024);
    }

    [Theory]
    [InlineData("PDF")]
    [InlineData("PIVOT")]
    public async Task Telecharger_FileThatCannotBeWritten_LeavesNoMarkAndNoEntry(string format)
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();
        var avant = bench.Journal.Count;

        await Assert.ThrowsAsync<IOException>(() => new TelechargerGroupeFacture(bench.World).Execute(new([facture.Id], format, true), new DisquePlein(), bench.Par(bench.Mairie), WorldBench.Ct));

        Assert.Null(bench.Lire(facture.Id).TelechargeeLe);
        Assert.Equal(avant, bench.Journal.Count);
    }

    private static async Task<(string Nom, byte[] Contenu)> Telecharger(WorldBench bench, DemandeTelechargement demande, Actor actor)
    {
        using var sortie = new MemoryStream();
        var nom = WorldBench.Accepte(await new TelechargerGroupeFacture(bench.World).Execute(demande, sortie, actor, WorldBench.Ct));
        return (nom, sortie.ToArray());
    }

    private static async Task<Facture> AvecPieces(WorldBench bench, string numero, params string[] noms)
    {
        var pieces = new List<PieceDemandee>();
        foreach (var nom in noms)
        {
            var contenu = Encoding.UTF8.GetBytes($"Bon {pieces.Count}");
            pieces.Add(new PieceDemandee(WorldBench.Accepte(await new AjouterFichier(bench.World).Execute(nom, "text/plain", contenu, bench.Par(bench.Fournisseur), WorldBench.Ct)).Id));
        }

        return await bench.MiseADisposition(bench.UneFacture().Numero(numero).Avec(d => d with { Pieces = [.. pieces] }));
    }

    /// <summary>Takes all that is written, and cannot keep it.</summary>
    private sealed class DisquePlein : MemoryStream
    {
        public override void Flush() => throw new IOException("No space left on device");
    }

    /// <summary>Remembers the largest block it was given.</summary>
    private sealed class Blocs : MemoryStream
    {
        public int PlusGros { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            PlusGros = Math.Max(PlusGros, count);
            base.Write(buffer, offset, count);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            PlusGros = Math.Max(PlusGros, buffer.Length);
            base.Write(buffer.ToArray(), 0, buffer.Length);
        }
    }
}
