namespace ChorusSandbox.EndToEndTests.Tutorials;

/// <summary>The pane of a lesson, beside the portal.</summary>
/// <param name="page">The tab.</param>
internal sealed class TutorialPane(IPage page)
{
    public ILocator Aside => page.GetByRole(AriaRole.Complementary, new() { Name = "Tutoriel" });

    /// <summary>What is said to the last attempt.</summary>
    public ILocator Feedback => Aside.GetByRole(AriaRole.Status);

    /// <summary>A value that the pane dictates, read in its table.</summary>
    public async Task<string> Value(string field) =>
        (await Aside.GetByRole(AriaRole.Row).Filter(new() { HasText = field }).GetByRole(AriaRole.Cell).Last.InnerTextAsync()).Trim();

    /// <summary>Waits until a step is the current one.</summary>
    public async Task IsAt(int rank, string title)
    {
        await Expect(Aside.GetByText($"étape {rank} sur 8")).ToBeVisibleAsync();
        await Expect(Aside.GetByRole(AriaRole.Heading, new() { Name = title, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>A question that is in sight, with what is said to its answer.</summary>
    public ILocator Question(string question) => Aside.GetByRole(AriaRole.Group).Filter(new() { HasText = question }).Last;

    /// <summary>Ticks answers of a question and sends them.</summary>
    public async Task Answer(string question, string button, params string[] answers)
    {
        var group = Question(question);
        foreach (var box in await group.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.UncheckAsync();
        }

        foreach (var answer in answers)
        {
            await group.GetByLabel(answer).CheckAsync();
        }

        await group.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    /// <summary>Bets.</summary>
    public async Task Bet(string question, string answer)
    {
        await Answer(question, "Parier", answer);
        await Expect(Question(question).GetByText("Pari gardé")).ToBeVisibleAsync();
    }
}
