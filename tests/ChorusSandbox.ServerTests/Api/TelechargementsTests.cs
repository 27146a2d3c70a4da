using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>What an integrator takes away from a world: its test set, and requests that play as they are.</summary>
public sealed partial class TelechargementsTests(ApiHost host)
{
    [Fact]
    public async Task Requetes_JoueesDansLOrdre_ReussissentToutes()
    {
        var monde = await host.Monde();
        var fichier = HttpFile.Read(await Lire(monde, "/requetes.http"));
        fichier.Set("clientSecret", monde.ClientSecret);
        fichier.Set("compteFournisseur", ApiWorld.Compte(monde.Fournisseur));
        fichier.Set("compteDestinataire", ApiWorld.Compte(monde.Destinataire));

        Assert.True(fichier.Requests.Count > 15);
        foreach (var requete in fichier.Requests)
        {
            var reponse = await fichier.Play(host.Http, requete);

            Assert.True(reponse.Statut == 200, $"{requete.Name} : {reponse.Statut} {reponse.Texte}");
            Assert.True(requete.Url.Contains("/cpro/", StringComparison.Ordinal) ? reponse.CodeRetour == 0 : reponse.Texte.Length > 0, $"{requete.Name} : {reponse.Texte}");
            if (requete.Name == "compteRenduDetaille")
            {
                Assert.Equal("IN_INTEGRE", reponse["etatCourantDepotFlux"].GetString());
            }
        }
    }

    [Fact]
    public async Task Requetes_SansSecret_LesLaisseARemplir()
    {
        var monde = await host.Monde();

        var texte = await Lire(monde, "/requetes.http");

        Assert.DoesNotContain(monde.ClientSecret, texte, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(texte, "= A-REMPLIR$", RegexOptions.Multiline));
    }

    [Fact]
    public async Task Requetes_PourRider_GardentParScriptToutesLesVariables()
    {
        var monde = await host.Monde();

        var texte = await Lire(monde, "/requetes.http?editeur=rider");

        Assert.DoesNotContain(".response.body.$", texte, StringComparison.Ordinal);
        var gardees = Garde().Matches(texte).Select(m => m.Groups[1].Value).Concat(Definie().Matches(texte).Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.Empty(Citee().Matches(texte).Select(m => m.Groups[1].Value).Except(gardees));
    }

    [Fact]
    public async Task Matelas_Csv_DitChaqueStructureSesServicesEtSesEngagementsSansMotDePasse()
    {
        var monde = await host.Monde();

        var texte = await Lire(monde, "/matelas.csv");

        var lignes = texte.TrimEnd('\n').Split('\n').Select(l => l.Split(';')).ToList();
        Assert.Equal(["Entite", "Libelle", "Valeur"], lignes[0]);
        Assert.All(lignes, l => Assert.Equal(3, l.Length));
        var valeurs = lignes.Select(l => l[2]).ToHashSet();
        foreach (var structure in monde.Structures)
        {
            Assert.Contains(ApiWorld.Siret(structure), valeurs);
            Assert.Subset(valeurs, structure.GetProperty("services").EnumerateArray().Select(s => s.GetProperty("code").GetString()!).ToHashSet());
            Assert.Subset(valeurs, structure.GetProperty("engagements").EnumerateArray().Select(e => e.GetString()!).ToHashSet());
            Assert.Subset(valeurs, structure.GetProperty("utilisateurs").EnumerateArray().Select(u => u.GetProperty("login").GetString()!).ToHashSet());
            Assert.DoesNotContain(structure.GetProperty("utilisateurs")[0].GetProperty("motDePasse").GetString()!, texte, StringComparison.Ordinal);
        }

        Assert.Superset(new HashSet<string> { "Fournisseur", "Destinataire", "Destinataire 2", "Valideur", "MOE", "MOA", "Engagement Juridique" }, lignes.Select(l => l[0]).ToHashSet());
    }

    [Fact]
    public async Task Factures_DUnMonde_FontUnLotQuiSIntegre()
    {
        var monde = await host.Monde();
        using var lot = await host.Http.GetAsync(new Uri($"/console/api/mondes/{monde.Id}/factures.zip?format=cii&nombre=12", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("application/zip", lot.Content.Headers.ContentType?.MediaType);
        using var zip = new ZipArchive(await lot.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(12, zip.Entries.Count);

        using var meme = await host.Http.GetAsync(new Uri($"/console/api/mondes/{monde.Id}/factures.zip?format=cii&nombre=12", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(await lot.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await meme.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("format=xls", "format")]
    [InlineData("nombre=501", "nombre")]
    [InlineData("nombre=beaucoup", "nombre")]
    [InlineData("format=cii&defaut=BR-AF-08", "defaut")]
    public async Task Factures_DemandeImpossible_Rend400EtDitCeQuElleAdmet(string demande, string champ)
    {
        var monde = await host.Monde();

        var reponse = await monde.Console(HttpMethod.Get, "/factures.zip?" + demande);

        Assert.Equal(400, reponse.Statut);
        Assert.Contains(champ, reponse.Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/matelas.csv")]
    [InlineData("/factures.zip")]
    [InlineData("/requetes.http")]
    public async Task Telecharger_MondeInconnu_Rend404(string chemin)
    {
        var reponse = await Answer.Of(await host.Http.GetAsync(new Uri("/console/api/mondes/aucun" + chemin, UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Equal(404, reponse.Statut);
    }

    private static async Task<string> Lire(ApiWorld monde, string chemin)
    {
        var reponse = await monde.Console(HttpMethod.Get, chemin);
        Assert.Equal(200, reponse.Statut);
        Assert.StartsWith("attachment", reponse.Entetes["Content-Disposition"], StringComparison.Ordinal);
        return reponse.Texte;
    }

    [GeneratedRegex("client\\.global\\.set\\(\"(\\w+)\"")]
    private static partial Regex Garde();

    [GeneratedRegex("^@(\\w+) =", RegexOptions.Multiline)]
    private static partial Regex Definie();

    [GeneratedRegex(@"\{\{(\w+)\}\}")]
    private static partial Regex Citee();
}
