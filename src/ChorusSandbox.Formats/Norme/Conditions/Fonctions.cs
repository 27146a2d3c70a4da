namespace ChorusSandbox.Formats.Norme.Conditions;

/// <summary>The functions of the conditions (regles-en16931.md 2 and 5).</summary>
internal static class Fonctions
{
    /// <summary>To the cent, halves towards plus infinity, as the official rules compute it: -2.345 gives -2.34.</summary>
    public static decimal AuCentime(decimal nombre) => Math.Floor((nombre * 100) + 0.5m) / 100;

    /// <summary>To the unit, halves towards plus infinity.</summary>
    public static decimal ALUnite(decimal nombre) => Math.Floor(nombre + 0.5m);

    public static decimal Diviser(decimal dividende, decimal diviseur) => diviseur == 0 ? 0 : dividende / diviseur;

    public static string DeuxPremiers(string texte) => texte.Length > 2 ? texte[..2] : texte;

    /// <summary>Letters and digits only, in capitals: what is left of a code that was spelt in another way.</summary>
    public static string Reduit(string texte) => string.Concat(texte.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>In capitals, without any blank.</summary>
    public static string Compact(string texte) => string.Concat(texte.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>What may be shown of the number of a card: the first six digits and the last four.</summary>
    public static string Carte(string texte) => texte.Trim() is { Length: > 10 } numero ? numero[..6] + numero[^4..] : texte.Trim();

    /// <summary>What stands between the first two #; null without them.</summary>
    public static string? EntreDieses(string texte) => texte.Split('#', 3) is [_, var code, _] ? code : null;
}
