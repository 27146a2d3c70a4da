using System.Diagnostics.CodeAnalysis;

namespace ChorusSandbox.Server.Portal;

/// <summary>The address of a page of ours, as a form or a link sends it back.</summary>
internal static class LocalAddress
{
    /// <summary>
    /// True for what begins with one slash and holds only the signs of an address: a redirection to anything else would leave the
    /// site, or fail.
    /// </summary>
    public static bool IsOne([NotNullWhen(true)] string? text) =>
        text is ['/', .. var rest] && rest is not ['/' or '\\', ..] && text.All(c => c is > ' ' and < (char)127);
}
