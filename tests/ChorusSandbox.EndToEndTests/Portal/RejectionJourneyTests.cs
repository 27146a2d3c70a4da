using ChorusSandbox.EndToEndTests.Hands;

namespace ChorusSandbox.EndToEndTests.Portal;

/// <summary>Deposit, rejection, « Acquitter », « Traiter le rejet »: the journey that must need neither a mouse nor a script.</summary>
public sealed class RejectionJourneyTests(SharedBrowser browser, RunningSandbox sandbox) : BrowserTest(browser, sandbox)
{
    private const string Number = "F-2022-500";

    [Fact]
    public async Task TraiterUnRejet_AuClavierSeul_DuDepotAuRejetTraite()
    {
        var page = (await Visit()).Page;
        await Play(new Desk(page, new KeyboardHand(page)));
    }

    [Fact]
    public async Task TraiterUnRejet_SansScript_DuDepotAuRejetTraite() => await Play(new Desk((await Visit(script: false)).Page));

    private async Task Play(Desk desk)
    {
        var world = await Sandbox.NewWorld();
        await new Backstage(Sandbox, world).Behave("rejette-montant-errone");
        await desk.Enter(world.Id, world.Supplier.Name);

        await desk.Open("Factures émises", "Saisir facture");
        await desk.Type(new InvoiceTyped(world.Client.Structure.Siret.Valeur, Number));
        await desk.Send();
        await Expect(desk.Title("Récapitulatif de dépôt")).ToBeVisibleAsync();

        await desk.Advance("de trois jours");
        await desk.Menu("Revenir à l’accueil du bac à sable");
        await desk.Press(desk.Page.GetByRole(AriaRole.Button, new() { Name = world.Supplier.Name }));
        await Expect(desk.Dialog).ToContainTextAsync("Montant erroné");
        await desk.TickInWindow(Number);
        await desk.AcknowledgeTicked();
        await Expect(desk.Notice($"Acquitté : {Number}.")).ToBeVisibleAsync();
        await Expect(desk.Dialog).ToHaveCountAsync(0);

        await Expect(desk.Row(Number)).ToContainTextAsync("Acquittée");
        await desk.Tick(Number);
        await desk.Press(desk.Button("Traiter le rejet"));
        await Expect(desk.Notice($"Rejet traité : {Number}")).ToBeVisibleAsync();
        await Expect(desk.Row(Number)).ToHaveCountAsync(0);
    }
}
