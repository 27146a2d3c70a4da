using System.Collections.Immutable;
using System.Globalization;

using ChorusSandbox.Domain.Factures;

using static ChorusSandbox.Domain.Factures.CadreDeFacturation;

namespace ChorusSandbox.Domain.Transverses;

/// <summary>Reasons for which a valideur refuses, cadre by cadre (domain.md 4.3).</summary>
public static class MotifsRefusValideur
{
    // ASSUMPTION: REF-12 the list is not public; that it depends on the cadre and falls into two families is (domain.md 4.3, 5.4).
    private static readonly ImmutableArray<MotifRefusValideur> Communs =
    [
        new(1, "VAL-01", "Je ne suis pas le valideur de cette facture", true),
        new(2, "VAL-02", "Service valideur erroné", true),
        new(3, "VAL-03", "Destinataire ou marché erroné", true),
        new(4, "VAL-04", "Montant contesté", false),
        new(5, "VAL-05", "Prestation non faite ou non conforme", false),
        new(6, "VAL-06", "Facture en doublon", false),
    ];

    private static readonly MotifRefusValideur SousTraitance = new(7, "VAL-07", "Sous-traitant non agréé par le client public", false);
    private static readonly MotifRefusValideur Cotraitance = new(8, "VAL-08", "Répartition du groupement non respectée", false);
    private static readonly MotifRefusValideur Autre = new(9, "VAL-99", "Autre motif", false);

    /// <summary>The cadres that a valideur sees (domain.md 4.3 and 4.4).</summary>
    public static ImmutableArray<CadreDeFacturation> Cadres { get; } =
        [A9FactureSoustraitant, A10ProjetDecompteMensuelSoustraitant, A12FactureCotraitant, A13ProjetDecompteMensuelCotraitant, A14ProjetDecompteFinalCotraitant];

    /// <summary>Every reason.</summary>
    public static ImmutableArray<MotifRefusValideur> Tous { get; } = [.. Communs, SousTraitance, Cotraitance, Autre];

    /// <summary>The reasons that a cadre admits; none for a cadre without a valideur.</summary>
    public static ImmutableArray<MotifRefusValideur> De(CadreDeFacturation cadre) => cadre switch
    {
        A9FactureSoustraitant or A10ProjetDecompteMensuelSoustraitant => [.. Communs, SousTraitance, Autre],
        _ when Cadres.Contains(cadre) => [.. Communs, Cotraitance, Autre],
        _ => [],
    };

    // ASSUMPTION: API-101 motifRefus is a text: the code is what the referential is there for, and its number or its label are read as well.
    /// <summary>The reason that a text names, by its code, its number or its label; null when a cadre admits none of that name.</summary>
    /// <param name="texte">What was written.</param>
    /// <param name="cadre">Cadre of the invoice; any reason answers for one without a valideur.</param>
    public static MotifRefusValideur? Find(string? texte, CadreDeFacturation cadre) =>
        texte?.Trim() is not { Length: > 0 } lu ? null : Admis(cadre).FirstOrDefault(m =>
            string.Equals(m.Code, lu, StringComparison.OrdinalIgnoreCase) || string.Equals(m.Libelle, lu, StringComparison.OrdinalIgnoreCase)
            || m.Id.ToString(CultureInfo.InvariantCulture) == lu);

    /// <summary>The codes that a cadre admits, in words.</summary>
    public static string EnMots(CadreDeFacturation cadre) => string.Join(", ", Admis(cadre).Select(m => m.Code));

    private static ImmutableArray<MotifRefusValideur> Admis(CadreDeFacturation cadre) => De(cadre) is { IsEmpty: false } siens ? siens : Tous;
}
