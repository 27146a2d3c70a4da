namespace ChorusSandbox.Platform.Store;

/// <summary>A store in memory: its bytes outlive closing and reopening, not the process.</summary>
public sealed class MemoryMedium : IStoreMedium
{
    private readonly MemoryStream data = new();
    private readonly MemoryStream log = new();
    private bool dataOpen;
    private bool logOpen;

    /// <inheritdoc/>
    public Stream OpenData()
    {
        Take(ref dataOpen);
        return new MemoryBytes(data, () => dataOpen = false);
    }

    /// <inheritdoc/>
    public Stream OpenLog()
    {
        Take(ref logOpen);
        return new MemoryBytes(log, () => logOpen = false);
    }

    /// <inheritdoc/>
    public void SyncData()
    {
    }

    /// <inheritdoc/>
    public void SyncLog()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static void Take(ref bool open)
    {
        if (open)
        {
            throw new StoreLockedException("en mémoire", null);
        }

        open = true;
    }
}
