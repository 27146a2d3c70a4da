using ChorusSandbox.Formats.Pdf;

namespace ChorusSandbox.UnitTests.Formats.Pdf;

public sealed class CoupeDeTexteTests
{
    [Theory]
    [InlineData("a😀")]
    [InlineData("😀😀😀😀😀😀")]
    [InlineData("été𝔸𝔹ℂ")]
    [InlineData("Chaise\ufffe")]
    [InlineData("a\uffff\ufdd0é\ud83f\udffe")]
    public void EnLignes_NeCoupeJamaisUnSigneEnDeux(string texte)
    {
        foreach (var largeur in new[] { 1.0, 5.0, 9.0, 14.0, 30.0 })
        {
            var lignes = CoupeDeTexte.EnLignes(texte, largeur, 10, PolicePdf.Normale, PolicesPdf.Standard);

            Assert.Equal(texte, string.Concat(lignes));
            Assert.All(lignes, l => Assert.NotEmpty(TexteWinAnsi.Octets(l)));
        }
    }
}
