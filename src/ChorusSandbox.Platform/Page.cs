namespace ChorusSandbox.Platform;

/// <summary>A page of a list.</summary>
/// <param name="Lignes">What the page holds.</param>
/// <param name="Numero">Number of the page, from 1.</param>
/// <param name="ParPage">Lines a page.</param>
/// <param name="Total">Lines in all, capped by the maximum asked for.</param>
public sealed record Page<T>(IReadOnlyList<T> Lignes, int Numero, int ParPage, int Total)
{
    /// <summary>Pages in all.</summary>
    public int Pages => (int)((Total + (long)ParPage - 1) / ParPage);
}
