using System.Collections.Frozen;

using ChorusSandbox.Domain.Factures;

using static ChorusSandbox.Domain.Factures.ModePaiement;

namespace ChorusSandbox.Formats.Controles;

/// <summary>Codes of payment that Chorus Pro admits (S2.05), and the mode that each becomes. Source: formats.md 4.1 and 5.</summary>
public static class ModesDePaiement
{
    // ASSUMPTION: FMT-03 the modes of the API are fewer than the codes: a card is AUTRE, « compte bancaire » a transfer, « débit » a direct debit.
    private static readonly FrozenDictionary<string, ModePaiement> ParCode = new Dictionary<string, ModePaiement>
    {
        ["01"] = Virement, ["1"] = Virement, ["10"] = Espece, ["20"] = Cheque, ["30"] = Virement, ["31"] = Prelevement,
        ["42"] = Virement, ["48"] = Autre, ["49"] = Prelevement, ["58"] = Virement, ["59"] = Prelevement, ["97"] = Report,
    }.ToFrozenDictionary();

    /// <summary>The mode of a code; null when Chorus Pro does not admit it.</summary>
    public static ModePaiement? DuCode(string? code) => code is not null && ParCode.TryGetValue(code, out var mode) ? mode : null;

    /// <summary>True for « non défini », which Chorus Pro passes on as a transfer (G1.14).</summary>
    internal static bool EstNonDefini(string code) => code is "01" or "1";

    /// <summary>True for the two transfers that need the account to credit.</summary>
    internal static bool DemandeUnCompte(string code) => code is "30" or "58";
}
