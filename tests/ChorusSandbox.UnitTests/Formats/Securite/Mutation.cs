namespace ChorusSandbox.UnitTests.Formats.Securite;

/// <summary>Changes bytes as accidents and ill will do, the same way for the same seed.</summary>
internal sealed class Mutation(int graine)
{
    private static readonly byte[][] Jetons =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "&"u8.ToArray(), "&#0;"u8.ToArray(), "<!DOCTYPE a>"u8.ToArray(), "<![CDATA["u8.ToArray(), "-->"u8.ToArray(), "\""u8.ToArray(), [0], [0xFF, 0xFE],
        "-1"u8.ToArray(), "99999999999999999999999999999"u8.ToArray(), "1e400"u8.ToArray(), "NaN"u8.ToArray(), "2026-02-31"u8.ToArray(), "0 R"u8.ToArray(), "obj"u8.ToArray(), "<<"u8.ToArray(),
        "stream"u8.ToArray(), "endstream"u8.ToArray(), "/Length -5"u8.ToArray(), "PK\x03\x04"u8.ToArray(), "é"u8.ToArray(), [0xC3], "xmlns=''"u8.ToArray(),
    ];

#pragma warning disable RS0030 // the seed is given
    private readonly Random _chance = new(graine);
#pragma warning restore RS0030

    /// <summary>One to four changes of a file.</summary>
    public byte[] De(byte[] octets)
    {
        for (var reste = _chance.Next(1, 5); reste > 0; reste--)
        {
            octets = UneDe(octets);
        }

        return octets;
    }

    private byte[] UneDe(byte[] octets)
    {
        var debut = _chance.Next(octets.Length + 1);
        var fin = Math.Min(octets.Length, debut + _chance.Next(1, 400));
        return _chance.Next(8) switch
        {
            0 => Inverser(octets, Math.Min(debut, octets.Length - 1)),
            1 => octets[..debut],
            2 => [.. octets.AsSpan(0, debut), .. octets.AsSpan(fin)],
            3 => [.. octets.AsSpan(0, fin), .. octets.AsSpan(debut)],
            4 => Repeter(octets, debut, fin),
            5 => [.. octets.AsSpan(0, debut), .. Jetons[_chance.Next(Jetons.Length)], .. octets.AsSpan(debut)],
            6 => [.. octets.AsSpan(0, debut), .. octets, .. octets.AsSpan(debut)],
            _ => Echanger(octets),
        };
    }

    private byte[] Inverser(byte[] octets, int place)
    {
        if (place < 0)
        {
            return octets;
        }

        byte[] change = [.. octets];
        change[place] ^= (byte)(1 << _chance.Next(8));
        return change;
    }

    private byte[] Repeter(byte[] octets, int debut, int fin) =>
        [.. octets.AsSpan(0, debut), .. Enumerable.Repeat(octets[debut..fin], _chance.Next(2, 300)).SelectMany(o => o), .. octets.AsSpan(fin)];

    /// <summary>Replaces a stretch by another of the same file: an element nests in one where it has no business.</summary>
    private byte[] Echanger(byte[] octets)
    {
        var (a, b) = (_chance.Next(octets.Length + 1), _chance.Next(octets.Length + 1));
        var (longA, longB) = (_chance.Next(octets.Length + 1 - a), _chance.Next(octets.Length + 1 - b));
        return [.. octets.AsSpan(0, a), .. octets.AsSpan(b, longB), .. octets.AsSpan(a + longA)];
    }
}
