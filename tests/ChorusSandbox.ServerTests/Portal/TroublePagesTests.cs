using System.Net;
using System.Text.RegularExpressions;

using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Portal;

using Microsoft.AspNetCore.Http;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>What nobody foresaw has a page all the same: what happened, that nothing is lost, how to go on.</summary>
public sealed partial class TroublePagesTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Ouvrir_PageQuiEchoue_LeDitEtDonneUnNumeroQueLaConsoleMontre()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "accueil");

        var page = await navigateur.Ecran(navigateur.Fournisseur, PortalHost.Panne.TrimStart('/'));

        Assert.Equal(HttpStatusCode.InternalServerError, page.Statut);
        Assert.Contains("PORTAIL_ERREUR_IMPREVUE", page.Texte, StringComparison.Ordinal);
        Assert.Contains("Ce qui était enregistré l’est toujours", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("un secret de l’essai", WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal);
        var trace = Trace().Match(page.Texte).Value;
        var requete = await navigateur.Suivre("Voir cette requête à la console");
        Assert.EndsWith($"/console/{navigateur.Monde}/requetes/{trace}", requete.Adresse.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains($"/m/{navigateur.Monde}/{navigateur.Fournisseur}{PortalHost.Panne}", requete.Texte, StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", requete.Texte, StringComparison.Ordinal);
        Assert.Contains("PORTAIL_ERREUR_IMPREVUE", requete.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ouvrir_PageQuiEchoueHorsDUnMonde_LeDitAussi()
    {
        using var navigateur = await host.Monde();

        var page = await navigateur.Aller(PortalHost.Panne);

        Assert.Equal(HttpStatusCode.InternalServerError, page.Statut);
        Assert.Matches(Trace(), page.Texte);
        Assert.Contains(Trace().Match(page.Texte).Value, (await navigateur.Aller($"/console/{navigateur.Monde}/requetes")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Envoyer_FormulaireDePlusDe16384Valeurs_EstRefuseParUnePhrase()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");

        var page = await navigateur.Presser("Valider et envoyer", [.. Enumerable.Range(0, 16_384).Select(i => ($"lignes[{i}].denomination", "1"))]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Statut);
        Assert.Contains("PORTAIL_FORMULAIRE_TROP_LONG", page.Texte, StringComparison.Ordinal);
        Assert.Contains("rien n’a été enregistré", page.Texte, StringComparison.Ordinal);
        Assert.Contains("plus de 16 384 valeurs", page.Texte.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Envoyer_FormulaireSansSonJeton_EstRefuseParUnePhrase()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/saisir-facture");

        var page = await navigateur.Presser("Valider et envoyer", ("jeton", "autre"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Statut);
        Assert.Contains("PORTAIL_FORMULAIRE_PERIME", page.Texte, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"login\"\r\n\r\nab", "incomplet ou mal découpé")]
    [InlineData("multipart/form-data", "--b\r\n", "incomplet ou mal découpé")]
    [InlineData("application/json", "{}", "n’annonce pas un formulaire")]
    public async Task Envoyer_FormulaireRompu_DitQuIlNAPasPuEtreLuEtNonQuIlEstTropLong(string type, string corps, string constat)
    {
        using var http = new HttpClient { BaseAddress = host.Adresse };
        using var contenu = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(corps));
        contenu.Headers.TryAddWithoutValidation("Content-Type", type);

        using var reponse = await http.PostAsync(new Uri("/entrer", UriKind.Relative), contenu, TestContext.Current.CancellationToken);

        var page = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.BadRequest, reponse.StatusCode);
        Assert.Contains("PORTAIL_FORMULAIRE_ILLISIBLE", page, StringComparison.Ordinal);
        Assert.Contains(constat, page, StringComparison.Ordinal);
        Assert.DoesNotContain("16 384", page.Replace('\u00a0', ' ').Replace('\u202f', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garder_MethodeQuiPorteUnCompte_LeMasque()
    {
        using var navigateur = await host.Monde();
        var requete = new DefaultHttpContext().Request;
        (requete.Method, requete.Path) = ("FR7699999000010123456789097", $"/m/{navigateur.Monde}/accueil");

        var trouble = await host.Service<UnexpectedFailures>().Keep(requete, new InvalidOperationException());

        var garde = host.Service<JournalDesRequetes>().Find(navigateur.Monde, trouble.Requete!.Split('/')[^1])!;
        Assert.DoesNotContain("99999000", garde.Methode, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"t\d{8}")]
    private static partial Regex Trace();
}
