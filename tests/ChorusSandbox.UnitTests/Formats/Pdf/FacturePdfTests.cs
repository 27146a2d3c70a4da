using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Formats.Pdf;

using UglyToad.PdfPig;

namespace ChorusSandbox.UnitTests.Formats.Pdf;

public sealed class FacturePdfTests
{
    [Fact]
    public void Ecrire_FactureDeCentLignes_TientSurPlusieursPagesEtDitTout()
    {
        var octets = FacturePdf.Ecrire(UneFacture(100), null, null);

        using var pdf = PdfDocument.Open(octets);
        var texte = string.Concat(pdf.GetPages().Select(p => p.Text));
        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(
            ["Facture n° F-118", "Été & Œuvres", "Mairie de l’Île", "12345678200077", "A1 – Dépôt par un fournisseur d’une facture", "Prestation n° 100", "Récapitulatif de TVA", "Montant à payer : 1 200,00 €", "EJ-1"],
            attendu => Assert.Contains(attendu, texte.Replace('\u202f', ' ').Replace('\u00a0', ' '), StringComparison.Ordinal));
        Assert.Equal(octets, FacturePdf.Ecrire(UneFacture(100), null, null));
    }

    [Fact]
    public void Ecrire_AvoirSansLigne_SeLit()
    {
        using var pdf = PdfDocument.Open(FacturePdf.Ecrire(UneFacture(0) with { Type = TypeFacture.Avoir, Destinataire = null }, null, null));

        Assert.StartsWith("Avoir n° F-118", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ecrire_Acompte_LeDit()
    {
        using var pdf = PdfDocument.Open(FacturePdf.Ecrire(UneFacture(0) with { Type = TypeFacture.Acompte }, null, null));

        Assert.StartsWith("Facture d’acompte n° F-118", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ecrire_PointDeCodeQuiNEstPasUnCaractere_DevientUnPointDInterrogation()
    {
        var facture = UneFacture(1);

        using var pdf = PdfDocument.Open(FacturePdf.Ecrire(facture with { Lignes = [facture.Lignes[0] with { Denomination = "Chaise\ufffe" }] }, null, null));

        Assert.Contains("Chaise?", pdf.GetPage(1).Text, StringComparison.Ordinal);
    }

    /// <summary>An invoice of a number of lines of ten euros.</summary>
    internal static Facture UneFacture(int lignes) => new()
    {
        Id = 8000001,
        Numero = new NumeroFacture("F-118"),
        Cadre = CadreDeFacturation.A1FactureFournisseur,
        Type = TypeFacture.Facture,
        DateFacture = new DateOnly(2026, 3, 2),
        DateDepot = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(1)),
        Statut = StatutFacture.MiseADisposition,
        ModeDepot = ModeDepot.SaisieApi,
        Fournisseur = new PartieFournisseur(1, new Siret("12345678200077"), "Été & Œuvres"),
        Destinataire = new PartieDestinataire(2, new Siret("12345678200051"), "Mairie de l’Île") { CodeService = new CodeService("S-1") },
        References = new References { Engagement = new NumeroEngagement("EJ-1"), ModePaiement = ModePaiement.Virement, TypeTva = TypeTva.TvaSurDebit },
        Lignes = [.. Enumerable.Range(1, lignes).Select(i => new LigneFacture
        {
            Numero = i, Denomination = $"Prestation n° {i}", Quantite = 2m, MontantUnitaireHt = new(5m), CodeTaux = "TVA5", Taux = 20m,
        })],
        RecapitulatifTva = [new LigneTva("TVA5", 20m, new(1000m), new(200m))],
        Montants = new MontantsTotaux(new(1000m), new(200m), new(1200m), Montant.Zero, null, new(1200m)),
        Commentaire = "Merci d’avance.",
    };
}
