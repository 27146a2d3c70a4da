namespace ChorusSandbox.Platform.Store;

/// <summary>
/// Where the bytes of one store live: files, memory, or a stream that fails on purpose in tests.
/// The first opening takes the store for this medium alone; <see cref="IDisposable.Dispose"/> gives it back and keeps the bytes.
/// </summary>
public interface IStoreMedium : IDisposable
{
    /// <summary>Opens the data. The caller disposes the stream; it may be opened again after that.</summary>
    /// <exception cref="StoreLockedException">The store is in use elsewhere.</exception>
    Stream OpenData();

    /// <summary>Opens the log. The caller disposes the stream; it may be opened again after that.</summary>
    /// <exception cref="StoreLockedException">The store is in use elsewhere.</exception>
    Stream OpenLog();

    /// <summary>Returns once everything written to the data survives a power cut.</summary>
    void SyncData();

    /// <summary>Returns once everything written to the log survives a power cut.</summary>
    void SyncLog();
}
