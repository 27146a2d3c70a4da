namespace ChorusSandbox.Platform;

/// <summary>Which page of a list is asked for (api.md 3.0: page 1, 10 a page, 200 at most).</summary>
/// <param name="Numero">From 1.</param>
/// <param name="ParPage">Lines a page.</param>
/// <param name="Maximum">Lines in all at most.</param>
public sealed record Pagination(int Numero = 1, int ParPage = 10, int Maximum = 200)
{
    /// <summary>The page of a list already sorted.</summary>
    public Page<T> De<T>(IEnumerable<T> lignes)
    {
        var toutes = lignes.Take(Maximum).ToList();
        return new Page<T>([.. toutes.Skip((int)Math.Min(int.MaxValue, (Numero - 1L) * ParPage)).Take(ParPage)], Numero, ParPage, toutes.Count);
    }
}
