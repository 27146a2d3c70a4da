using ChorusSandbox.EndToEndTests.Portal;

namespace ChorusSandbox.EndToEndTests.Tutorials;

/// <summary>« Traiter une facture rejetée », by hand, from its first step to its last question.</summary>
public sealed class Tutorial01Tests(SharedBrowser browser, RunningSandbox sandbox) : BrowserTest(browser, sandbox)
{
    private const string First = "FA-2022-041";
    private const string Second = "FA-2022-042";

    private Desk _desk = null!;
    private TutorialPane _pane = null!;

    [Fact]
    public async Task Tutoriel01_ALaMain_ChaqueEtapeSeCocheEtChaqueErreurEstDite()
    {
        var page = (await Visit()).Page;
        (_desk, _pane) = (new Desk(page), new TutorialPane(page));
        await page.GotoAsync("/tutoriels");
        await page.GetByRole(AriaRole.Button, new() { Name = "Commencer le tutoriel « Traiter une facture rejetée »" }).ClickAsync();

        await SendFirstInvoice();
        await LetThreeDaysPass();
        await Acknowledge();
        await TreatTheRejection();
        await FindTheProof();
        await SendAgainUnderTheSameNumber();
        await SendUnderANewNumber();
        await PayFromTheOtherSide();

        await _pane.Answer("Que reste-t-il à faire ?", "Répondre", "Traiter le rejet dans la Synthèse", "Envoyer une nouvelle facture, au bon cadre");
        await Expect(_pane.Question("Que reste-t-il à faire ?").GetByText("C’est exact.")).ToBeVisibleAsync();
    }

    private async Task SendFirstInvoice()
    {
        await _pane.IsAt(1, "Envoyer une première facture");
        var siret = string.Concat((await _pane.Value("SIRET du destinataire")).Where(char.IsAsciiDigit));

        // A SIRET that is nobody's: the pane says where to look, and not what to type.
        await _desk.Type(new InvoiceTyped("12345678299996", First));
        await _desk.Ask();
        await Expect(_pane.Feedback.GetByText("Le SIRET saisi n’est celui d’aucune structure.")).ToBeVisibleAsync();
        await Expect(_pane.Feedback).Not.ToContainTextAsync(siret);

        // Saved instead of sent.
        await _desk.Write("SIRET du destinataire", siret);
        await _desk.Press(_desk.Button("Enregistrer"));
        await Expect(_pane.Feedback.GetByText("La facture est gardée à l’état Brouillon")).ToBeVisibleAsync();
        await _pane.IsAt(1, "Envoyer une première facture");

        await _desk.Send();
        await Expect(_desk.Title("Récapitulatif de dépôt")).ToBeVisibleAsync();
        await Expect(_desk.Main).ToContainTextAsync("1 008,00 €");
    }

