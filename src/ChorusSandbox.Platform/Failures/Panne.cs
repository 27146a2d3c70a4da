namespace ChorusSandbox.Platform.Failures;

/// <summary>An armed fault.</summary>
/// <param name="Numero">Number in its world, from 1.</param>
/// <param name="Nature">What the caller meets.</param>
/// <param name="Operation">Pattern of the operations it strikes.</param>
/// <param name="Nombre">How many calls it was armed for; null without limit.</param>
/// <param name="Frappes">How many it has struck.</param>
/// <param name="Jusqua">Wall instant at which it disarms itself; null without limit.</param>
/// <param name="Delai">How late a slow answer is.</param>
public sealed record Panne(int Numero, NaturePanne Nature, string Operation, int? Nombre, int Frappes, DateTimeOffset? Jusqua, TimeSpan Delai)
{
    /// <summary>What is left of it; null without limit.</summary>
    public int? Reste => Nombre - Frappes;
}
