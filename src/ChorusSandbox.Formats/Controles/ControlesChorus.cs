namespace ChorusSandbox.Formats.Controles;

/// <summary>
/// Chorus Pro's own controls on one file, those that need neither the directory nor the other invoices. Source: formats.md
/// 3.4 and 4.1. Totals are not computed: in a flow that belongs to the EN 16931 report (design.md 11).
/// </summary>
internal static class ControlesChorus
{
    public static IReadOnlyList<Refus> Controler(Dossier dossier)
    {
        List<Refus> constats =
        [
            .. ControleDesObligatoires.Controler(dossier),
            .. ControleDuCadre.Controler(dossier),
            .. ControleDuNumero.Controler(dossier),
            .. ControleDesIdentifiants.Controler(dossier),
            .. ControleDuPaiement.Controler(dossier),
            .. ControleDesPieces.Controler(dossier),
            .. ControleFacturX.Controler(dossier),
        ];
        return IndicesB2b.Chercher(dossier, constats) is { } indices ? [.. constats, indices] : constats;
    }
}
