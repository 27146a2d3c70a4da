using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace ChorusSandbox.Server.Access;

/// <summary>A body, or a file of one, on disk, read as if it were in memory: the system brings in the pages that are looked at. Gone when disposed.</summary>
internal sealed class FichierTemporaire : IDisposable
{
    private readonly FileStream _flux = FichierEphemere.Ouvrir();

    private MemoryMappedFile? _carte;
    private Vue? _vue;

    /// <summary>Where to write, until it is read.</summary>
    public Stream Sortie => _flux;

    /// <summary>Adds bytes.</summary>
    public ValueTask Write(ReadOnlyMemory<byte> octets, CancellationToken ct) => _flux.WriteAsync(octets, ct);

    /// <summary>Adds bytes.</summary>
    public void Write(ReadOnlySpan<byte> octets) => _flux.Write(octets);

    /// <summary>All the bytes, once written; valid until disposed.</summary>
    public ReadOnlyMemory<byte> Read()
    {
        _flux.Flush();
        if (_flux.Length == 0)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        _carte = MemoryMappedFile.CreateFromFile(_flux, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _vue = new Vue(_carte.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read), checked((int)_flux.Length));
        return _vue.Memory;
    }

    public void Dispose()
    {
        (_vue as IDisposable)?.Dispose();
        _carte?.Dispose();
        _flux.Dispose();
    }

    /// <summary>A mapped view as memory.</summary>
    private sealed unsafe class Vue : MemoryManager<byte>
    {
        private readonly MemoryMappedViewAccessor _acces;
        private readonly int _longueur;
        private byte* _debut;

        public Vue(MemoryMappedViewAccessor acces, int longueur)
        {
            (_acces, _longueur) = (acces, longueur);
            acces.SafeMemoryMappedViewHandle.AcquirePointer(ref _debut);
        }

        public override Span<byte> GetSpan() => new(_debut + _acces.PointerOffset, _longueur);

        public override MemoryHandle Pin(int elementIndex = 0) => new(_debut + _acces.PointerOffset + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
            _acces.SafeMemoryMappedViewHandle.ReleasePointer();
            _acces.Dispose();
        }
    }
}
