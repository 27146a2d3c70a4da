using System.Text;

using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace ChorusSandbox.Formats.Reconnaissance;

/// <summary>The table that gives the codes of a font their characters (PDF 32000-1, 9.10.3), read within bounds.</summary>
internal sealed class TableUnicode
{
    private const int Maximum = 70_000;

    private readonly Dictionary<int, string> _caracteres = [];
    private readonly List<(int Debut, int Fin, string Premier)> _plages = [];

    /// <summary>Bytes of a code: one or two; zero when the table does not say.</summary>
    public int Longueur { get; private set; }

    public static TableUnicode Lire(ReadOnlyMemory<byte> octets, Action travailler)
    {
        var table = new TableUnicode();
        var scanner = new CoreTokenScanner(new MemoryInputBytes(octets), false, new StackDepthGuard(20), useLenientParsing: true);
        var operandes = new List<IToken>();
        while (table._caracteres.Count + table._plages.Count < Maximum && scanner.MoveNext())
        {
            travailler();
            if (scanner.CurrentToken is not OperatorToken { Data: var operateur })
            {
                operandes.Add(scanner.CurrentToken);
                continue;
            }

            table.Retenir(operateur, operandes);
            operandes.Clear();
        }

        return table;
    }

    /// <summary>The character of a code; null when the table does not give it.</summary>
    public string? De(int code)
    {
        if (_caracteres.TryGetValue(code, out var connu))
        {
            return connu;
        }

        foreach (var (debut, fin, premier) in _plages)
        {
            if (code >= debut && code <= fin && premier.Length > 0)
            {
                return premier[..^1] + (char)(premier[^1] + (code - debut));
            }
        }

        return null;
    }

    private void Retenir(string operateur, List<IToken> operandes)
    {
        if (operateur == "endcodespacerange" && operandes is [HexToken premier, ..])
        {
            Longueur = premier.Bytes.Length;
        }
        else if (operateur == "endbfchar")
        {
            for (var i = 0; i + 1 < operandes.Count; i += 2)
            {
                if (operandes[i] is HexToken code && operandes[i + 1] is HexToken texte)
                {
                    _caracteres[Code(code)] = Texte(texte);
                }
            }
        }
        else if (operateur == "endbfrange")
        {
            for (var i = 0; i + 2 < operandes.Count; i += 3)
            {
                Plage(operandes[i], operandes[i + 1], operandes[i + 2]);
            }
        }
    }

    private void Plage(IToken debut, IToken fin, IToken valeur)
    {
        if (debut is not HexToken premier || fin is not HexToken dernier)
        {
            return;
        }

        if (valeur is HexToken texte)
        {
            _plages.Add((Code(premier), Code(dernier), Texte(texte)));
        }
        else if (valeur is ArrayToken liste)
        {
            for (var i = 0; i < liste.Length && _caracteres.Count < Maximum; i++)
            {
                if (liste[i] is HexToken un)
                {
                    _caracteres[Code(premier) + i] = Texte(un);
                }
            }
        }
    }

    private static int Code(HexToken code)
    {
        var valeur = 0;
        foreach (var octet in code.Bytes[..Math.Min(3, code.Bytes.Length)])
        {
            valeur = (valeur << 8) | octet;
        }

        return valeur;
    }

    private static string Texte(HexToken texte) =>
        Encoding.BigEndianUnicode.GetString(texte.Bytes[..Math.Min(16, texte.Bytes.Length & ~1)]);
}
