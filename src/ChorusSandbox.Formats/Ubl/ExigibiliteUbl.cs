namespace ChorusSandbox.Formats.Ubl;

/// <summary>Codes of BT-8 in UBL (3, 35, 432) and in old Chorus flows (« TVA DEBIT »…), and those of CII. Source: formats.md 2 and 5.</summary>
internal static class ExigibiliteUbl
{
    private static readonly (string Ubl, string Ancien, string Cii)[] Codes =
        [("3", "TVA DEBIT", "5"), ("35", "TVA LIVRAISON", "29"), ("432", "TVA ENCAISSEMENT", "72")];

    public static string? Lire(string? code) =>
        Codes.FirstOrDefault(c => c.Ubl == code || c.Ancien == code).Cii ?? (code is "VAT" ? null : code);

    public static string Ecrire(string code) => Codes.FirstOrDefault(c => c.Cii == code).Ubl ?? code;
}
