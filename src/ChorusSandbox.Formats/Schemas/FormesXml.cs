using System.Buffers.Text;
using System.Globalization;

namespace ChorusSandbox.Formats.Schemas;

/// <summary>The forms of values in XML: decimal, date, time, boolean… Source: W3C XML Schema, part 2.</summary>
internal static class FormesXml
{
    private const string Blancs = " \t\r\n";

    /// <summary>True when a text has the form that a base asks for.</summary>
    public static bool Respecte(BaseSimple forme, ReadOnlySpan<char> texte) => forme switch
    {
        BaseSimple.Decimal => EstUnDecimal(texte.Trim(Blancs)),
        BaseSimple.Date => Reste(texte.Trim(Blancs), out var date) && EstUneDate(date),
        BaseSimple.Heure => Reste(texte.Trim(Blancs), out var heure) && EstUneHeure(heure),
        BaseSimple.Instant => Reste(texte.Trim(Blancs), out var instant) && EstUnInstant(instant),
        BaseSimple.Booleen => texte.Trim(Blancs) is "true" or "false" or "0" or "1",
        BaseSimple.Base64 => Base64.IsValid(texte),
        BaseSimple.Langue => EstUneLangue(texte.Trim(Blancs)),
        _ => true,
    };

    private static bool EstUnDecimal(ReadOnlySpan<char> texte)
    {
        var chiffres = texte is ['+' or '-', ..] ? texte[1..] : texte;
        var point = chiffres.IndexOf('.');
        var entiers = point < 0 ? chiffres : chiffres[..point];
        var decimales = point < 0 ? [] : chiffres[(point + 1)..];
        return entiers.Length + decimales.Length > 0 && EstFaitDeChiffres(entiers) && EstFaitDeChiffres(decimales);
    }

    private static bool EstFaitDeChiffres(ReadOnlySpan<char> texte) => texte.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool EstUneDate(ReadOnlySpan<char> texte)
    {
        var sansSigne = texte is ['-', ..] ? texte[1..] : texte;
        var tiret = sansSigne.IndexOf('-');
        return tiret >= 4
            && sansSigne.Length == tiret + 6
            && sansSigne[tiret + 3] == '-'
            && EstFaitDeChiffres(sansSigne[..tiret])
            && Nombre(sansSigne[(tiret + 1)..(tiret + 3)]) is >= 1 and <= 12 and var mois
            && Nombre(sansSigne[(tiret + 4)..]) is >= 1 and var jour
            && jour <= JoursDuMois(sansSigne[..tiret], mois);
    }

    private static int JoursDuMois(ReadOnlySpan<char> annee, int mois)
    {
        // A year has any number of digits; only its remainder by 400 counts.
        var reste = Nombre(annee[^4..]) % 400;
        return annee.Trim('0').IsEmpty ? 0 : DateTime.DaysInMonth(reste + 2000, mois);
    }

    private static bool EstUneHeure(ReadOnlySpan<char> texte)
    {
        if (texte.Length < 8 || texte[2] != ':' || texte[5] != ':')
        {
            return false;
        }

        var fraction = texte[8..];
        return Nombre(texte[..2]) is var heures && Nombre(texte[3..5]) is var minutes && Nombre(texte[6..8]) is var secondes
            && (fraction.IsEmpty || (fraction.Length > 1 && fraction[0] == '.' && EstFaitDeChiffres(fraction[1..])))
            && ((heures is >= 0 and <= 23 && minutes is >= 0 and <= 59 && secondes is >= 0 and <= 59)
                || (heures == 24 && minutes == 0 && secondes == 0 && fraction.Trim(".0").IsEmpty));
    }

    private static bool EstUnInstant(ReadOnlySpan<char> texte)
    {
        var t = texte.IndexOf('T');
        return t > 0 && EstUneDate(texte[..t]) && EstUneHeure(texte[(t + 1)..]);
    }

    /// <summary>The text without its time zone; false when the zone is wrong.</summary>
    private static bool Reste(ReadOnlySpan<char> texte, out ReadOnlySpan<char> reste)
    {
        reste = texte;
        if (texte is [.., 'Z'])
        {
            reste = texte[..^1];
            return true;
        }

        if (texte.Length < 6 || texte[^3] != ':' || texte[^6] is not ('+' or '-'))
        {
            return true;
        }

        reste = texte[..^6];
        return Nombre(texte[^5..^3]) is >= 0 and <= 14 and var heures && Nombre(texte[^2..]) is >= 0 and <= 59 and var minutes && (heures < 14 || minutes == 0);
    }

    /// <summary>xs:language: words of at most 8 letters or digits, the first of letters.</summary>
    private static bool EstUneLangue(ReadOnlySpan<char> texte)
    {
        var premier = true;
        foreach (var bornes in texte.Split('-'))
        {
            var mot = texte[bornes];
            if (mot.Length is 0 or > 8 || !EstFaitDe(mot, premier))
            {
                return false;
            }

            premier = false;
        }

        return true;
    }

    private static bool EstFaitDe(ReadOnlySpan<char> mot, bool lettresSeules)
    {
        foreach (var c in mot)
        {
            if (!(char.IsAsciiLetter(c) || (!lettresSeules && char.IsAsciiDigit(c))))
            {
                return false;
            }
        }

        return true;
    }

    private static int Nombre(ReadOnlySpan<char> texte) =>
        EstFaitDeChiffres(texte) && int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
}
