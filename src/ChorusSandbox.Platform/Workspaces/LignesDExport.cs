using System.Runtime.CompilerServices;
using System.Text;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>Reads a text line by line, never more than one line at a time in memory, and no line without end.</summary>
internal static class LignesDExport
{
    /// <summary>Characters of a line at most: a record is kept in 16 million bytes.</summary>
    public const int Maximum = 16 * 1024 * 1024;

    /// <summary>The lines of a text, without their ends.</summary>
    /// <exception cref="InvalidDataException">A line is longer than any that is written.</exception>
    public static async IAsyncEnumerable<string> Lire(Stream texte, [EnumeratorCancellation] CancellationToken ct)
    {
        using var reader = new StreamReader(texte, Encoding.UTF8, leaveOpen: true);
        var buffer = new char[64 * 1024];
        var line = new StringBuilder();
        for (int read; (read = await reader.ReadAsync(buffer, ct)) > 0;)
        {
            var rest = buffer.AsMemory(0, read);
            for (int end; (end = rest.Span.IndexOf('\n')) >= 0; rest = rest[(end + 1)..])
            {
                Add(line, rest[..end]);
                yield return Taken(line);
            }

            Add(line, rest);
        }

        if (line.Length > 0)
        {
            yield return Taken(line);
        }
    }

    private static void Add(StringBuilder line, ReadOnlyMemory<char> part)
    {
        if (line.Length + part.Length > Maximum)
        {
            throw new InvalidDataException("A line is too long.");
        }

        line.Append(part);
    }

    private static string Taken(StringBuilder line)
    {
        var taken = line.ToString().TrimEnd('\r');
        line.Clear();
        return taken;
    }
}
