namespace ChorusSandbox.Formats.Norme.Analyse;

/// <summary>A text of the data files that is being read, from left to right.</summary>
internal sealed class Lecture(string texte)
{
    public int Position { get; private set; }

    public bool EstFinie
    {
        get
        {
            PasserBlancs();
            return Position == texte.Length;
        }
    }

    private char Suivant => Position < texte.Length ? texte[Position] : '\0';

    /// <summary>What was read since a position.</summary>
    public string Depuis(int position) => texte[position..Position].Trim();

    /// <summary>True, and passed over, when the text goes on with that sign.</summary>
    public bool Essayer(string signe)
    {
        PasserBlancs();
        if (string.CompareOrdinal(texte, Position, signe, 0, signe.Length) != 0)
        {
            return false;
        }

        Position += signe.Length;
        return true;
    }

    /// <summary>True, and passed over, when the text goes on with that word, whole.</summary>
    public bool EssayerMot(string mot)
    {
        var avant = Position;
        if (Essayer(mot) && !EstDeMot(Suivant))
        {
            return true;
        }

        Position = avant;
        return false;
    }

    public void Exiger(string signe)
    {
        if (!Essayer(signe))
        {
            throw Faute($"{signe} expected");
        }
    }

    /// <summary>True when the text goes on with that sign, which stays to be read.</summary>
    public bool Voit(string signe)
    {
        var avant = Position;
        var vu = Essayer(signe);
        Position = avant;
        return vu;
    }

    public bool VoitUnChiffre
    {
        get
        {
            PasserBlancs();
            return char.IsAsciiDigit(Suivant);
        }
    }

    /// <summary>Letters, digits and dashes.</summary>
    public string Mot()
    {
        PasserBlancs();
        var debut = Position;
        while (EstDeMot(Suivant))
        {
            Position++;
        }

        return debut < Position ? texte[debut..Position] : throw Faute("a word expected");
    }

    /// <summary>All up to a sign, which is passed over.</summary>
    public string Jusqua(char fin)
    {
        var debut = Position;
        Position = texte.IndexOf(fin, debut);
        if (Position < 0)
        {
            Position = debut;
            throw Faute($"{fin} expected");
        }

        return texte[debut..Position++];
    }

    public void Revenir(int position) => Position = position;

    public InvalidOperationException Faute(string attendu) => new($"{attendu} at {Position} of « {texte} ».");

    private static bool EstDeMot(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private void PasserBlancs()
    {
        while (Suivant == ' ')
        {
            Position++;
        }
    }
}
