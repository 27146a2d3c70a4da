using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>The console without script: nothing is lost by one press, a world goes out and comes back, and a class of worlds is found again.</summary>
public sealed partial class ConsolePageTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Theory]
    [InlineData("", "Générer de nouveaux secrets", "Remplacer le lien de la place", "Remettre le monde à son début", "Restaurer l’instantané « avant »", "Supprimer l’instantané « avant »", "Supprimer le monde")]
    [InlineData("/applications", "Générer un nouveau secret", "Supprimer l’application")]
    [InlineData("/qualification", "Recommencer la liste")]
    public async Task Console_ActeQuiPerd_EstSousCeQuiSePerdEtSeGarde(string partie, params string[] actes)
    {
        using var navigateur = await host.Monde();
        await host.Service<Workspaces>().NewPlace(navigateur.Monde);
        await host.Service<Workspaces>().Snapshot(navigateur.Monde, "avant", Ct);
        await host.Service<Workspaces>().Applications.Create(navigateur.Monde, "Autre logiciel");

        var page = await navigateur.Aller($"/console/{navigateur.Monde}{partie}");

        var plis = Folded().Matches(page.Html).Select(m => WebUtility.HtmlDecode(m.Value).Replace('\u00a0', ' ').Replace('\u202f', ' ')).ToList();
        Assert.All(actes, acte => Assert.Contains(plis, p => p.Contains($"<summary>{acte}", StringComparison.Ordinal) && p.Contains("Perdu :", StringComparison.Ordinal)
            && p.Contains("Gardé :", StringComparison.Ordinal) && p.Contains($"Oui, {char.ToLowerInvariant(acte[0])}{acte[1..]}", StringComparison.Ordinal)));
        Assert.DoesNotMatch("handler=(secrets|place|reinitialiser|restaurer|oublier|supprimer|renouveler|recommencer)\"", Folded().Replace(page.Html, ""));
    }

    [Fact]
    public async Task Restaurer_Confirme_RamenaLeMondeAlInstantane()
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller($"/console/{navigateur.Monde}");
        await navigateur.Presser("Garder un instantané", ("nom", "avant"));
        await navigateur.Envoyer("FA-1");
        await navigateur.Aller($"/console/{navigateur.Monde}");

        var page = await navigateur.Presser("Oui, restaurer l’instantané « avant »");

        Assert.Contains("Le monde est revenu à l’instantané « avant »", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("FA-1", (await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/recherche")).Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Supprimer")]
    [InlineData("Exporter")]
    public async Task Acte_SurUnMondeParti_DitQuIlNExistePlus(string acte)
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller($"/console/{navigateur.Monde}");
        await host.Service<Workspaces>().Delete(navigateur.Monde, Ct);

        var page = await navigateur.Presser(acte == "Supprimer" ? "Oui, supprimer le monde" : "Exporter le monde");

        Assert.Equal(HttpStatusCode.NotFound, page.Statut);
        Assert.Contains("Page introuvable", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importer_MondeExporte_ReprendOuIlEtait()
    {
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-7");
        using var zip = new MemoryStream();
        await host.Service<Workspaces>().Export(navigateur.Monde, zip, Ct);
        await navigateur.Aller("/console");

        var page = await navigateur.Televerser("Importer le monde", "export", "monde.zip", zip.ToArray());

        Assert.Matches("^/console/m[0-9]+$", page.Adresse.AbsolutePath);
        Assert.DoesNotContain(navigateur.Monde, page.Adresse.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Le monde est importé", page.Texte, StringComparison.Ordinal);
        Assert.Contains("FA-7", page.Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("autre chose qu’un zip", "« monde.zip » ne peut pas être importé. Le fichier n’est pas un export de monde")]
    [InlineData("", "« Fichier exporté par cette console » vaut « (vide) »")]
    public async Task Importer_AutreChose_EstRefuseEtExplique(string contenu, string pourquoi)
    {
        using var navigateur = await host.Monde();
        var avant = host.Service<Workspaces>().List().Count;
        await navigateur.Aller("/console");

        var page = contenu.Length == 0
            ? await navigateur.Presser("Importer le monde")
            : await navigateur.Televerser("Importer le monde", "export", "monde.zip", Encoding.UTF8.GetBytes(contenu));

        Assert.Contains("Le monde n’est pas importé", page.Texte, StringComparison.Ordinal);
        Assert.Contains(pourquoi, page.Texte, StringComparison.Ordinal);
        Assert.Equal(avant, host.Service<Workspaces>().List().Count);
    }

    [Theory]
    [InlineData("/console?handler=importer", 5_000_000_000, "4,7 Go ; le bac à sable n’en lit pas plus de 4 Go")]
    [InlineData("/console/demo?handler=structures", 200_000_000, "190,7 Mo ; le bac à sable n’en lit pas plus de 165 Mo")]
    public async Task Envoyer_FichierTropGros_EstRefuseEtExpliqueSansEtreLu(string chemin, long taille, string pourquoi)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Adresse.Host, host.Adresse.Port, Ct);
        var flux = client.GetStream();
        await flux.WriteAsync(Encoding.ASCII.GetBytes($"POST {chemin} HTTP/1.1\r\nHost: {host.Adresse.Authority}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: {taille}\r\nConnection: close\r\n\r\n"), Ct);

        using var lecteur = new StreamReader(flux, Encoding.UTF8);
        var reponse = WebUtility.HtmlDecode(await lecteur.ReadToEndAsync(Ct)).Replace('\u00a0', ' ');

        Assert.StartsWith("HTTP/1.1 413", reponse, StringComparison.Ordinal);
        Assert.Contains("Envoi trop gros", reponse, StringComparison.Ordinal);
        Assert.Contains(pourquoi.Replace(" ;", "\u202f;", StringComparison.Ordinal), reponse, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lister_UneClasse_SeChercheSeTrieEtDitLeDernierActe()
    {
        var workspaces = host.Service<Workspaces>();
        foreach (var place in new[] { 10, 2, 1 })
        {
            await workspaces.Create(new NouveauMonde { Nom = $"Classe du mardi, place {place}" }, Ct);
        }

        await workspaces.Create(new NouveauMonde { Nom = "Classe du mardi, leçon", Etiquette = "tutoriel" }, Ct);
        using var navigateur = await host.Monde();
        await navigateur.Envoyer("FA-1");

        var trouves = await navigateur.Aller("/console?cherche=CLASSE+du&tri=nom");
        Assert.Equal(["leçon", "place 1", "place 2", "place 10"], Places().Matches(trouves.Texte).Select(m => m.Groups[1].Value));
        var mondes = await navigateur.Aller("/console?cherche=classe&tri=nom-inverse&vue=mondes");
        Assert.Equal(["place 10", "place 2", "place 1"], Places().Matches(mondes.Texte).Select(m => m.Groups[1].Value));
        Assert.Contains("Aucun monde ne répond", (await navigateur.Aller("/console?cherche=absent")).Texte, StringComparison.Ordinal);

        var parActe = await navigateur.Aller("/console?tri=acte");
        Assert.Matches($"essai {navigateur.Monde} · graine 2022 Valider et envoyer [^<]+, \\d\\d/\\d\\d/\\d\\d\\d\\d", parActe.Texte);
        Assert.True(parActe.Texte.IndexOf(navigateur.Monde + " ·", StringComparison.Ordinal) < parActe.Texte.IndexOf("place 2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("demain")]
    [InlineData("1999-12-31T23:59")]
    [InlineData("2090-01-01")]
    [InlineData("9999-12-31T23:59")]
    public async Task Creer_HorsDesAnneesDesMondes_EstRefusePresDuChamp(string debut)
    {
        using var navigateur = await host.Monde();
        var avant = host.Service<Workspaces>().List().Count;
        await navigateur.Aller("/console");

        var page = await navigateur.Presser("Créer le monde", ("nom", "Tard"), ("debut", debut));

        Assert.Contains("une date de l’an 2000 à l’an 2089", page.Texte, StringComparison.Ordinal);
        Assert.Contains("href=\"#debut\"", page.Html, StringComparison.Ordinal);
        Assert.Equal(avant, host.Service<Workspaces>().List().Count);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [GeneratedRegex("<details class=\"more\">(?:(?!<details).)*?</details>", RegexOptions.Singleline)]
    private static partial Regex Folded();

    [GeneratedRegex("Classe du mardi, (leçon|place [0-9]+)")]
    private static partial Regex Places();
}
