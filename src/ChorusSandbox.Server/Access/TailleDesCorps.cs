using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.Server.Access;

/// <summary>Bytes that the body of a call may have: those of the largest flow, or of an export where a world is imported.</summary>
internal static class TailleDesCorps
{
    /// <summary>Handler by which the console's page imports.</summary>
    public const string Importer = "Importer";

    private static readonly PathString ParLaPage = "/console";
    private static readonly PathString ParLApi = "/console/api/mondes/import";

    /// <summary>The most that is read.</summary>
    public static long Maximum(HttpRequest request) => Importe(request) ? Workspaces.ExportMaximum : GrosCorps.Maximum;

    /// <summary>The most at which the server itself stops to read: a little more, so that a door has time to say why.</summary>
    public static long MaximumDuServeur(HttpRequest request) => Maximum(request) + (GrosCorps.MaximumDuServeur - GrosCorps.Maximum);

    private static bool Importe(HttpRequest request) => HttpMethods.IsPost(request.Method)
        && (request.Path == ParLApi || (request.Path == ParLaPage && string.Equals(request.Query["handler"], Importer, StringComparison.OrdinalIgnoreCase)));
}
