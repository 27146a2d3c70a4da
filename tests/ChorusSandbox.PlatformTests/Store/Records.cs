namespace ChorusSandbox.PlatformTests.Store;

/// <summary>A record of some size, as an invoice is.</summary>
public sealed record Piece(long Id, string Numero, string Corps)
{
    /// <summary>A body of some length that takes its place on the disk: nothing in it comes twice.</summary>
    public static string CorpsDe(long id, int longueur)
    {
        var suite = (ulong)id;
        return string.Create(longueur, 0, (lettres, _) =>
        {
            for (var i = 0; i < lettres.Length; i++)
            {
                suite = (suite * 6364136223846793005) + 1442695040888963407;
                lettres[i] = (char)('0' + (suite >> 58));
            }
        });
    }
}

/// <summary>A small record that many acts change.</summary>
public sealed record Compteur(long Valeur);

/// <summary>A small record that each act adds.</summary>
public sealed record Trace(long Id, string Texte);
