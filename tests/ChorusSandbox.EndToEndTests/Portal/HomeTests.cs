namespace ChorusSandbox.EndToEndTests.Portal;

public sealed class HomeTests(SharedBrowser browser, RunningSandbox sandbox) : BrowserTest(browser, sandbox)
{
    [Fact]
    public async Task Entrer_PremierDemarrage_LeMondeDeDemonstrationEstOuvert()
    {
        var desk = new Desk((await Visit()).Page);

        await desk.Page.GotoAsync("/");

        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Entrer dans le monde « Démonstration »" })).ToBeVisibleAsync();
        await desk.Press(desk.Page.GetByRole(AriaRole.Region, new() { Name = "Fournisseurs", Exact = true }).GetByRole(AriaRole.Button).First);
        await Expect(desk.Title("Synthèse")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByText("données fictives, sans lien avec l’AIFE ni l’État")).ToBeVisibleAsync();
    }
}
