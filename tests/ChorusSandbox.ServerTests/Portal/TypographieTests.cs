using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.ServerTests.Portal;

public sealed class TypographieTests
{
    private static readonly DateTimeOffset Instant = new(2022, 3, 15, 9, 42, 0, TimeSpan.Zero);

    [Fact]
    public void Ecrire_UnInstant_EstALHeureDeParis()
    {
        Assert.Equal("15/03/2022, 10\u00a0h\u00a042", Typographie.DateHeure(Instant));
        Assert.Equal("mardi 15\u00a0mars 2022, 10\u00a0h\u00a042", Typographie.DateLongueHeure(Instant));
        Assert.Equal("2022-03-15T10:42:00+01:00", Typographie.Iso(Instant));
    }

    [Theory]
    [InlineData("4260", "4\u202f260,00\u00a0€")]
    [InlineData("0.5", "0,50\u00a0€")]
    [InlineData("-1000", "−1\u202f000,00\u00a0€")]
    public void Ecrire_UnMontant_SepareLesMilliersParUneFineInsecable(string montant, string attendu) =>
        Assert.Equal(attendu, Typographie.Montant(decimal.Parse(montant, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("12345678200010", "123\u00a0456\u00a0782\u00a000010")]
    [InlineData("1234", "1234")]
    public void Ecrire_UnSiret_LeGroupeParTroisTroisTroisCinq(string siret, string attendu) =>
        Assert.Equal(attendu, Typographie.Siret(siret));

    [Theory]
    [InlineData("Où : ici ; vraiment ? oui !", "Où\u00a0: ici\u202f; vraiment\u202f? oui\u202f!")]
    [InlineData("« Traiter le rejet »", "«\u00a0Traiter le rejet\u00a0»")]
    [InlineData("voir http://localhost:8080", "voir http://localhost:8080")]
    public void Composer_UnePhrase_PoseLesEspacesInsecables(string phrase, string attendu) =>
        Assert.Equal(attendu, Typographie.Phrase(phrase));

    [Fact]
    public void Ecrire_UnCompte_AccordeAPartirDeDeux()
    {
        Assert.Equal("1\u00a0facture", Typographie.Compte(1, "facture", "factures"));
        Assert.Equal("2\u00a0factures", Typographie.Compte(2, "facture", "factures"));
    }
}
