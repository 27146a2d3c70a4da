using CsCheck;

using ChorusSandbox.Formats;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.UnitTests.Formats;

public sealed class AllerRetourTests
{
    public static TheoryData<SyntaxeFlux> Syntaxes =>
        [SyntaxeFlux.InDpE1UblInvoice, SyntaxeFlux.InDpE1Cii16B, SyntaxeFlux.InDpE2CiiMin16B, SyntaxeFlux.InDpE2CiiFacturx];

    [Theory]
    [MemberData(nameof(Syntaxes))]
    public void Ecrire_PuisLire_RendLaMemeFacture(SyntaxeFlux syntaxe)
    {
        Assert.Equal(Attendue(Exemples.Complete, syntaxe), Exemples.Relire(Exemples.Complete, syntaxe).Facture);
        Assert.Equal(Attendue(Exemples.Facture, syntaxe), Exemples.Relire(Exemples.Facture, syntaxe).Facture);
    }

    [Theory]
    [MemberData(nameof(Syntaxes))]
    public void Ecrire_UnAvoir_RendLeMemeAvoir(SyntaxeFlux syntaxe)
    {
        var avoir = Exemples.Complete with { TypeDocument = "381" };

        Assert.Equal(Attendue(avoir, syntaxe), Exemples.Relire(avoir, syntaxe).Facture);
    }

    [Theory]
    [MemberData(nameof(Syntaxes))]
    public void Ecrire_DeuxFois_DonneLesMemesOctets(SyntaxeFlux syntaxe)
    {
        var octets = Exemples.Ecrire(Exemples.Complete, syntaxe);

        Assert.Equal(octets, Exemples.Ecrire(Exemples.Complete, syntaxe));
        Assert.DoesNotContain((byte)'\r', octets);
    }

    [Theory]
    [InlineData(SyntaxeFlux.InDpE1UblInvoice)]
    [InlineData(SyntaxeFlux.InDpE1Cii16B)]
    public void Ecrire_UneFactureQuelconque_RendLaMeme(SyntaxeFlux syntaxe) =>
        Factures().Sample(facture => Exemples.Relire(facture, syntaxe).Facture == facture, iter: 300);

    [Theory]
    [MemberData(nameof(Syntaxes))]
    public void Lire_UneFactureEcriteIci_EstAccepteeSansAvertissement(SyntaxeFlux syntaxe)
    {
        var lue = Exemples.Relire(Exemples.Facture, syntaxe);

        Assert.Empty(lue.Refus);
        Assert.Empty(lue.Avertissements);
    }

    /// <summary>The minimal form has no BT-24.</summary>
    private static FactureSemantique Attendue(FactureSemantique facture, SyntaxeFlux syntaxe) =>
        syntaxe == SyntaxeFlux.InDpE2CiiMin16B ? facture with { Profil = null } : facture;

    private static Gen<FactureSemantique> Factures()
    {
        var texte = Gen.Char["abcXYZ019éàç&<>\"'’/-_.;#€ "].Array[1, 12].Select(c => new string(c).Trim()).Where(t => t.Length > 0 && !t.StartsWith('#'));
        var facultatif = Gen.OneOf(Gen.Const((string?)null), texte.Select(t => (string?)t));
        var nombre = Gen.Decimal[-100_000m, 100_000m].Select(d => (Nombre?)Nombre.De(Math.Round(d, 4)));
        var date = Gen.Int[0, 3650].Select(j => (DateLue?)DateLue.De(new DateOnly(2020, 1, 1).AddDays(j)));
        var ligne =
            from numero in texte
            from note in facultatif
            from designation in texte
            from description in facultatif
            from quantite in nombre
            from prix in nombre
            from montant in nombre
            from remise in nombre
            select new LigneSemantique
            {
                Numero = numero, Note = note, Designation = designation, Description = description, Quantite = quantite, PrixNet = prix,
                Montant = montant, RemisesEtCharges = [new() { EstUneCharge = montant?.Valeur > 0, Montant = remise, Motif = note }],
            };
        return
            from numero in texte
            from jour in date
            from echeance in date
            from service in facultatif
            from engagement in facultatif
            from notes in texte.Array[0, 3]
            from nom in texte
            from contact in facultatif
            from ht in nombre
            from ttc in nombre
            from octets in Gen.Byte.Array[1, 50]
            from lignes in ligne.Array[1, 4]
            select Exemples.Facture with
            {
                Numero = numero, DateEmission = jour, DateEcheance = echeance, CodeService = service, NumeroEngagement = engagement,
                Notes = [.. notes.Select(n => new NoteSemantique(n))],
                Vendeur = Exemples.Facture.Vendeur! with { Nom = nom, Contact = contact is null ? null : new() { Nom = contact } },
                Totaux = Exemples.Facture.Totaux with { HorsTaxe = ht, ToutesTaxes = ttc },
                Pieces = [new() { Reference = "piece", NomFichier = "p.pdf", Octets = octets, Taille = octets.Length }],
                Lignes = [.. lignes],
            };
    }
}
