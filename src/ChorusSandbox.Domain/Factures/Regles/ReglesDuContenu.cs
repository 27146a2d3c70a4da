namespace ChorusSandbox.Domain.Factures.Regles;

/// <summary>
/// What an invoice is judged by on its content alone, whoever judges: its deposit, by any door, and the control of a file that
/// nobody deposits. What needs the directory, the other invoices or the files is judged beside.
/// </summary>
public static class ReglesDuContenu
{
    /// <summary>Refusals, in the order of the form.</summary>
    /// <param name="demande">The invoice.</param>
    /// <param name="contexte">Its day; parties that are not known are null.</param>
    /// <param name="duDestinataire">What is said of the recipient, by the directory or by its form alone.</param>
    public static IEnumerable<Refus> Controler(DemandeFacture demande, ContexteDepot contexte, IEnumerable<Refus> duDestinataire) =>
    [
        .. ReglesNumero.Controler(demande, contexte),
        .. ReglesSaisie.Controler(demande, contexte),
        .. duDestinataire,
        .. ReglesMontants.Controler(demande),
    ];

    /// <summary>What it is accepted with all the same, in the order of the form.</summary>
    /// <param name="demande">The invoice.</param>
    /// <param name="contexte">Its day; parties that are not known are null.</param>
    /// <param name="duDestinataire">What is said of the recipient.</param>
    public static IEnumerable<Refus> Avertir(DemandeFacture demande, ContexteDepot contexte, IEnumerable<Refus> duDestinataire) =>
    [
        .. ReglesSaisie.Avertir(demande, contexte),
        .. duDestinataire,
        .. ReglesMontants.Avertir(demande),
    ];
}
