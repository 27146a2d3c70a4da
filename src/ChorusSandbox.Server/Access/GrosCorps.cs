namespace ChorusSandbox.Server.Access;

/// <summary>Places for large bodies: four at once, the others wait (design 7). A place is kept until the call is answered.</summary>
public sealed class GrosCorps : IDisposable
{
    /// <summary>Bytes from which a body is large: it then goes to a temporary file.</summary>
    public const int Seuil = 8 * 1024 * 1024;

    /// <summary>Bytes of a body at most: above the 160 MB that clients send (api.md 6).</summary>
    public const long Maximum = 165L * 1024 * 1024;

    private readonly SemaphoreSlim _places = new(4, 4);

    /// <summary>Takes a place.</summary>
    public Task Enter(CancellationToken ct) => _places.WaitAsync(ct);

    /// <summary>Gives it back.</summary>
    public void Leave() => _places.Release();

    public void Dispose() => _places.Dispose();
}
