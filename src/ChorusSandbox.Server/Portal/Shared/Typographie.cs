using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

using ChorusSandbox.Domain;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>How the portal writes numbers, dates and sentences in French: the formatters set the blanks, never the pages.</summary>
public static partial class Typographie
{
    /// <summary>Most characters of a notice, and most bytes of what rides beside it.</summary>
    public const int Longest = 1024;

    private const int MostNamed = 5;

    /// <summary>Culture of everything that is shown.</summary>
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly NumberFormatInfo Nombres = new()
    {
        NumberGroupSeparator = FineInsecable,
        NumberDecimalSeparator = ",",
        NumberDecimalDigits = 2,
        NegativeSign = "−",
    };

    private const string Insecable = "\u00a0";
    private const string FineInsecable = "\u202f";

    /// <summary><c>15/03/2022</c>.</summary>
    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>15/03/2022</c>, the day of an instant in Paris.</summary>
    public static string Date(DateTimeOffset instant) => Temps.AParis(instant).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>10 h 42</c>, in Paris.</summary>
    public static string Heure(DateTimeOffset instant)
    {
        var paris = Temps.AParis(instant);
        return string.Create(CultureInfo.InvariantCulture, $"{paris.Hour}{Insecable}h{Insecable}{paris.Minute:00}");
    }

    /// <summary><c>10:42:07</c>, in Paris, where seconds matter.</summary>
    public static string HeurePrecise(DateTimeOffset instant) => Temps.AParis(instant).ToString("HH':'mm':'ss", CultureInfo.InvariantCulture);

    /// <summary>A path that may be cut after each slash.</summary>
    public static Microsoft.AspNetCore.Html.IHtmlContent Chemin(string chemin)
    {
        var html = new Microsoft.AspNetCore.Html.HtmlContentBuilder();
        var parts = chemin.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            html.Append(parts[i]);
            if (i < parts.Length - 1)
            {
                html.AppendHtml("/<wbr>");
            }
        }

        return html;
    }

    /// <summary><c>15/03/2022, 10 h 42</c>, in Paris.</summary>
    public static string DateHeure(DateTimeOffset instant) => $"{Date(instant)}, {Heure(instant)}";

    /// <summary><c>15/03</c>, in Paris, where the year goes without saying.</summary>
    public static string JourMois(DateTimeOffset instant) => Temps.AParis(instant).ToString("dd/MM", CultureInfo.InvariantCulture);

    /// <summary><c>mardi 15 mars 2022</c>, in Paris.</summary>
    public static string DateLongue(DateTimeOffset instant)
    {
        var paris = Temps.AParis(instant);
        var jour = paris.Day == 1 ? "1er" : paris.Day.ToString(CultureInfo.InvariantCulture);
        return $"{paris.ToString("dddd", Culture)} {jour}{Insecable}{paris.ToString("MMMM yyyy", Culture)}";
    }

    /// <summary><c>mardi 15 mars 2022, 10 h 42</c>, in Paris.</summary>
    public static string DateLongueHeure(DateTimeOffset instant) => $"{DateLongue(instant)}, {Heure(instant)}";

    /// <summary><c>2022-03-15T10:42:00+01:00</c>, for the <c>datetime</c> of an element.</summary>
    public static string Iso(DateTimeOffset instant) => Temps.AParis(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary><c>4 260,00 €</c>; another currency is written by its code.</summary>
    public static string Montant(decimal montant, string devise = "EUR") =>
        $"{Decimale(montant)}{Insecable}{(devise == "EUR" ? "€" : devise)}";

    /// <summary><c>4 260,00</c>.</summary>
    public static string Decimale(decimal nombre) => nombre.ToString("N2", Nombres);

    /// <summary><c>12</c>, <c>1 500</c> or <c>2,5</c>: a quantity, without useless zeros.</summary>
    public static string Nombre(decimal nombre) => nombre.ToString("#,##0.######", Nombres);

    /// <summary><c>4260,00</c>, as somebody types it in a field.</summary>
    public static string Saisie(decimal nombre) => nombre.ToString("0.00####", Culture);

    /// <summary><c>20 %</c>.</summary>
    public static string Taux(decimal taux) => $"{Nombre(taux)}{Insecable}%";

    /// <summary><c>999 900 020 00010</c>; what is not fourteen digits is written as it stands.</summary>
    public static string Siret(string siret) =>
        siret.Length == 14 && siret.All(char.IsAsciiDigit)
            ? string.Join(Insecable, siret[..3], siret[3..6], siret[6..9], siret[9..])
            : siret;

    /// <summary><c>286 Ko</c>.</summary>
    public static string Taille(long octets) => octets switch
    {
        < 1024 => $"{octets.ToString(CultureInfo.InvariantCulture)}{Insecable}o",
        < 1024 * 1024 => $"{Nombre(Math.Ceiling(octets / 1024m))}{Insecable}Ko",
        < 1024 * 1024 * 1024 => $"{Nombre(Math.Round(octets / (1024m * 1024m), 1))}{Insecable}Mo",
        _ => $"{Nombre(Math.Round(octets / (1024m * 1024m * 1024m), 1))}{Insecable}Go",
    };

    /// <summary><c>0 facture</c>, <c>1 facture</c>, <c>2 factures</c>.</summary>
    public static string Compte(int nombre, string singulier, string pluriel) =>
        $"{Nombre(nombre)}{Insecable}{(nombre < 2 ? singulier : pluriel)}";

    /// <summary><c>A, B, C, D, E et 3 autres</c>: five are named, the rest is counted.</summary>
    public static string Quelques(IReadOnlyList<string> noms) => noms.Count <= MostNamed
        ? string.Join(", ", noms)
        : $"{string.Join(", ", noms.Take(MostNamed))} et {Compte(noms.Count - MostNamed, "autre", "autres")}";

    /// <summary>
    /// A text no longer than a notice may be: it waits in a cookie, and a browser whose cookies grow too large is turned away by
    /// every page.
    /// </summary>
    public static string Couper(string texte) =>
        texte.Length <= Longest ? texte : texte[..(char.IsHighSurrogate(texte[Longest - 1]) ? Longest - 1 : Longest)] + "…";

    /// <summary>A name typed in French, as a file may bear it: no accent, a hyphen for each blank or apostrophe.</summary>
    public static string NomDeFichier(string nom) => string.Concat(nom.Trim().Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => char.IsWhiteSpace(c) || c is '’' or '\'' ? '-' : c));

    /// <summary>A sentence written with plain blanks, with the no-break ones that French wants.</summary>
    public static string Phrase(string phrase)
    {
        phrase = AvantDeuxPoints().Replace(phrase, Insecable + ":");
        phrase = AvantPonctuationHaute().Replace(phrase, FineInsecable + "$1");
        return phrase.Replace("« ", "«" + Insecable, StringComparison.Ordinal).Replace(" »", Insecable + "»", StringComparison.Ordinal);
    }

    [GeneratedRegex("[ \u00a0\u202f]:(?=[ \u00a0]|$)")]
    private static partial Regex AvantDeuxPoints();

    [GeneratedRegex("[ \u00a0\u202f]([;!?])")]
    private static partial Regex AvantPonctuationHaute();
}
