using System.Runtime.InteropServices;

namespace ChorusSandbox.Formats.Xml;

/// <summary>
/// Looks for what the XML reader would take into memory whole before it can be asked about it: a tag, with all its attributes, a
/// name of an entity or of an instruction, the declaration. It stops where the text is not well-formed: so does the reader.
/// </summary>
internal static class GardeXml
{
    private static readonly byte[] Bom16 = [0xFF, 0xFE], Bom16Inverse = [0xFE, 0xFF];

    /// <summary>What goes beyond, with its line; null when nothing does.</summary>
    public static (string Constat, string Limite, int Ligne)? Chercher(ReadOnlySpan<byte> octets, LimitesDeLecture limites) =>
        octets.StartsWith(Bom16) || octets.StartsWith("<\0"u8) ? Chercher(MemoryMarshal.Cast<byte, ushort>(octets), c => c, limites)
        : octets.StartsWith(Bom16Inverse) || octets.StartsWith("\0<"u8) ? Chercher(MemoryMarshal.Cast<byte, ushort>(octets), c => (ushort)(c << 8), limites)
        : Chercher(octets, c => (byte)c, limites);

    private static (string, string, int)? Chercher<T>(ReadOnlySpan<T> texte, Func<char, T> lettre, LimitesDeLecture limites) where T : unmanaged, IEquatable<T>
    {
        var recherche = new Recherche<T>(lettre, limites);
        var place = recherche.Place(texte, out var constat, out var limite);
        return place < 0 ? null : (constat, limite, 1 + texte[..place].Count(lettre('\n')));
    }

    /// <summary>The search in a text whose letters have one width.</summary>
    private sealed class Recherche<T>(Func<char, T> lettre, LimitesDeLecture limites) where T : unmanaged, IEquatable<T>
    {
        private readonly T[] _debutDeCommentaire = Texte("<!--", lettre), _finDeCommentaire = Texte("-->", lettre);
        private readonly T[] _debutDeCdata = Texte("<![CDATA[", lettre), _finDeCdata = Texte("]]>", lettre);
        private readonly T[] _debutDInstruction = Texte("<?", lettre), _finDInstruction = Texte("?>", lettre), _declaration = Texte("<?xml ", lettre);
        private readonly T[] _dansUneBalise = Texte("\"'<>", lettre), _finDeReference = Texte("; <&\r\n\t\"'", lettre), _finDeNom = Texte(" \r\n\t?", lettre);
        private readonly T _balise = lettre('<'), _reference = lettre('&'), _fin = lettre('>'), _egale = lettre('='), _exclamation = lettre('!');

        /// <summary>Where the first thing too long begins; negative when there is none before the end or the first fault.</summary>
        public int Place(ReadOnlySpan<T> texte, out string constat, out string limite)
        {
            (constat, limite) = ("une balise y est trop longue", FichierHostile.Taille(limites.LongueurBalise));
            var place = 0;
            while (texte[place..].IndexOfAny(_balise, _reference) is var pas and >= 0)
            {
                place += pas;
                var suite = texte[place..];
                var longueur = suite[0].Equals(_reference) ? Nom(suite, _finDeReference)
                    : suite.StartsWith(_debutDeCommentaire) ? Jusqua(suite, 4, _finDeCommentaire)
                    : suite.StartsWith(_debutDeCdata) ? Jusqua(suite, 9, _finDeCdata)
                    : suite.StartsWith(_declaration) ? Declaration(suite)
                    : suite.StartsWith(_debutDInstruction) ? Instruction(suite)
                    : suite.Length > 1 && suite[1].Equals(_exclamation) ? Faute
                    : Balise(suite);
                if (longueur == TropLong)
                {
                    return place;
                }

                if (longueur == NomTropLong)
                {
                    (constat, limite) = ("un nom y est trop long", $"{limites.LongueurNom} caractères");
                    return place;
                }

                if (longueur == Faute)
                {
                    return -1;
                }

                place += longueur;
            }

            return -1;
        }

        private const int Faute = -1;
        private const int TropLong = -2;
        private const int NomTropLong = -3;

        /// <summary>Letters up to the end of a tag, wherever its values hold what looks like one.</summary>
        private int Balise(ReadOnlySpan<T> suite)
        {
            var bornee = suite[..Math.Min(suite.Length, limites.LongueurBalise)];
            var place = 1;
            while (bornee[place..].IndexOfAny(_dansUneBalise) is var pas and >= 0)
            {
                place += pas;
                if (bornee[place].Equals(_fin))
                {
                    return place + 1;
                }

                if (bornee[place].Equals(_balise) || !SuitUnEgale(bornee[..place]))
                {
                    return Faute;
                }

                var valeur = bornee[(place + 1)..];
                var fin = valeur.IndexOfAny(bornee[place], _balise);
                if (fin < 0)
                {
                    break;
                }

                if (valeur[fin].Equals(_balise))
                {
                    return Faute;
                }

                place += fin + 2;
            }

            return bornee.Length == suite.Length ? Faute : TropLong;
        }

        private bool SuitUnEgale(ReadOnlySpan<T> avant) => avant.TrimEnd(_finDeNom.AsSpan(0, 4)) is { IsEmpty: false } texte && texte[^1].Equals(_egale);

        private int Nom(ReadOnlySpan<T> suite, T[] fin)
        {
            var bornee = suite[1..Math.Min(suite.Length, limites.LongueurNom)];
            var place = bornee.IndexOfAny(fin);
            return place >= 0 ? place + 1 : bornee.Length + 1 == suite.Length ? Faute : NomTropLong;
        }

        private int Declaration(ReadOnlySpan<T> suite)
        {
            var bornee = suite[..Math.Min(suite.Length, limites.LongueurNom)];
            var place = bornee.IndexOf(_finDInstruction);
            return place >= 0 ? place + 2 : bornee.Length == suite.Length ? Faute : NomTropLong;
        }

        private int Instruction(ReadOnlySpan<T> suite) => Nom(suite[1..], _finDeNom) is var nom && nom < 0 ? nom : Jusqua(suite, 2, _finDInstruction);

        private static int Jusqua(ReadOnlySpan<T> suite, int debut, T[] fin) => suite[debut..].IndexOf(fin) is var place and >= 0 ? debut + place + fin.Length : Faute;

        private static T[] Texte(string texte, Func<char, T> lettre) => [.. texte.Select(lettre)];
    }
}
