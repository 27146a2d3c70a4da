using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

using ChorusSandbox.Server.Access;

namespace ChorusSandbox.Server.Api.Contrats;

/// <summary>Reading of one simple value, as clients write it (api.md 3.0).</summary>
internal static class Valeurs
{
    private const int LongueurCitee = 80;

    /// <summary>Reads a value; a null one is « not filled ». False when it cannot be read as its type.</summary>
    public static bool Lire(Type type, JsonElement element, out object? valeur)
    {
        var texte = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
        if (type == typeof(string))
        {
            valeur = texte;
            return true;
        }

        texte = texte.Trim();
        if (type == typeof(bool))
        {
            valeur = OuiNon.Lire(texte);
            return valeur is not null;
        }

        return type == typeof(DateOnly) ? Date(texte, out valeur) : Nombre(type, texte, out valeur);
    }

    /// <summary>What a field of a type holds, in words.</summary>
    public static string Attendu(Type type) => type == typeof(DateOnly) ? "une date AAAA-MM-JJ"
        : type == typeof(bool) ? "true ou false"
        : type == typeof(decimal) ? "un nombre"
        : type == typeof(string) ? "un texte"
        : type == typeof(ReadOnlyMemory<byte>) ? "des octets en base64"
        : "un nombre entier";

    /// <summary>The bytes of a text in base64, line breaks allowed, on disk when there are many; null when it is not base64.</summary>
    public static ReadOnlyMemory<byte>? Octets(JsonElement element, FichiersDAppel fichiers)
    {
        var brut = JsonMarshal.GetRawUtf8Value(element);
        if (brut.Length > GrosCorps.Seuil)
        {
            return fichiers.Decoder(brut[1..^1]);
        }

        if (element.TryGetBytesFromBase64(out var octets))
        {
            return octets;
        }

        try
        {
            return Convert.FromBase64String(element.GetString()!);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The beginning of what was written, to be quoted.</summary>
    public static string Court(JsonElement element)
    {
        var brut = JsonMarshal.GetRawUtf8Value(element);
        return brut.Length > LongueurCitee ? Encoding.UTF8.GetString(brut[..LongueurCitee]) + "…" : Encoding.UTF8.GetString(brut);
    }

    /// <summary>A date, or the date of a date-time; year 1 is « not filled ».</summary>
    private static bool Date(string texte, out object? valeur)
    {
        valeur = null;
        var jour = texte.Length >= 10 ? texte[..10] : texte;
        if (!DateOnly.TryParseExact(jour, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            || (texte.Length > 10 && (texte[10] is not ('T' or ' ') || !DateTimeOffset.TryParse(texte, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))))
        {
            return false;
        }

        valeur = date.Year <= 1 ? null : date;
        return true;
    }

    private static bool Nombre(Type type, string texte, out object? valeur)
    {
        valeur = null;
        if (!decimal.TryParse(texte, NumberStyles.Float, CultureInfo.InvariantCulture, out var nombre))
        {
            return false;
        }

        if (type == typeof(decimal))
        {
            valeur = nombre;
            return true;
        }

        if (nombre != decimal.Truncate(nombre))
        {
            return false;
        }

        var entier = type == typeof(int) ? Math.Clamp(nombre, int.MinValue, int.MaxValue) : Math.Clamp(nombre, long.MinValue, long.MaxValue);
        valeur = entier == 0 ? null : type == typeof(int) ? (int)entier : (object)(long)entier;
        return true;
    }
}
