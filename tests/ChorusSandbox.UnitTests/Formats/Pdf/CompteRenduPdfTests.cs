using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Formats.Pdf;

namespace ChorusSandbox.UnitTests.Formats.Pdf;

public sealed class CompteRenduPdfTests
{
    private static readonly DateTimeOffset Depot = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ecrire_FluxIntegreEnPartie_DitChaqueFactureEtChaqueRefus()
    {
        var refus = Refus.De(CodeRefus.ValeurNonAdmise, "devise", "ZZZ", ("champ", "devise"), ("valeur", "ZZZ"), ("attendu", "un code"));
        var pdf = Lire(Flux(StatutFlux.IntegrePartiel) with
        {
            Factures = [new("a.xml", "F-1", "12345678200077", "12345678200051", 8000001, [], []), new("b.xml", "F-2", "12345678200077", "12345678200051", null, [refus], [])],
        });

        Assert.All(new[] { "F-1", "F-2", "a.xml", "b.xml", "VALEUR_NON_ADMISE", "ZZZ", "IN_INTEGRE_PARTIEL", "02/03/2026 09:00:00" }, t => Assert.Contains(t, pdf, StringComparison.Ordinal));
        Assert.DoesNotContain("plus tard", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void Ecrire_FluxEnAttente_DitDeRevenir() => Assert.Contains("plus tard", Lire(Flux(StatutFlux.EnAttenteTraitementSe)), StringComparison.Ordinal);

    [Fact]
    public void Ecrire_MilleFactures_TientSurPlusieursPages()
    {
        var pdf = Lire(Flux(StatutFlux.Integre) with { Factures = [.. Enumerable.Range(1, 1000).Select(i => new FactureDuFlux($"f{i}.xml", $"F-{i}", null, null, 8000000 + i, [], []))] });

        Assert.Contains("F-1000", pdf, StringComparison.Ordinal);
        Assert.Contains("/Count 2", pdf, StringComparison.Ordinal);
    }

    private static FluxDepose Flux(StatutFlux statut) => new()
    {
        Id = 1, NumeroFlux = "CPP0011100000000000044751", NomFichier = "lot.tar.gz", Syntaxe = "IN_DP_E1_UBL_INVOICE", CodeInterface = "FSO1100A", ModeDepot = ModeDepot.UploadApi,
        Sha256 = new string('0', 64), Taille = 1, IdCompte = 1, DateDepot = Depot, Statut = statut, DateStatut = Depot,
    };

    private static string Lire(FluxDepose flux) => Encoding.Latin1.GetString(CompteRenduPdf.Ecrire(flux, "Fournisseur"));
}
