using System.Globalization;

using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>The sums of an invoice, upward from its lines, each rounded to the cent where the standard wants it.</summary>
internal static class Comptes
{
    public static decimal Arrondir(decimal montant) => Math.Round(montant, 2, MidpointRounding.AwayFromZero);

    /// <summary>An amount, with its two decimals.</summary>
    public static Nombre Montant(decimal montant) => Nombre.Lire(Arrondir(montant).ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>The rate of a regime, as files write it.</summary>
    public static Nombre? Taux(RegimeDeTva regime) => regime.Taux is { } taux ? Nombre.De(taux) : null;

    /// <summary>Charges less discounts.</summary>
    public static decimal Signee(IEnumerable<RemiseOuCharge> remises) =>
        remises.Sum(r => (r.EstUneCharge == true ? 1 : -1) * r.Montant!.Value.Valeur!.Value);

    /// <summary>True for lines that go under the same line of the breakdown.</summary>
    public static bool MemeTva(LigneSemantique une, LigneSemantique autre) => une.CategorieTva == autre.CategorieTva && une.TauxTva == autre.TauxTva;

    /// <summary>The breakdown of VAT, by category then rate.</summary>
    public static Liste<VentilationTva> Ventiler(Liste<LigneSemantique> lignes, Liste<RemiseOuCharge> remises, RegimeDeTva? regime) =>
    [
        .. lignes.Select(l => (l.CategorieTva, l.TauxTva)).Distinct().OrderBy(t => t.CategorieTva, StringComparer.Ordinal).ThenByDescending(t => t.TauxTva?.Valeur).Select(t =>
        {
            var assiette = lignes.Where(l => (l.CategorieTva, l.TauxTva) == t).Sum(l => l.Montant!.Value.Valeur!.Value)
                + Signee(remises.Where(r => (r.CategorieTva, r.TauxTva) == t));
            return new VentilationTva
            {
                Base = Montant(assiette),
                Montant = Montant(assiette * (t.TauxTva?.Valeur ?? 0m) / 100m),
                Categorie = t.CategorieTva,
                Taux = t.TauxTva,
                CodeMotifExoneration = regime?.CodeMotif,
                MotifExoneration = regime?.Motif,
            };
        }),
    ];

    /// <summary>The totals.</summary>
    /// <param name="lignes">The lines.</param>
    /// <param name="remises">Discounts and charges on the whole.</param>
    /// <param name="ventilation">The breakdown of VAT.</param>
    /// <param name="acompte">What was paid before, in hundredths of the total.</param>
    /// <param name="complets">True to write a rounding of nothing too.</param>
    public static TotauxSemantiques Totaux(Liste<LigneSemantique> lignes, Liste<RemiseOuCharge> remises, Liste<VentilationTva> ventilation, decimal acompte, bool complets)
    {
        var total = lignes.Sum(l => l.Montant!.Value.Valeur!.Value);
        var ht = total + Signee(remises);
        var tva = ventilation.Sum(v => v.Montant!.Value.Valeur!.Value);
        var paye = Arrondir((ht + tva) * acompte / 100m);
        return new()
        {
            Lignes = Montant(total),
            Remises = Somme(remises, deCharges: false),
            Charges = Somme(remises, deCharges: true),
            HorsTaxe = Montant(ht),
            Tva = Montant(tva),
            ToutesTaxes = Montant(ht + tva),
            DejaPaye = paye > 0 ? Montant(paye) : null,
            Arrondi = complets ? Montant(0m) : null,
            APayer = Montant(ht + tva - paye),
        };
    }

    private static Nombre? Somme(Liste<RemiseOuCharge> remises, bool deCharges) =>
        remises.Where(r => r.EstUneCharge == deCharges).ToList() is { Count: > 0 } celles ? Montant(celles.Sum(r => r.Montant!.Value.Valeur!.Value)) : null;
}
