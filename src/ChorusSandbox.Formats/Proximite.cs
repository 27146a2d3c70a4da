namespace ChorusSandbox.Formats;

/// <summary>How near two texts are to each other.</summary>
internal static class Proximite
{
    private const int Longueur = 60;

    /// <summary>The fewest letters to add, drop or replace between two texts, of which only the beginning is looked at.</summary>
    public static int Distance(string a, string b)
    {
        a = a.Length > Longueur ? a[..Longueur] : a;
        b = b.Length > Longueur ? b[..Longueur] : b;
        var ligne = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonale = ligne[0];
            ligne[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cout = diagonale + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonale = ligne[j];
                ligne[j] = Math.Min(cout, Math.Min(ligne[j], ligne[j - 1]) + 1);
            }
        }

        return ligne[b.Length];
    }
}
