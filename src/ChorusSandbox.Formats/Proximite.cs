namespace ChorusSandbox.Formats;

/// <summary>How near two texts are to each other.</summary>
public static class Proximite
{
    /// <summary>The fewest letters to add, drop or replace between two texts; case counts.</summary>
    /// <param name="a">A text.</param>
    /// <param name="b">Another.</param>
    /// <param name="longueur">How much of their beginning is looked at.</param>
    public static int Distance(string a, string b, int longueur = 60)
    {
        a = a.Length > longueur ? a[..longueur] : a;
        b = b.Length > longueur ? b[..longueur] : b;
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
