using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.Formats.Controles;

/// <summary>
/// Tells the one cause of several refusals: a file made for a private client (cadre of the reform, SIREN, no means of payment,
/// long number). Source: formats.md 3.4 and 4.3.
/// </summary>
internal static class IndicesB2b
{
    private static readonly (CodeRefus Code, string Indice)[] Connus =
    [
        (CadreReformeB2b, "cadre de facturation de la réforme"),
        (StructureSiren, "SIREN à la place du SIRET"),
        (PaiementModeAbsent, "mode de paiement absent"),
        (FactureNumeroTropLong, "numéro de plus de 20 caractères"),
    ];

    /// <summary>A warning when two signs at least stand together.</summary>
    public static Refus? Chercher(Dossier dossier, List<Refus> constats)
    {
        var indices = Connus.Where(c => constats.Exists(r => r.Code == c.Code)).Select(c => c.Indice).ToList();
        return indices.Count < 2 ? null : Refus.De(FacturxFichierB2b, dossier.Ou("BT-23"), dossier.Facture.Cadre, ("indices", string.Join(", ", indices)));
    }
}
