using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats.Controles;

namespace ChorusSandbox.UnitTests.Formats.Controles;

public sealed class ModesDePaiementTests
{
    [Theory]
    [InlineData("30", ModePaiement.Virement)]
    [InlineData("42", ModePaiement.Virement)]
    [InlineData("01", ModePaiement.Virement)]
    [InlineData("20", ModePaiement.Cheque)]
    [InlineData("49", ModePaiement.Prelevement)]
    [InlineData("10", ModePaiement.Espece)]
    [InlineData("97", ModePaiement.Report)]
    [InlineData("48", ModePaiement.Autre)]
    public void DuCode_UnCodeAdmis_DonneLeModeDeLApi(string code, ModePaiement mode) => Assert.Equal(mode, ModesDePaiement.DuCode(code));

    [Theory]
    [InlineData("57")]
    [InlineData("ZZZ")]
    [InlineData(null)]
    public void DuCode_UnCodeNonAdmis_NeDonneRien(string? code) => Assert.Null(ModesDePaiement.DuCode(code));
}
