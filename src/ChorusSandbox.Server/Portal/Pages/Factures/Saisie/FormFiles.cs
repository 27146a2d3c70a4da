using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Saisie;

/// <summary>The bytes of files chosen in forms: a large one stays on disk until the page is answered.</summary>
internal sealed class FormFiles : IDisposable
{
    private readonly List<FichierTemporaire> _kept = [];

    /// <summary>The bytes of a file; valid until the page is answered.</summary>
    public async Task<ReadOnlyMemory<byte>> Read(IFormFile file, CancellationToken ct)
    {
        await using var stream = file.OpenReadStream();
        if (file.Length <= GrosCorps.Seuil)
        {
            var few = new byte[file.Length];
            await stream.ReadExactlyAsync(few, ct);
            return few;
        }

        var many = new FichierTemporaire();
        _kept.Add(many);
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0;)
        {
            await many.Write(buffer.AsMemory(0, read), ct);
        }

        return many.Read();
    }

    public void Dispose() => _kept.ForEach(f => f.Dispose());
}
