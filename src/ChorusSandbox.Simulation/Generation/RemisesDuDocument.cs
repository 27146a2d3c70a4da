using Bogus;

using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>Discounts and charges on the whole invoice, each in the VAT of the lines it bears on.</summary>
/// <param name="hasard">Chance.</param>
/// <param name="complete">True for one of each.</param>
internal sealed class RemisesDuDocument(Randomizer hasard, bool complete)
{
    public Liste<RemiseOuCharge> De(Liste<LigneSemantique> lignes)
    {
        var (premiere, assiette) = (lignes[0], lignes.Where(l => Comptes.MemeTva(l, lignes[0])).Sum(l => l.Montant!.Value.Valeur!.Value));
        var remises = new List<RemiseOuCharge>();
        var (pourRemise, pourCharge) = (hasard.Int(2, 8), hasard.Int(1, 4));
        if (hasard.Bool(0.15f) || complete)
        {
            remises.Add(Nouvelle(premiere, assiette, pourRemise) with { EstUneCharge = false, CodeMotif = "95", Motif = Motif(hasard.ArrayElement([.. TextesDeFacture.Remises])) });
        }

        if (hasard.Bool(0.12f) || complete)
        {
            var (code, motif) = hasard.ArrayElement([.. TextesDeFacture.Charges]);
            remises.Add(Nouvelle(premiere, assiette, pourCharge) with { EstUneCharge = true, CodeMotif = code, Motif = Motif(motif) });
        }

        return [.. remises];
    }

    // A code alone where a fault takes the reason away.
    private string? Motif(string motif) => complete ? null : motif;

    private static RemiseOuCharge Nouvelle(LigneSemantique ligne, decimal assiette, int pourcentage) => new()
    {
        Montant = Comptes.Montant(assiette * pourcentage / 100m),
        Base = Comptes.Montant(assiette),
        Pourcentage = Nombre.De(pourcentage),
        CategorieTva = ligne.CategorieTva,
        TauxTva = ligne.TauxTva,
    };
}
