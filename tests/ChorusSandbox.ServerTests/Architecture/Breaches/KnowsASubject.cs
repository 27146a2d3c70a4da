using ChorusSandbox.Platform.Factures;

namespace ChorusSandbox.Platform.Clock;

/// <summary>The substrate that names a subject, on purpose.</summary>
internal static class KnowsASubject
{
    public static object Request() => new DemandeSurFactures([]);
}
