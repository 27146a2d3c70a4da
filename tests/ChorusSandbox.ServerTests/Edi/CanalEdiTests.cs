using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Formats.Pivot;
using ChorusSandbox.ServerTests.Portal;

namespace ChorusSandbox.ServerTests.Edi;

/// <summary>The exchange folder of a partner: flows in, reports and statuses out, refused files aside with their reasons.</summary>
public sealed class CanalEdiTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Deposer_UnLot_RendLeCompteRenduPuisLesStatuts()
    {
        using var partenaire = await PartenaireEdi.Raccorde(host);
        await partenaire.Deposer(PartenaireEdi.Nom(1), partenaire.Lot(1, 3));
        await partenaire.AttendreDepots(1);

        await partenaire.Avancer("PT1M");
        IReadOnlyList<string> fichiers = [];
        await PartenaireEdi.Attendre(
            async () => Statuts(fichiers = await PartenaireEdi.AttendreFichiers(partenaire.Dossier.Out, 2)).Count >= 6,
            () => string.Join(", ", fichiers));

        var cso = Assert.Single(fichiers, f => Path.GetFileName(f).StartsWith("CSO1100A_CPP001_CPP0011100", StringComparison.Ordinal));
        var rapport = PartenaireEdi.Lire(cso).Flux!;
        Assert.Equal(("SBX0011100000000000000001", "IN_INTEGRE", PartenaireEdi.Nom(1)), (rapport.IdFlux, rapport.Etat, rapport.NomFichier));
        Assert.Equal(3, rapport.Factures.Count(f => f is { IdCpro: not null, Erreurs.IsEmpty: true }));
        var statuts = Statuts(fichiers);
        Assert.Equal([1, 1, 1, 3, 3, 3], statuts.Select(s => s.IdStatut).Order());
        Assert.All(statuts, s => Assert.Equal(partenaire.Fournisseur.Siret.Valeur, s.Fournisseur));
        Assert.Empty(Directory.EnumerateFileSystemEntries(partenaire.Dossier.In));
        Assert.Empty(Directory.EnumerateFileSystemEntries(partenaire.Dossier.Rejets));
    }

    [Fact]
    public async Task Deposer_CeQuiEstRefuse_EstAPartAvecSonExplication()
    {
        using var partenaire = await PartenaireEdi.Raccorde(host);
        await partenaire.Deposer("facture.xml", partenaire.Ubl(1));
        await partenaire.Deposer(PartenaireEdi.Nom(2), "<Invoice"u8.ToArray());
        await partenaire.Deposer(PartenaireEdi.Nom(3), []);
        await partenaire.AttendreDepots(2);

        await partenaire.Avancer("PT1M");
        var rejets = await PartenaireEdi.AttendreFichiers(partenaire.Dossier.Rejets, 6);

        Assert.Equal(3, rejets.Count(f => f.EndsWith(".compte-rendu.txt", StringComparison.Ordinal)));
        Assert.Contains("FLUX_NOM_EDI", await Rapport(rejets, "facture.xml"), StringComparison.Ordinal);
        Assert.Contains("XML_MAL_FORME", await Rapport(rejets, PartenaireEdi.Nom(2)), StringComparison.Ordinal);
        Assert.Contains("CHAMP_OBLIGATOIRE", await Rapport(rejets, PartenaireEdi.Nom(3)), StringComparison.Ordinal);
        Assert.Equal("<Invoice", await File.ReadAllTextAsync(rejets.Single(f => f.EndsWith(PartenaireEdi.Nom(2), StringComparison.Ordinal)), TestContext.Current.CancellationToken));
        var rapports = (await PartenaireEdi.AttendreFichiers(partenaire.Dossier.Out, 2)).Select(f => PartenaireEdi.Lire(f).Flux!).ToList();
        Assert.All(rapports, r => Assert.Equal("IN_REJETE", r.Etat));
        Assert.All(rapports, r => Assert.NotEmpty(r.Erreurs));
        Assert.All(await partenaire.Flux(), f => Assert.Contains(StatutFlux.Irrecevable, f.Etats.Select(e => e.Statut)));
    }

    [Fact]
    public async Task Deposer_NomsHostiles_RestentEnPlaceSansEtreLus()
    {
        using var partenaire = await PartenaireEdi.Raccorde(host);
        var secret = Path.Combine(partenaire.Dossier.Chemin, "secret");
        await File.WriteAllTextAsync(secret, "secret", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(Path.Combine(partenaire.Dossier.In, PartenaireEdi.Nom(1)), secret);
        Directory.CreateDirectory(Path.Combine(partenaire.Dossier.In, PartenaireEdi.Nom(2)));
        foreach (var nom in new[] { ".cache", "..cache", PartenaireEdi.Nom(3) + ".part", PartenaireEdi.Nom(4) + ".tmp", PartenaireEdi.Nom(5) + ".filepart" })
        {
            await File.WriteAllBytesAsync(Path.Combine(partenaire.Dossier.In, nom), partenaire.Ubl(1), TestContext.Current.CancellationToken);
        }

        await partenaire.Deposer(PartenaireEdi.Nom(9), partenaire.Ubl(9));
        await partenaire.AttendreDepots(1);

        Assert.Equal([PartenaireEdi.Nom(9)], (await partenaire.Flux()).Select(f => f.NomFichier));
        Assert.Equal(7, Directory.EnumerateFileSystemEntries(partenaire.Dossier.In).Count());
        Assert.Equal(7, partenaire.Dossier.Ignores().Count());
        Assert.Empty(Directory.EnumerateFileSystemEntries(partenaire.Dossier.Rejets));
    }

    [Fact]
    public async Task Deposer_UnFichierQuiGrossitEncore_NEstLuQuUneFoisEntier()
    {
        using var partenaire = await PartenaireEdi.Raccorde(host);
        var octets = partenaire.Ubl(1);
        var chemin = Path.Combine(partenaire.Dossier.In, PartenaireEdi.Nom(1));
        for (var ecrits = 0; ecrits < octets.Length; ecrits += octets.Length / 4)
        {
            await using (var fichier = new FileStream(chemin, FileMode.Append))
            {
                await fichier.WriteAsync(octets.AsMemory(ecrits, Math.Min(octets.Length / 4, octets.Length - ecrits)), TestContext.Current.CancellationToken);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(400), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await partenaire.AttendreDepots(1);
        await partenaire.Avancer("PT1M");

        Assert.Equal([(StatutFlux.Integre, (long)octets.Length)], (await partenaire.Flux()).Select(f => (f.Statut, f.Taille)));
    }

    [Fact]
    public async Task MondeStrict_ParLEdi_RefuseCeQueLaNormeRefuse()
    {
        using var partenaire = await PartenaireEdi.Raccorde(host);
        using var http = new HttpClient { BaseAddress = host.Adresse };
        using var corps = new StringContent("""{"stricte":true}""", Encoding.UTF8, "application/json");
        using var reponse = await http.PutAsync(new Uri($"/console/api/mondes/{partenaire.Monde}/norme", UriKind.Relative), corps, TestContext.Current.CancellationToken);
        Assert.True(reponse.IsSuccessStatusCode);
        var xml = Encoding.UTF8.GetString(partenaire.Ubl(1)).Replace("<cbc:TaxInclusiveAmount currencyID=\"EUR\">", "<cbc:TaxInclusiveAmount currencyID=\"EUR\">1", StringComparison.Ordinal);

        await partenaire.Deposer(PartenaireEdi.Nom(1), Encoding.UTF8.GetBytes(xml));
        await partenaire.AttendreDepots(1);
        await partenaire.Avancer("PT1M");
        var cso = PartenaireEdi.Lire((await PartenaireEdi.AttendreFichiers(partenaire.Dossier.Out, 1)).Single()).Flux!;

        Assert.Equal("IN_REJETE", cso.Etat);
        Assert.Contains(cso.Factures.Single().Erreurs, e => e.Code == CodeRefus.XmlNormeExigee.Code() && e.Libelle.Contains("BR-CO-15", StringComparison.Ordinal));
    }

    private static List<StatutDeFacture> Statuts(IEnumerable<string> fichiers) =>
        [.. fichiers.Where(f => Path.GetFileName(f).StartsWith("FEN1201A_CPP001_CPP0011201", StringComparison.Ordinal)).SelectMany(f => PartenaireEdi.Lire(f).Factures)];

    private static Task<string> Rapport(IReadOnlyList<string> rejets, string nom) =>
        File.ReadAllTextAsync(rejets.Single(f => f.EndsWith(nom + ".compte-rendu.txt", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
}
