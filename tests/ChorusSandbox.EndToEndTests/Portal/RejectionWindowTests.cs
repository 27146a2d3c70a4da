using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.EndToEndTests.Portal;

/// <summary>The window that opens at login over what clients refused.</summary>
public sealed class RejectionWindowTests(SharedBrowser browser, RunningSandbox sandbox) : BrowserTest(browser, sandbox)
{
    private const string One = "F-2022-601";
    private const string Two = "F-2022-602";

    [Fact]
    public async Task Echap_FenetreOuverte_NAcquitteRienEtLaFenetreRevient()
    {
        var (desk, world) = await TwoRejections();

        await Expect(desk.Dialog).ToContainTextAsync("2 factures");
        await desk.Page.Keyboard.PressAsync("Escape");

        await Expect(desk.Dialog).ToBeHiddenAsync();
        await Expect(desk.Row(One)).ToContainTextAsync("À acquitter");
        await Expect(desk.Row(Two)).ToContainTextAsync("À acquitter");
        await desk.Enter(world.Id, world.Supplier.Name);
        await Expect(desk.Dialog).ToContainTextAsync("2 factures");
    }

    [Fact]
    public async Task AcquitterLaSelection_UneSurDeux_LAutreResteDansLaFenetre()
    {
        var (desk, _) = await TwoRejections();

        await desk.TickInWindow(One);
        await desk.AcknowledgeTicked();

        await Expect(desk.Dialog).ToContainTextAsync("1 facture");
        await Expect(desk.Dialog).ToContainTextAsync(Two);
        await Expect(desk.Dialog).Not.ToContainTextAsync(One);
    }

    [Fact]
    public async Task AcquitterLaSelection_RienDeCoche_EstRefuseEtDitOuCocher()
    {
        var (desk, _) = await TwoRejections();

        await desk.AcknowledgeTicked();

        await Expect(desk.Dialog.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(desk.Dialog.GetByText("CYCLE_SELECTION_VIDE")).ToBeVisibleAsync();
        await Expect(Desk.Box(desk.Dialog, One)).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task ToutAcquitter_DeuxRejets_FermeEtLaFenetreNeRevientPas()
    {
        var (desk, world) = await TwoRejections();

        await desk.Press(desk.Dialog.GetByRole(AriaRole.Button, new() { Name = "Tout acquitter et fermer" }));

        await Expect(desk.Notice($"{One}")).ToBeVisibleAsync();
        await Expect(desk.Row(One)).ToContainTextAsync("Acquittée");
        await Expect(desk.Row(Two)).ToContainTextAsync("Acquittée");
        await desk.Enter(world.Id, world.Supplier.Name);
        await Expect(desk.Title("Synthèse")).ToBeVisibleAsync();
        await Expect(desk.Dialog).ToHaveCountAsync(0);
    }

    private async Task<(Desk Desk, PlayedWorld World)> TwoRejections()
    {
        var world = await Sandbox.NewWorld();
        var backstage = new Backstage(Sandbox, world);
        await backstage.Answered(One, StatutFacture.Rejetee, "REJ-02");
        await backstage.Answered(Two, StatutFacture.Rejetee, "REJ-02", "Dix heures commandées");
        var desk = new Desk((await Visit()).Page);
        await desk.Enter(world.Id, world.Supplier.Name);
        return (desk, world);
    }
}
