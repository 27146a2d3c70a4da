using System.Globalization;

using Bogus;

using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Simulation.Generation;

/// <summary>The lines of a file: those typed, with charges, discounts on prices, notes, identifiers of articles.</summary>
/// <param name="hasard">Chance.</param>
/// <param name="regime">The one regime of VAT of the invoice; null for the rates of its articles.</param>
/// <param name="complete">True for lines that say all that can be said, two of them at least.</param>
internal sealed class LignesDetaillees(Randomizer hasard, RegimeDeTva? regime, bool complete)
{
    public Liste<LigneSemantique> De(Liste<LigneSemantique> lignes)
    {
        var detaillees = lignes.Select(Ligne).ToList();
        if (complete && detaillees is [var seule])
        {
            detaillees.Add(seule with { Numero = "2" });
        }

        return [.. detaillees];
    }

    private LigneSemantique Ligne(LigneSemantique ligne, int rang)
    {
        var prix = ligne.PrixNet!.Value.Valeur!.Value;
        var brut = Comptes.Arrondir(ligne.Quantite!.Value.Valeur!.Value * prix);
        var remises = Remises(ligne, brut, rang);
        var surPrix = Oui(0.1f) ? Comptes.Arrondir(prix * hasard.Int(1, 10) / 100m) : (decimal?)null;
        return ligne with
        {
            CategorieTva = regime?.Categorie ?? ligne.CategorieTva,
            TauxTva = regime is null ? ligne.TauxTva : Comptes.Taux(regime),
            RemisesEtCharges = remises,
            Montant = Comptes.Montant(brut + Comptes.Signee(remises)),
            PrixBrut = surPrix is { } remise ? Nombre.De(prix + remise) : null,
            RemiseSurPrix = surPrix is { } r ? Nombre.De(r) : null,
            QuantiteDuPrix = Oui(0.2f) ? Nombre.De(1m) : null,
            Note = Oui(0.15f) ? hasard.ArrayElement([.. TextesDeFacture.NotesDeLigne]) : null,
            Description = Oui(0.25f) ? $"{ligne.Designation}, référence {ligne.ReferenceVendeur}" : null,
            IdentifiantStandard = Oui(0.2f) ? new(Gtin(ligne.ReferenceVendeur ?? "", rang), "0160") : null,
        };
    }

    private Liste<RemiseOuCharge> Remises(LigneSemantique ligne, decimal brut, int rang)
    {
        var (avecCharge, charge) = (hasard.Bool(0.08f), Comptes.Arrondir(hasard.Int(150, 2_500) / 100m));
        var remises = ligne.RemisesEtCharges.Select(r => r with { Base = Comptes.Montant(brut) }).ToList();
        if (complete && rang == 0 && remises.Count == 0)
        {
            remises.Add(new() { EstUneCharge = false, Montant = Comptes.Montant(brut * 0.1m), Base = Comptes.Montant(brut), CodeMotif = "95" });
        }

        if (avecCharge || (complete && rang == 0))
        {
            var (code, motif) = hasard.ArrayElement([.. TextesDeFacture.Charges]);
            remises.Add(new() { EstUneCharge = true, Montant = Comptes.Montant(charge), Base = complete ? Comptes.Montant(brut) : null, CodeMotif = code, Motif = motif });
        }

        return [.. remises.Select(r => complete ? r with { Motif = null } : r)];
    }

    /// <summary>A number of article of the range that GS1 leaves to each company, with its key.</summary>
    private static string Gtin(string reference, int rang)
    {
        var chiffres = string.Create(CultureInfo.InvariantCulture, $"0200000{reference.Sum(c => c) % 10_000:D4}{rang % 100:D2}");
        var somme = chiffres.Select((c, i) => (c - '0') * (i % 2 == 0 ? 3 : 1)).Sum();
        return chiffres + ((10 - (somme % 10)) % 10).ToString(CultureInfo.InvariantCulture);
    }

    private bool Oui(float chance) => hasard.Bool(chance) || complete;
}
