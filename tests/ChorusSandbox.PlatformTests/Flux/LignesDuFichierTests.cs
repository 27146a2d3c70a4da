using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Factures.Regles;
using ChorusSandbox.Formats.Controles;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.PlatformTests.Flux;

/// <summary>The amounts of a line in a file are those of the invoice, whatever its price is made of.</summary>
public sealed class LignesDuFichierTests
{
    [Theory]
    [InlineData("une ligne simple", 10, 12, null, null, 120, 0, 0, 12, 0)]
    [InlineData("200 à 50 pour 100", 200, 50, null, 100.0, 100, 0, 0, 0.5, 0)]
    [InlineData("une remise", 10, 12, null, null, 110, 10, 0, 12, 10)]
    [InlineData("une charge", 1, 50, null, null, 100, 0, 50, 50, -50)]
    [InlineData("le prix net est toutes taxes comprises", 1, 120, 100.0, null, 100, 0, 0, 100, 0)]
    [InlineData("un prix brut avant remise", 2, 45, 50.0, null, 90, 0, 0, 45, 0)]
    [InlineData("un montant que rien n’explique", 3, 50, null, null, 100, 0, 0, 50, 50)]
    public void Demande_LigneDUnFichier_GardeSonMontant(
        string cas, double quantite, double net, double? brut, double? pour, double montant, double remise, double charge, double prixAttendu, double remiseAttendue)
    {
        var ligne = new LigneSemantique
        {
            Designation = cas,
            Quantite = Nombre.De((decimal)quantite),
            PrixNet = Nombre.De((decimal)net),
            PrixBrut = brut is null ? null : Nombre.De((decimal)brut.Value),
            QuantiteDuPrix = pour is null ? null : Nombre.De((decimal)pour.Value),
            Montant = Nombre.De((decimal)montant),
            RemisesEtCharges = [new() { EstUneCharge = false, Montant = Nombre.De((decimal)remise) }, new() { EstUneCharge = true, Montant = Nombre.De((decimal)charge) }],
        };

        var lue = Assert.Single(Demande(new() { Lignes = [ligne] }).Lignes);

        Assert.Equal(((decimal)prixAttendu, (decimal)remiseAttendue), (lue.MontantUnitaireHt!.Value, lue.RemiseHt!.Value));
        Assert.Equal((decimal)montant, ReglesMontants.MontantHt(lue));
    }

    [Fact]
    public void Demande_SansTotalDeTva_SommeSaVentilation()
    {
        var ventilation = new[] { 20m, 5.5m }.Select(t => new VentilationTva { Montant = Nombre.De(t) });

        Assert.Equal(25.5m, Demande(new() { Ventilation = [.. ventilation] }).Montants.Tva);
        Assert.Equal(30m, Demande(new() { Ventilation = [.. ventilation], Totaux = new() { Tva = Nombre.De(30m) } }).Montants.Tva);
        Assert.Null(Demande(new()).Montants.Tva);
    }

    [Fact]
    public void Demande_MontantsDemesures_NeDebordentPas()
    {
        var enorme = Nombre.De(decimal.MaxValue);
        var facture = new FactureSemantique
        {
            Lignes = [new() { Quantite = enorme, PrixNet = enorme, QuantiteDuPrix = Nombre.De(0.0000001m), Montant = enorme, RemisesEtCharges = [new() { Montant = enorme }, new() { Montant = enorme }] }],
            Ventilation = [new() { Montant = enorme }, new() { Montant = enorme }],
        };

        Assert.Single(Demande(facture).Lignes);
    }

    [Theory]
    [InlineData("380", true, "AVOIR")]
    [InlineData("381", false, "AVOIR")]
    [InlineData("380", false, "FACTURE")]
    public void Demande_NoteDeCredit_EstUnAvoirQuelQueSoitSonType(string type, bool racine, string attendu) =>
        Assert.Equal(attendu, Demande(new() { TypeDocument = type, EstUneNoteDeCredit = racine }).Type);

    private static DemandeFacture Demande(FactureSemantique facture) => FactureDuFichier.Demande(facture, ModeDepot.Edi, "CPP1", []);
}
