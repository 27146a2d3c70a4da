using ChorusSandbox.Domain.Factures;

namespace ChorusSandbox.Formats;

/// <summary>French names of the means of payment, as files print them.</summary>
internal static class LibellesDePaiement
{
    /// <summary>The name of a mode.</summary>
    public static string De(ModePaiement mode) => mode switch
    {
        ModePaiement.Virement => "Virement",
        ModePaiement.Cheque => "Chèque",
        ModePaiement.Prelevement => "Prélèvement",
        ModePaiement.Espece => "Espèces",
        ModePaiement.Report => "Report",
        _ => "Autre",
    };
}
