using System.Security.Cryptography;

namespace ChorusSandbox.Platform.Store;

/// <summary>
/// The attachments and deposited files of a world: <c>pieces/&lt;sha256&gt;</c> in its folder, written once, never changed.
/// A piece is durable when <see cref="Put(Stream, CancellationToken)"/> ends; only then may a record name it.
/// </summary>
/// <param name="worldFolder">The folder of the world.</param>
public sealed class Pieces(string worldFolder)
{
    private const string Part = ".part";

    private readonly string folder = Path.Combine(worldFolder, "pieces");

    /// <summary>Keeps these bytes and gives their SHA-256, 64 lower-case hexadecimal digits. The same bytes are kept once.</summary>
    public async Task<string> Put(ReadOnlyMemory<byte> content, CancellationToken ct = default)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        if (!File.Exists(PathOf(name)))
        {
            var part = NewPart();
            try
            {
                await using (var file = Create(part))
                {
                    await file.WriteAsync(content, ct).ConfigureAwait(false);
                    file.Flush(flushToDisk: true);
                }

                Rename(part, name);
            }
            finally
            {
                File.Delete(part);
            }
        }

        FolderSync.Run(folder);
        return name;
    }

    /// <summary>Keeps the rest of this stream and gives its SHA-256, 64 lower-case hexadecimal digits. The same bytes are kept once.</summary>
    public async Task<string> Put(Stream content, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var part = NewPart();
        try
        {
            string name;
            await using (var file = Create(part))
            {
                await content.CopyToAsync(file, ct).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
                file.Position = 0;
                name = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct).ConfigureAwait(false));
            }

            Rename(part, name);
            FolderSync.Run(folder);
            return name;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The bytes of a piece, or null when it is missing.</summary>
    /// <exception cref="ArgumentException">The name is not a SHA-256.</exception>
    public Stream? Open(string sha256)
    {
        try
        {
            return new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (IOException missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a piece, read whole; null when it is missing.</summary>
    /// <exception cref="ArgumentException">The name is not a SHA-256.</exception>
    public async Task<byte[]?> Read(string sha256, CancellationToken ct)
    {
        await using var stream = Open(sha256);
        if (stream is null)
        {
            return null;
        }

        var octets = new byte[stream.Length];
        await stream.ReadExactlyAsync(octets, ct).ConfigureAwait(false);
        return octets;
    }

    /// <summary>True when the bytes of a piece are there.</summary>
    /// <exception cref="ArgumentException">The name is not a SHA-256.</exception>
    public bool Exists(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>
    /// Removes what no record names and what was being written when the process ended. For the opening of a world only:
    /// a piece just put is named by no record yet.
    /// </summary>
    /// <param name="referenced">The names that records hold.</param>
    /// <returns>The names that records hold and that are missing here, in order.</returns>
    public IReadOnlyList<string> Sweep(IReadOnlySet<string> referenced)
    {
        ArgumentNullException.ThrowIfNull(referenced);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Files())
        {
            var name = Path.GetFileName(path);
            if (referenced.Contains(name))
            {
                found.Add(name);
            }
            else if (IsName(name) || name.EndsWith(Part, StringComparison.Ordinal))
            {
                File.Delete(path);
            }
        }

        return [.. referenced.Where(name => !found.Contains(name)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Gives another world folder the same pieces: by hard links, which cost no room, or by copies where links are not possible.</summary>
    /// <param name="otherWorldFolder">The folder that receives <c>pieces/</c>.</param>
    public void LinkTo(string otherWorldFolder)
    {
        var target = Path.Combine(otherWorldFolder, "pieces");
        Directory.CreateDirectory(target);
        foreach (var path in Files().Where(path => IsName(Path.GetFileName(path))))
        {
            var link = Path.Combine(target, Path.GetFileName(path));
            if (!File.Exists(link) && !HardLink.TryMake(path, link))
            {
                Copy(path, link);
            }
        }

        FolderSync.Run(target);
    }

    private static void Copy(string path, string copy)
    {
        var part = copy + Part;
        using (var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete))
        using (var file = new FileStream(part, FileMode.Create, FileAccess.Write))
        {
            source.CopyTo(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(part, copy);
    }

    private static FileStream Create(string part) => new(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536, useAsync: true);

    private static bool IsName(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);

    private IEnumerable<string> Files() => Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];

    // A name comes from records and requests: only a digest can become a path.
    private string PathOf(string sha256) =>
        IsName(sha256) ? Path.Combine(folder, sha256) : throw new ArgumentException("A piece is named by 64 lower-case hexadecimal digits.", nameof(sha256));

    private string NewPart()
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, RandomNumberGenerator.GetHexString(32, lowercase: true) + Part);
    }

    private void Rename(string part, string name)
    {
        var path = PathOf(name);
        try
        {
            File.Move(part, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another caller kept the same bytes first.
        }
    }
}