    private async Task LetThreeDaysPass()
    {
        await _pane.IsAt(2, "Laisser passer trois jours");
        await _pane.Bet("Que pourrez-vous faire de la facture rejetée ?", "La corriger et la renvoyer sous le même numéro");
        await _pane.IsAt(2, "Laisser passer trois jours");
        await _desk.Open("Factures émises", "Synthèse");

        await _desk.Advance("de trois jours");

        await Expect(_desk.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("jeudi 10 mars 2022");
        await Expect(_desk.Row(First)).ToContainTextAsync("Rejetée");
    }

    private async Task Acknowledge()
    {
        await _pane.IsAt(3, "Lire le motif et acquitter");
        await LogInAgain();
        await Expect(_desk.Dialog).ToContainTextAsync("Montant erroné");

        // Escape acknowledges nothing; the question is answered from memory, wrongly first.
        await _desk.Page.Keyboard.PressAsync("Escape");
        await Expect(_desk.Dialog).ToBeHiddenAsync();
        await _pane.Answer("Quel motif votre client a-t-il donné ?", "Répondre", "Cadre de facturation erroné");
        await Expect(_pane.Aside.GetByText("Ce n’est pas celui de la fenêtre.")).ToBeVisibleAsync();
        await _pane.Answer("Quel motif votre client a-t-il donné ?", "Répondre", "Montant erroné");
        await Expect(_pane.Aside.GetByText("C’est exact.")).ToBeVisibleAsync();
        await _pane.IsAt(3, "Lire le motif et acquitter");

        // It comes back at the next login. Nothing ticked: said, and the window stays.
        await LogInAgain();
        await _desk.AcknowledgeTicked();
        await Expect(_pane.Aside.GetByText("Vous avez demandé d’acquitter les factures sélectionnées, et aucune ne l’est.")).ToBeAttachedAsync();
        await Expect(_desk.Dialog).ToBeVisibleAsync();

        await _desk.TickInWindow(First);
        await _desk.AcknowledgeTicked();
        await Expect(_desk.Dialog).ToBeHiddenAsync();
    }

    private async Task LogInAgain()
    {
        await _desk.Menu("Revenir à l’accueil du bac à sable");
        await _desk.Page.GetByRole(AriaRole.Region, new() { Name = "Fournisseurs", Exact = true }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(_desk.Dialog).ToBeVisibleAsync();
    }

    private async Task TreatTheRejection()
    {
        await _pane.IsAt(4, "Faire sortir la facture de la Synthèse");
        await _desk.Press(_desk.Button("Traiter le rejet"));
        await Expect(_pane.Feedback.GetByText("Aucune ligne n’est cochée")).ToBeVisibleAsync();

        await _desk.Tick(First);
        await _desk.Press(_desk.Button("Traiter le rejet"));
        await Expect(_desk.Row(First)).ToHaveCountAsync(0);
    }

    private async Task FindTheProof()
    {
        await _pane.IsAt(5, "Retrouver la preuve");
        await _desk.Open("Factures émises", "Recherche");
        await _desk.Write("Numéro de facture", First);
        await _desk.Press(_desk.Button("Rechercher"));
        await _desk.OpenInvoice(First);

        var actions = _desk.Page.GetByRole(AriaRole.Region, new() { Name = "Historique des actions utilisateurs" });
        await Expect(actions).ToContainTextAsync("ACQUITTEMENT_REJET");
        await Expect(actions).ToContainTextAsync("TRAITEMENT_REJET");
        await _pane.Answer("Quelles affirmations sont vraies ?", "Répondre", "La facture est passée à l’état Traitée");
        await Expect(_pane.Aside.GetByText("La sélection n’est pas encore la bonne.")).ToBeVisibleAsync();
        await _pane.Answer("Quelles affirmations sont vraies ?", "Répondre", "L’acquittement et le traitement sont inscrits", "La facture est toujours à l’état Rejetée");
    }

    private async Task SendAgainUnderTheSameNumber()
    {
        await _pane.IsAt(6, "Renvoyer sous le même numéro : est-ce possible ?");
        await _pane.Bet("La plateforme va-t-elle accepter une nouvelle facture FA-2022-041 ?", "Oui, l’ancienne est rejetée");
        await _desk.Page.GetByRole(AriaRole.Link, new() { Name = "Préparer la nouvelle facture" }).First.ClickAsync();
        await Expect(_desk.Field("Numéro de facture")).ToHaveValueAsync(First);
        await Expect(_desk.Field("Date de facture")).ToHaveValueAsync("10/03/2022");
        await _desk.Write("Quantité", "10");

        await _desk.Ask();

        await Expect(_desk.Field("Numéro de facture")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(_desk.Main.GetByText("FACTURE_NUMERO_DOUBLON")).ToBeVisibleAsync();
    }

    private async Task SendUnderANewNumber()
    {
        await _pane.IsAt(7, "Envoyer sous un nouveau numéro");
        await _desk.Write("Numéro de facture", "FA*2022*042");
        await _desk.Ask();
        await Expect(_pane.Feedback.GetByText("Un numéro n’admet que des lettres sans accent")).ToBeVisibleAsync();

        await _desk.Write("Numéro de facture", Second);
        await _desk.Send();
        await Expect(_desk.Title("Récapitulatif de dépôt")).ToBeVisibleAsync();
        await Expect(_desk.Main).ToContainTextAsync("720,00 €");
        await Expect(_pane.Aside.GetByText("Vous l’avez essayé : la plateforme refuse.").Last).ToBeVisibleAsync();
    }

    private async Task PayFromTheOtherSide()
    {
        await _pane.IsAt(8, "Passer de l’autre côté du guichet");
        await _desk.Advance("d’une heure");
        await _desk.Menu("Passer côté destinataire");
        await Expect(_desk.Title("Synthèse")).ToBeVisibleAsync();
        await Expect(_desk.Row(First)).ToHaveCountAsync(0);
        await _desk.OpenInvoice(Second);
        await _desk.Press(_desk.Link("Traiter"));

        // A rejection wants a motif; paying does not.
        await _desk.Choose("Nouveau statut", "Rejetée");
        await _desk.Press(_desk.Button("Enregistrer"));
        await Expect(_pane.Feedback.GetByText("Rejeter ou suspendre exige un motif")).ToBeVisibleAsync();

        await _desk.Choose("Nouveau statut", "Mise en paiement");
        await _desk.Press(_desk.Button("Enregistrer"));
        await Expect(_pane.Aside.GetByText("terminé")).ToBeVisibleAsync();
    }
}
