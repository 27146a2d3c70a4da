using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;

using ChorusSandbox.Domain;
using ChorusSandbox.Formats;

namespace ChorusSandbox.UnitTests.Formats.Lots;

public sealed class LecteurDeLotTests
{
    private const SyntaxeFlux Ubl = SyntaxeFlux.InDpE1UblInvoice;

    public static TheoryData<bool> Formes => [true, false];

    [Theory]
    [MemberData(nameof(Formes))]
    public void Lire_UnLot_LitChaqueFacturePourElleMeme(bool zip)
    {
        var lot = Lot(zip, ("a/1.xml", Facture("F-1")), ("2.xml", "<pas fini"u8.ToArray()), ("3.xml", Facture("é")), ("__MACOSX/._1.xml", [0]), ("4.xml", Exemples.Ecrire(Exemples.Facture, SyntaxeFlux.InDpE1Cii16B)));

        var flux = Exemples.Lire(lot, Ubl, "lot");

        Assert.Empty(flux.Refus);
        Assert.Equal(["a/1.xml", "2.xml", "3.xml", "4.xml"], flux.Factures.Select(f => f.NomEntree));
        Assert.Equal([CodeRefus.XmlMalForme, CodeRefus.FactureNumeroCaracteres, CodeRefus.FluxSyntaxeDifferente], flux.Codes());
        Assert.Equal("F-1", flux.Factures[0].Facture!.Numero);
    }

    [Theory]
    [MemberData(nameof(Formes))]
    public void Lire_UneSignatureDansLeLot_NEstPasUneFacture(bool zip)
    {
        var signature = "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignatureValue>AA==</ds:SignatureValue></ds:Signature>"u8.ToArray();

        var flux = Exemples.Lire(Lot(zip, ("1.xml", Facture("F-1")), ("1.xades", signature)), Ubl, "lot");

        Assert.Equal(["1.xml"], flux.Factures.Select(f => f.NomEntree));
        Assert.Empty(flux.Codes());
    }

    [Theory]
    [MemberData(nameof(Formes))]
    public void Lire_UnLotDe501Factures_EstRefuseAvecLeNombre(bool zip)
    {
        var facture = Facture("F-1");
        var lot = Lot(zip, [.. Enumerable.Range(1, 600).Select(i => (i.ToString(CultureInfo.InvariantCulture) + ".xml", facture))]);

        var refus = Assert.Single(Exemples.Lire(lot, Ubl, "lot").Refus);

        Assert.Equal((CodeRefus.FluxTropDeFactures, "600"), (refus.Code, refus.Parametres["nombre"]));
    }

    [Theory]
    [MemberData(nameof(Formes))]
    public void Lire_UnLotDansUnLot_EstRefusePourSonEntree(bool zip)
    {
        var flux = Exemples.Lire(Lot(zip, ("dedans.zip", Lot(true, ("1.xml", Facture("F-1"))))), Ubl, "lot");

        Assert.Equal([CodeRefus.FluxSyntaxeDifferente], flux.Codes());
    }

    [Theory]
    [MemberData(nameof(Formes))]
    public void Lire_UnLotTronque_EstIllisible(bool zip)
    {
        var lot = Lot(zip, ("1.xml", Facture("F-1")), ("2.xml", Facture("F-2")));

        Assert.Equal([CodeRefus.FluxArchiveIllisible], Exemples.Lire(lot[..(lot.Length / 2)], Ubl, "lot").Codes());
        Assert.Equal([CodeRefus.FluxArchiveIllisible], Exemples.Lire(lot[..12], Ubl, "lot").Codes());
    }

    [Fact]
    public void Lire_UnLotVide_EstIllisible()
    {
        Assert.Equal([CodeRefus.FluxArchiveIllisible], Exemples.Lire(Lot(true), Ubl, "lot").Codes());
        Assert.Equal([CodeRefus.FluxArchiveIllisible], Exemples.Lire(Lot(false, ("._1.xml", [1])), Ubl, "lot").Codes());
    }

    [Fact]
    public void Lire_UnLienDansUnTar_EstRefuse()
    {
        var memoire = new MemoryStream();
        using (var gzip = new GZipStream(memoire, CompressionMode.Compress, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "1.xml") { LinkName = "/etc/hostname" });
        }

        Assert.Equal([CodeRefus.FluxArchiveIllisible], Exemples.Lire(memoire.ToArray(), Ubl, "lot").Codes());
    }

    [Fact]
    public void Lire_UneTarQuiNEstQuUnGzip_EstIllisible()
    {
        var memoire = new MemoryStream();
        using (var gzip = new GZipStream(memoire, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Facture("F-1"));
        }

        Assert.Equal([CodeRefus.FluxArchiveIllisible], Exemples.Lire(memoire.ToArray(), Ubl, "lot").Codes());
    }

    [Theory]
    [MemberData(nameof(Formes))]
    public void Lire_UneBombe_EstArreteeAvantLaFin(bool zip)
    {
        var lot = Lot(zip, ("bombe.xml", new byte[300 * 1024 * 1024]));
        var avant = GC.GetAllocatedBytesForCurrentThread();

        var flux = Exemples.Lire(lot, Ubl, "lot");

        Assert.Equal([CodeRefus.SecuriteFichierHostile], flux.Codes());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - avant < 200L * 1024 * 1024);
    }

    private static byte[] Facture(string numero) => Exemples.Ecrire(Exemples.Facture with { Numero = numero }, Ubl);

    private static byte[] Lot(bool zip, params (string Nom, byte[] Octets)[] fichiers)
    {
        var memoire = new MemoryStream();
        if (zip)
        {
            using var archive = new ZipArchive(memoire, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (nom, octets) in fichiers)
            {
                using var entree = archive.CreateEntry(nom).Open();
                entree.Write(octets);
            }
        }
        else
        {
            using var gzip = new GZipStream(memoire, CompressionMode.Compress, leaveOpen: true);
            using var tar = new TarWriter(gzip);
            foreach (var (nom, octets) in fichiers)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, nom) { DataStream = new MemoryStream(octets) });
            }
        }

        return memoire.ToArray();
    }
}
