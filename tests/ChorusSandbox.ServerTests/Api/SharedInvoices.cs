using System.Runtime.CompilerServices;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>Third-party invoices beside the repository; tests that need them are skipped where they are missing.</summary>
internal static class SharedInvoices
{
    public const string Absent = "Les factures tierces de ../shared/data/invoices ne sont pas là.";

    /// <summary>Their folder; null where it is missing.</summary>
    public static DirectoryInfo? Folder { get; } = Find(Here());

    /// <summary>The files of a folder, in ordinal order.</summary>
    public static IReadOnlyList<FileInfo> Of(string folder) =>
        Folder is null ? [] : [.. new DirectoryInfo(Path.Combine(Folder.FullName, folder)).GetFiles().OrderBy(f => f.Name, StringComparer.Ordinal)];

    /// <summary>The syntax under which a file is deposited, from what it holds.</summary>
    public static string Syntaxe(FileInfo file, byte[] octets)
    {
        if (file.Extension.Equals(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            return "IN_DP_E2_CII_FACTURX";
        }

        if (file.Name.StartsWith("FSO1116A", StringComparison.Ordinal))
        {
            return "IN_DP_E2_CII_MIN_16B";
        }

        var texte = System.Text.Encoding.UTF8.GetString(octets);
        return texte.Contains("CrossIndustryInvoice", StringComparison.Ordinal) || texte.Contains("CrossIndustryDocument", StringComparison.Ordinal)
            ? "IN_DP_E1_CII_16B"
            : "IN_DP_E1_UBL_INVOICE";
    }

    private static string Here([CallerFilePath] string path = "") => path;

    private static DirectoryInfo? Find(string source)
    {
        for (var folder = new FileInfo(source).Directory; folder is not null; folder = folder.Parent)
        {
            var candidate = new DirectoryInfo(Path.Combine(folder.FullName, "shared", "data", "invoices"));
            if (candidate.Exists)
            {
                return candidate;
            }
        }

        return null;
    }
}
