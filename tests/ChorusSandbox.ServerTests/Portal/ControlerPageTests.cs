using System.Text;

using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.ServerTests.Portal;

public sealed class ControlerPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static readonly (byte[] Juste, byte[] Fautif) Paire = Fabriquer();

    [Fact]
    public async Task Corriger_UnTotalFaux_MontreLaDifferenceEtRendLeFichier()
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller("/controler");
        var controle = await navigateur.Televerser("Contrôler", "fichier", "facture.xml", Paire.Fautif);
        Assert.Contains("BR\u2011CO\u201113", controle.Texte, StringComparison.Ordinal);

        var correction = await navigateur.Presser("Corriger pour moi le fichier contrôlé");

        Assert.Contains("1 changement", correction.Texte, StringComparison.Ordinal);
        Assert.Contains("valeur remplacée", correction.Texte, StringComparison.Ordinal);
        Assert.Contains("<pre class=\"del\"><del>−", correction.Html, StringComparison.Ordinal);
        Assert.Contains("<pre class=\"ins\"><ins>", correction.Html, StringComparison.Ordinal);
        var rendu = await navigateur.Presser("Télécharger facture.corrigee.xml");
        Assert.Equal(Encoding.UTF8.GetString(Paire.Juste), rendu.Html);
    }

    [Fact]
    public async Task Corriger_SansFichier_EstRefusePresDuChamp()
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller("/controler");

        Assert.Contains("href=\"#fichier\"", (await navigateur.Presser("Corriger pour moi")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flux_Refuse_SeCorrigeDepuisSaPage()
    {
        using var navigateur = await host.Monde();
        await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/depot-factures");
        var desordre = Encoding.UTF8.GetString(Paire.Juste).Replace("<cbc:IssueDate>", "<cbc:IsueDate>", StringComparison.Ordinal).Replace("</cbc:IssueDate>", "</cbc:IsueDate>", StringComparison.Ordinal);
        await navigateur.Televerser("Déposer", "fichier", "facture.xml", Encoding.UTF8.GetBytes(desordre));
        var page = await navigateur.Presser("Avancer d’une heure");
        Assert.Contains("XML_ELEMENT_INATTENDU", page.Texte, StringComparison.Ordinal);

        var correction = await navigateur.Presser("Corriger pour moi");

        Assert.Contains("élément renommé", correction.Texte, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetString(Paire.Juste), (await navigateur.Presser("Télécharger facture.corrigee.xml")).Html);
    }

    private static (byte[], byte[]) Fabriquer()
    {
        var (juste, fautif) = FichiersDeFactures.Paire(FormatGenere.Ubl, Defauts.Find("BR-CO-13", FormatGenere.Ubl)!, 121);
        return (juste.ToArray(), fautif.ToArray());
    }
}
