using System.Formats.Tar;
using System.IO.Compression;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Ubl;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Worlds;

/// <summary>Files of invoices, and what becomes of them in a world.</summary>
internal static class UnFlux
{
    /// <summary>An invoice as a UBL file; it names a bank account, without which a flow is refused.</summary>
    public static byte[] Ubl(Structure fournisseur, Structure destinataire, DemandeFacture demande) =>
        EcrivainUbl.Ecrire(Semantique(fournisseur, destinataire, demande));

    /// <summary>An invoice of the bench as it stands in a file.</summary>
    public static FactureSemantique Semantique(this WorldBench bench, DemandeFacture demande) => Semantique(bench.Fournisseur, bench.Mairie, demande);

    private static FactureSemantique Semantique(Structure fournisseur, Structure destinataire, DemandeFacture demande) =>
        FactureEnSemantique.De(new FactureGeneree(1, demande with { CompteBancaire = fournisseur.CoordonneesBancaires[0].Id }, fournisseur, destinataire));

    /// <summary>An invoice of the bench as a UBL file.</summary>
    public static byte[] Ubl(this WorldBench bench, DemandeFacture demande) => Ubl(bench.Fournisseur, bench.Mairie, demande);

    /// <summary>A lot: one zip, its files in order.</summary>
    public static byte[] Lot(params IEnumerable<(string Nom, byte[] Octets)> fichiers)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nom, octets) in fichiers)
            {
                using var entry = zip.CreateEntry(nom).Open();
                entry.Write(octets);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The same as a tar.gz, as an EDI link wants it.</summary>
    public static byte[] TarGz(IEnumerable<(string Nom, byte[] Octets)> fichiers)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionMode.Compress, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
        {
            foreach (var (nom, octets) in fichiers)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, nom) { DataStream = new MemoryStream(octets) });
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A deposit by the technical account of the bench's supplier.</summary>
    public static Task<Result<FluxDepose>> Deposer(this WorldBench bench, string? nom, ReadOnlyMemory<byte> octets, string? syntaxe = "IN_DP_E1_UBL_INVOICE") =>
        new DeposerFlux(bench.World).Execute(nom, syntaxe, octets, ModeDepot.UploadApi, bench.ParCompteTechnique(bench.Fournisseur), WorldBench.Ct);

    /// <summary>A flow deposited and integrated.</summary>
    public static async Task<FluxDepose> Integrer(this WorldBench bench, string nom, ReadOnlyMemory<byte> octets, string syntaxe = "IN_DP_E1_UBL_INVOICE")
    {
        var depose = WorldBench.Accepte(await bench.Deposer(nom, octets, syntaxe));
        await bench.Avancer("PT1M");
        return bench.World.Store.Read<FluxDepose>(depose.Id)!;
    }
}
