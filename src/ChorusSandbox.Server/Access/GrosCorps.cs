namespace ChorusSandbox.Server.Access;

/// <summary>Places for what is large, bodies received and files sent: four at once, the others wait (design 7). A place is kept until the call is answered.</summary>
public sealed class GrosCorps : IDisposable
{
    /// <summary>Bytes from which a body is large: it then goes to a temporary file.</summary>
    public const int Seuil = 8 * 1024 * 1024;

    /// <summary>Bytes of a body at most: above the 160 MB that clients send (api.md 6).</summary>
    public const long Maximum = 165L * 1024 * 1024;

    /// <summary>Bytes at which the server itself stops to read.</summary>
    public const long MaximumDuServeur = 170L * 1024 * 1024;

    private readonly SemaphoreSlim _places = new(4, 4);

    /// <summary>What one call may hold: nothing yet.</summary>
    public Place PourUnAppel() => new(_places);

    public void Dispose() => _places.Dispose();

    /// <summary>The place of one call: one, whatever is large in it, so that a call never waits for itself. Given back when disposed.</summary>
    public sealed class Place : IDisposable
    {
        private readonly SemaphoreSlim _places;
        private bool _prise;

        internal Place(SemaphoreSlim places) => _places = places;

        /// <summary>Takes it, unless the call has it already.</summary>
        public async Task Prendre(CancellationToken ct)
        {
            if (!_prise)
            {
                await _places.WaitAsync(ct);
                _prise = true;
            }
        }

        public void Dispose()
        {
            if (_prise)
            {
                _prise = false;
                _places.Release();
            }
        }
    }
}
