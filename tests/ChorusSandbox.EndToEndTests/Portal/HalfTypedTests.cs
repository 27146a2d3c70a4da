namespace ChorusSandbox.EndToEndTests.Portal;

/// <summary>What is typed and not sent.</summary>
public sealed class HalfTypedTests(SharedBrowser browser, RunningSandbox sandbox) : BrowserTest(browser, sandbox)
{
    [Fact]
    public async Task SaisirFacture_AMoitieRemplie_DemandeAvantDAvancerLHorloge()
    {
        var world = await Sandbox.NewWorld();
        var desk = new Desk((await Visit()).Page);
        await desk.Enter(world.Id, world.Supplier.Name);
        await desk.Open("Factures émises", "Saisir facture");
        await desk.Write("Numéro de facture", "F-2022-701");
        var asked = new TaskCompletionSource<string>();
        desk.Page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        };

        await desk.Press(desk.Page.GetByRole(AriaRole.Banner).Locator("summary").Filter(new() { HasText = "Horloge du monde" }));
        await desk.Press(desk.Button("Avancer d’une heure"));

        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        await Expect(desk.Field("Numéro de facture")).ToHaveValueAsync("F-2022-701");
    }
}
