using System.Text.RegularExpressions;

using ChorusSandbox.ServerTests.Portal;

namespace ChorusSandbox.ServerTests.Tutorials;

/// <summary>The pane beside the portal, without script.</summary>
public sealed partial class PaneTests(PortalHost host) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Commencer_NewVisitor_OpensTheScreenOfTheFirstStepBesideTheLesson()
    {
        using var visiteur = new LessonBrowser(host.Adresse);

        await visiteur.Aller("/tutoriels");
        var page = await visiteur.Presser("Commencer");

        Assert.EndsWith("/factures-emises/saisir-facture", page.Adresse.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("étape 1 sur 8", page.Texte, StringComparison.Ordinal);
        Assert.Contains("Envoyer une première facture", page.Texte, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">Numéro de facture</th><td>FA-2022-041</td>", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifier_NothingDone_SaysSoAndStaysOnTheStep()
    {
        using var visiteur = new LessonBrowser(host.Adresse);
        await visiteur.Commencer();

        var page = await visiteur.Presser("Vérifier");

        Assert.EndsWith("/factures-emises/saisir-facture", page.Adresse.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("L’étape n’est pas encore faite", page.Texte, StringComparison.Ordinal);
        Assert.Contains("étape 1 sur 8", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indice_AskedTwice_OpensThemOneByOne()
    {
        using var visiteur = new LessonBrowser(host.Adresse);
        await visiteur.Commencer();

        var une = await visiteur.Presser("Indice");
        Assert.Contains("La facture est-elle partie", une.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Un brouillon se rouvre", une.Texte, StringComparison.Ordinal);

        var deux = await visiteur.Presser("Indice suivant");
        Assert.Contains("Un brouillon se rouvre", deux.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Indice suivant", deux.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refaire_Solution_TicksTheStepAndSaysHow()
    {
        using var visiteur = new LessonBrowser(host.Adresse);
        await visiteur.Commencer();

        var solution = await visiteur.Presser("Solution");
        Assert.Contains("numéro FA-2022-041, date 07/03/2022", solution.Texte, StringComparison.Ordinal);
        Assert.Contains("Animation d’atelier, quantité 14, heure, 60 € HT, TVA 20 %", solution.Texte, StringComparison.Ordinal);
        var page = await visiteur.Presser("Refaire pour moi");

        Assert.Contains("étape 2 sur 8", page.Texte, StringComparison.Ordinal);
        Assert.Contains("faite avec la solution", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repondre_BetThenQuestion_KeepsTheBetAndJudgesTheAnswer()
    {
        using var visiteur = new LessonBrowser(host.Adresse);
        await visiteur.Commencer();
        await visiteur.Refaire();

        var pari = await visiteur.Presser("Parier", ("choix", "1"));
        Assert.Contains("Pari gardé", pari.Texte, StringComparison.Ordinal);
        Assert.Contains("étape 2 sur 8", pari.Texte, StringComparison.Ordinal);

        await visiteur.Refaire();
        var reponse = await visiteur.Presser("Répondre", ("choix", "2"));
        Assert.Contains("il la suspend", reponse.Texte, StringComparison.Ordinal);
        Assert.Contains("Ce n’est pas la bonne réponse", reponse.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EtapeFaite_QuestionWithoutAnswer_StaysUntilAnsweredRight()
    {
        using var visiteur = new LessonBrowser(host.Adresse);
        await visiteur.Commencer();
        await visiteur.Refaire();
        await visiteur.Refaire();
        await visiteur.Refaire();

        Assert.Contains("étape 4 sur 8", visiteur.Page.Texte, StringComparison.Ordinal);
        Assert.Contains("Quel motif votre client a-t-il donné", Deplie(visiteur.Page), StringComparison.Ordinal);
        await visiteur.Refaire();
        Assert.Contains("Quel motif votre client a-t-il donné", Deplie(visiteur.Page), StringComparison.Ordinal);

        var juste = await visiteur.Presser("Répondre", ("choix", "1"));
        Assert.DoesNotContain("Quel motif votre client a-t-il donné", Deplie(juste), StringComparison.Ordinal);
        Assert.Contains("14 heures facturées, 10 commandées", juste.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pari_PlacedThenDeniedByALaterStep_IsShownAgainWithItsIssue()
    {
        using var visiteur = new LessonBrowser(host.Adresse);
        await visiteur.Commencer();
        await visiteur.Refaire();
        await visiteur.Presser("Parier", ("choix", "0"));
        await visiteur.Refaire();
        await visiteur.Presser("Répondre", ("choix", "1"));
        await visiteur.Refaire();
        await visiteur.Refaire();
        await visiteur.Presser("Répondre", ("choix", "0"), ("choix", "1"));

        Assert.Contains("étape 6 sur 8", visiteur.Page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain("Votre pari", visiteur.Page.Texte, StringComparison.Ordinal);
        await visiteur.Refaire();
        Assert.DoesNotContain("Votre pari", visiteur.Page.Texte, StringComparison.Ordinal);
        var denoue = await visiteur.Refaire();
        Assert.Contains("Votre pari : La corriger et la renvoyer sous le même numéro Vous l’avez essayé", Deplie(denoue), StringComparison.Ordinal);
        Assert.DoesNotContain("la suite le confirmera", denoue.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recommencer_LessonUnderWay_SaysFirstWhatIsLost()
    {
        using var visiteur = new LessonBrowser(host.Adresse);
        var page = await visiteur.Commencer();

        Assert.DoesNotContain("/tutoriels/recommencer", Plis().Replace(page.Html, ""), StringComparison.Ordinal);
        Assert.Contains("Sont perdus : ses factures, vos réponses, les étapes faites", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recommencer_LessonUnderWay_MakesItsWorldAnew()
    {
        using var visiteur = new LessonBrowser(host.Adresse);
        var debut = await visiteur.Commencer();
        await visiteur.Refaire();

        var page = await visiteur.Presser("Oui, recommencer");

        Assert.Contains("étape 1 sur 8", page.Texte, StringComparison.Ordinal);
        Assert.Equal(debut.Adresse.AbsolutePath, page.Adresse.AbsolutePath);
    }

    [Fact]
    public async Task Commencer_Again_GoesOnInTheSameWorld()
    {
        using var visiteur = new LessonBrowser(host.Adresse);
        var debut = await visiteur.Commencer();
        await visiteur.Refaire();

        await visiteur.Aller("/tutoriels");
        var page = await visiteur.Presser("Reprendre");

        Assert.Equal(debut.Adresse.Segments[2], page.Adresse.Segments[2]);
        Assert.Contains("étape 2 sur 8", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Etape_OfAnotherPersona_OffersToEnterIt()
    {
        using var visiteur = new LessonBrowser(host.Adresse);
        await visiteur.Commencer();
        for (var etape = 1; etape < 5; etape++)
        {
            await visiteur.Refaire();
        }

        await visiteur.Presser("Répondre", ("choix", "1"));
        await visiteur.Presser("Répondre", ("choix", "0"), ("choix", "1"));
        await visiteur.Refaire();
        var page = await visiteur.Refaire();
        Assert.Contains("étape 8 sur 8", page.Texte, StringComparison.Ordinal);
        Assert.Contains("Cette étape se joue chez", page.Texte, StringComparison.Ordinal);

        var chezLeClient = await visiteur.Presser("Entrer chez");
        Assert.DoesNotContain("Cette étape se joue chez", chezLeClient.Texte, StringComparison.Ordinal);

        var fin = await visiteur.Refaire();
        Assert.Contains("terminé", fin.Texte, StringComparison.Ordinal);
        Assert.Contains("À retenir", fin.Texte, StringComparison.Ordinal);
        Assert.Contains("Une collègue a acquitté un rejet", fin.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Volet_AskedByTheScript_IsTheFragmentAlone()
    {
        using var visiteur = new LessonBrowser(host.Adresse);
        var debut = await visiteur.Commencer();

        var page = await visiteur.Aller(string.Join("", debut.Adresse.Segments.Take(4)) + "tutoriel");

        Assert.StartsWith("<details", page.Html.TrimStart(), StringComparison.Ordinal);
        Assert.Contains("id=\"tutoriel\"", page.Html, StringComparison.Ordinal);
    }

    /// <summary>What is read without unfolding anything.</summary>
    private static string Deplie(PortalPage page) => (page with { Html = Plis().Replace(page.Html, "") }).Texte;

    [GeneratedRegex("<details class=\"more\">(?:(?!<details).)*?</details>", RegexOptions.Singleline)]
    private static partial Regex Plis();
}
