using System.Globalization;

using ChorusSandbox.PlatformTests.Worlds;

namespace ChorusSandbox.PlatformTests.Journal;

/// <summary>The same seed, story and clock give the same journal, byte for byte, whatever the machine speaks.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public async Task WholeStory_UnderAnyCulture_WritesTheSameBytes()
    {
        var journaux = new List<string>();
        foreach (var culture in new[] { "fr-FR", "en-US", "tr-TR", "ar-SA" })
        {
            journaux.Add(await Under(culture, 2022));
        }

        Assert.True(journaux[0].Length > 10_000);
        Assert.All(journaux, j => Assert.Equal(journaux[0], j));
    }

    [Fact]
    public async Task WholeStory_OfAnotherSeed_WritesOtherBytes() => Assert.NotEqual(await Under("fr-FR", 1), await Under("fr-FR", 2));

    [Fact]
    public async Task Instants_WrittenInTheJournal_AreThoseOfParis()
    {
        await using var bench = await WorldBench.New();
        await bench.World.Driver.Advance(new DateTimeOffset(2022, 7, 1, 12, 0, 0, TimeSpan.Zero), null, WorldBench.Ct);
        await bench.Deposee();

        Assert.Contains("\"instant\":\"2022-07-01T14:00:00+02:00\"", bench.JournalEnLignes, StringComparison.Ordinal);
    }

    /// <summary>The cultures of threads of the pool come from the flow of the test: a world made in it speaks that one.</summary>
    private static Task<string> Under(string culture, int graine) => Task.Run(async () =>
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        await using var bench = await WorldBench.New(graine);
        await WholeStory.Play(bench);
        return bench.JournalEnLignes;
    }, WorldBench.Ct);
}
