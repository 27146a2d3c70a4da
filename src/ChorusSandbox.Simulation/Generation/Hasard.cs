using Bogus;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>
/// Chance, drawn from a seed only. Each thing made has its own stream, told by its ranks: a thing added to a data set
/// changes none of the others, and things can be made in any order. An instance is for one thread.
/// </summary>
internal sealed class Hasard(int graine)
{
    // One faker for all: making one costs 2 ms, giving it another stream nothing.
    private readonly Faker faker = new("fr");

    /// <summary>The stream of one thing; it ends the one before.</summary>
    /// <param name="rangs">Which thing: its kind, then its rank.</param>
    public Faker Pour(params ReadOnlySpan<int> rangs)
    {
        faker.Random = Tirage(graine, rangs);
        return faker;
    }

    /// <summary>The same stream without names nor streets, for any thread.</summary>
    public static Randomizer Tirage(int graine, params ReadOnlySpan<int> rangs) => new(Melanger(graine, rangs));

    /// <summary>Ranks and seed mixed (splitmix64), so that neighbouring seeds have nothing in common.</summary>
    private static int Melanger(int graine, ReadOnlySpan<int> rangs)
    {
        var etat = Brasser(unchecked((ulong)graine));
        foreach (var rang in rangs)
        {
            etat = Brasser(etat ^ unchecked((ulong)rang));
        }

        return (int)(etat & int.MaxValue);
    }

    private static ulong Brasser(ulong valeur)
    {
        unchecked
        {
            var z = valeur + 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
