using System.Text.RegularExpressions;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>What holds of every page, whoever looks.</summary>
public sealed class EveryPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    public static TheoryData<string> Ecrans =>
    [
        "factures-emises/tableau-de-bord", "factures-emises/synthese", "factures-emises/saisir-facture", "factures-emises/depot-factures",
        "factures-emises/recherche", "factures-recues/tableau-de-bord", "factures-recues/synthese", "factures-recues/recherche", "horloge", "activites-du-gestionnaire/mes-structures",
    ];

    [Theory]
    [MemberData(nameof(Ecrans))]
    public async Task Ecran_QuelQuIlSoit_AUnTitreUnSeulEtRienEnLigne(string ecran)
    {
        using var navigateur = await host.Monde();

        Verifier(await navigateur.Ecran(navigateur.Destinataire, ecran));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/connexion")]
    [InlineData("/accessibilite")]
    [InlineData("/fidelite")]
    public async Task PageDeLInstallation_QuelleQuElleSoit_AUnTitreUnSeulEtRienEnLigne(string chemin)
    {
        using var navigateur = await host.Monde();

        Verifier(await navigateur.Aller(chemin));
    }

    private static void Verifier(PortalPage page)
    {
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Statut);
        Assert.Single(Regex.Matches(page.Html, "<h1\\b"));
        Assert.Contains("<html lang=\"fr\">", page.Html, StringComparison.Ordinal);
        Assert.Contains("Aller au contenu", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotMatch("\\sstyle=|\\son[a-z]+=|<style\\b|<script(?![^>]*\\bsrc=\"/sandbox\\.js\")", page.Html);
        Assert.Contains("script-src 'self'", page.Entetes["Content-Security-Policy"], StringComparison.Ordinal);
        var ids = Regex.Matches(page.Html, "\\sid=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
    }
}
