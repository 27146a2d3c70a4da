using System.Globalization;

namespace ChorusSandbox.Formats;

/// <summary>Words for a file that goes beyond what is read.</summary>
internal static class FichierHostile
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The refusal of a file whose reading was stopped.</summary>
    public static Refus Refuser(string nomFichier, string ou, string constat, string limite) =>
        Refus.De(CodeRefus.SecuriteFichierHostile, ou, null, ("nomFichier", nomFichier), ("constat", constat), ("limite", limite));

    /// <summary>A size as a person reads it: <c>12,5 Mo</c>.</summary>
    public static string Taille(long octets) => octets switch
    {
        < 1024 => string.Create(French, $"{octets} octets"),
        < 1024 * 1024 => string.Create(French, $"{octets / 1024m:0.#} Ko"),
        < 1024 * 1024 * 1024 => string.Create(French, $"{octets / (1024m * 1024):0.#} Mo"),
        _ => string.Create(French, $"{octets / (1024m * 1024 * 1024):0.#} Go"),
    };
}
