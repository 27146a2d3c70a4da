namespace ChorusSandbox.ServerTests.Architecture;

/// <summary>Says every offence of a rule, not only that there are some.</summary>
internal static class Offences
{
    /// <summary>Fails with the whole list when it is not empty.</summary>
    public static void None(IEnumerable<string> offences)
    {
        var list = offences.ToList();
        Assert.True(list.Count == 0, string.Join(Environment.NewLine, list));
    }
}
