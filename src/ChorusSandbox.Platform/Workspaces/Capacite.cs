using System.Globalization;

using ChorusSandbox.Platform.Store;

namespace ChorusSandbox.Platform.Workspaces;

/// <summary>The room of a world: all that was deposited in it, and no more than its limit (design 7).</summary>
internal static class Capacite
{
    /// <summary>Why so many more bytes are refused; null when there is room for them. It depends on records alone, so that a replay decides the same.</summary>
    public static Refus? Refuser(Resumes resumes, long taille, string ou) =>
        resumes.Meta.Parametres.TailleMaximum is var maximum && resumes.Octets + taille > maximum
            ? Refus.De(CodeRefus.SecuriteMondePlein, ou, null, ("maximum", EnClair(maximum)))
            : null;

    private static string EnClair(long octets) =>
        octets >= 1L << 30 ? $"{octets >> 30} Go" : (octets / 1048576m).ToString("0.###", CultureInfo.GetCultureInfo("fr-FR")) + " Mo";
}
