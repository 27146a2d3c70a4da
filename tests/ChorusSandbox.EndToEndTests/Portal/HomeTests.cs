namespace ChorusSandbox.EndToEndTests.Portal;

public sealed class HomeTests(SharedBrowser browser, RunningSandbox sandbox) : BrowserTest(browser, sandbox)
{
    [Fact]
    public async Task Entrer_PremierDemarrage_LeMondeDeDemonstrationEstOuvert()
    {
        var page = (await Visit()).Page;

        await page.GotoAsync("/");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = "Entrer dans le monde « Démonstration »" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Fournisseurs", Exact = true }).GetByRole(AriaRole.Button).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Synthèse" })).ToBeVisibleAsync();
        await Expect(page.GetByText("données fictives, sans lien avec l’AIFE ni l’État")).ToBeVisibleAsync();
    }
}
