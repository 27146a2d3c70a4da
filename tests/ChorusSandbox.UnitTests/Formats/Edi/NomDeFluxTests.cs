using ChorusSandbox.Domain;
using ChorusSandbox.Formats.Edi;

namespace ChorusSandbox.UnitTests.Formats.Edi;

public sealed class NomDeFluxTests
{
    [Theory]
    [InlineData("FSO1100A_XXX999_XXX9991100000000000000001", "FSO1100A", 1, "XXX9991100000000000000001")]
    [InlineData("FSO1117A_XXX999_XXX9991117999999999999999", "FSO1117A", 999_999_999_999_999, "XXX9991117999999999999999")]
    public void Lire_UnBonNom_DonneSonInterfaceEtSonNumero(string nom, string codeInterface, long sequence, string numero)
    {
        var lu = NomDeFlux.Lire(nom, "XXX999", 1);

        Assert.False(lu.IsRefused);
        Assert.Equal((codeInterface, sequence, numero, nom), (lu.Value.Interface, lu.Value.Sequence, lu.Value.NumeroFlux, lu.Value.Texte));
        Assert.Equal(("XXX999", sequence), NomDeFlux.DuNumero(lu.Value.NumeroFlux));
    }

    [Theory]
    [InlineData("FSO1100A_XXX999_XXX9991100000000000000001.xml", "il porte une extension ou un point")]
    [InlineData("FSO1100A_XXX999_XXX9991100 00000000000001", "il contient un espace")]
    [InlineData("facture", "il a 7 caractères, et non 41")]
    [InlineData("fso1100A_XXX999_XXX9991100000000000000001", "ses parties ne sont pas dans l’ordre, ou un chiffre ou une majuscule y manque")]
    [InlineData("FSO1100A_XXX999_XXX9991100000000000000001\n", "il a 42 caractères, et non 41")]
    [InlineData("FSO1100A_XXX999_XXX999110000000000000000١", "ses parties ne sont pas dans l’ordre, ou un chiffre ou une majuscule y manque")]
    [InlineData("FSO1199A_XXX999_XXX9991199000000000000001", "l’interface FSO1199A n’existe pas")]
    [InlineData("FSO1100A_XXX999_YYY9991100000000000000001", "il nomme deux applications, XXX999 et YYY999")]
    [InlineData("FSO1100A_XXX999_XXX9991101000000000000001", "les quatre chiffres 1101 ne sont pas ceux de l’interface FSO1100A")]
    public void Lire_UnMauvaisNom_LeDitEtEnProposeUnBon(string nom, string constat)
    {
        var refus = Assert.Single(NomDeFlux.Lire(nom, "XXX999", 7).Refus);

        Assert.Equal((CodeRefus.FluxNomEdi, constat), (refus.Code, refus.Parametres["constat"]));
        Assert.False(NomDeFlux.Lire(refus.Parametres["nomPropose"], "XXX999", 7).IsRefused);
    }

    [Fact]
    public void Lire_LApplicationDUnAutre_EstRefuseeParSonNom() =>
        Assert.Equal(CodeRefus.FluxPartenaireInconnu, Assert.Single(NomDeFlux.Lire("FSO1100A_YYY999_YYY9991100000000000000001", "XXX999", 1).Refus).Code);
}
