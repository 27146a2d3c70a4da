using ChorusSandbox.Domain;
using ChorusSandbox.Formats;

namespace ChorusSandbox.UnitTests.Formats;

public sealed class FormatsConnusTests
{
    [Theory]
    [InlineData("IN_DP_E1_UBL_INVOICE", "FSO1100A", "1100")]
    [InlineData("IN_DP_E1_CII_16B", "FSO1106A", "1106")]
    [InlineData("IN_DP_E2_CII_MIN_16B", "FSO1116A", "1116")]
    [InlineData("IN_DP_E2_CII_16B", "FSO1116A", "1116")]
    [InlineData("IN_DP_E2_CII_FACTURX", "FSO1117A", "1117")]
    [InlineData("IN_DP_E2_UBL_INVOICE_MIN", "FSO1110A", "1110")]
    [InlineData("IN_DP_E2_CPP_FACTURE_MIN", "FSO1113A", "1113")]
    public void Lire_UneSyntaxeJouee_DonneSonInterface(string code, string codeInterface, string numero)
    {
        var syntaxe = FormatsConnus.Lire(code);

        Assert.False(syntaxe.IsRefused);
        Assert.Equal((codeInterface, numero), (syntaxe.Value.Interface, syntaxe.Value.Numero));
    }

    [Theory]
    [InlineData("IN_DP_E2_FACTURX", "IN_DP_E2_CII_FACTURX")]
    [InlineData("IN_DP_E1_FACTURX", "IN_DP_E2_CII_FACTURX")]
    [InlineData("IN_DP_E3_FACTUR_X_10", "IN_DP_E2_CII_FACTURX")]
    [InlineData("IN_DP_E1_UBL_201", "IN_DP_E1_UBL_INVOICE")]
    [InlineData("IN_DP_E2_UBL_INVOICE", "IN_DP_E2_UBL_INVOICE_MIN")]
    [InlineData("in_dp_e1_cii_16b", "IN_DP_E1_CII_16B")]
    [InlineData("", "IN_DP_E1_CII_16B")]
    public void Lire_UneSyntaxeInventee_ProposeLaPlusProche(string code, string proposition)
    {
        var refus = Assert.Single(FormatsConnus.Lire(code).Refus);

        Assert.Equal(CodeRefus.FluxSyntaxeInconnue, refus.Code);
        Assert.Equal(proposition, refus.Parametres["proposition"]);
    }

    [Theory]
    [InlineData("IN_DP_E1_PES_FACTURE", "IN_DP_E1_UBL_INVOICE")]
    [InlineData("IN_DP_E2_CII_MIN", "IN_DP_E2_CII_MIN_16B")]
    public void Lire_UneSyntaxeNonJouee_DitLaquellePrendre(string code, string proposition)
    {
        var refus = Assert.Single(FormatsConnus.Lire(code).Refus);

        Assert.Equal(CodeRefus.FluxSyntaxeNonJouee, refus.Code);
        Assert.Equal(proposition, refus.Parametres["proposition"]);
    }

    [Fact]
    public void Toutes_LesSyntaxesDeLEnum_SontDansLaListe()
    {
        Assert.Equal(Enum.GetValues<SyntaxeFlux>(), FormatsConnus.Toutes.Select(s => s.Syntaxe));
        Assert.All(FormatsConnus.Toutes.Where(s => s.Etat != EtatSyntaxe.Jouee), s => Assert.True(s.Constat is not null && s.Remplacante is not null));
    }

    [Theory]
    [InlineData(SyntaxeFlux.InDpE1UblInvoice)]
    [InlineData(SyntaxeFlux.InDpE1Cii16B)]
    [InlineData(SyntaxeFlux.InDpE2CiiMin16B)]
    [InlineData(SyntaxeFlux.InDpE2CiiFacturx)]
    public void Deviner_UnFichierEcrit_RetrouveSaSyntaxe(SyntaxeFlux syntaxe) =>
        Assert.Equal(syntaxe, LectureDeFlux.Deviner(Exemples.Ecrire(Exemples.Facture, syntaxe), "f", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("<a/>")]
    [InlineData("bonjour")]
    [InlineData("")]
    public void Deviner_AutreChose_NeTrouveRien(string texte) =>
        Assert.Null(LectureDeFlux.Deviner(System.Text.Encoding.UTF8.GetBytes(texte), "f", LimitesDeLecture.ParDefaut, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData(SyntaxeFlux.InDpE1UblInvoice, SyntaxeFlux.InDpE1Cii16B)]
    [InlineData(SyntaxeFlux.InDpE1Cii16B, SyntaxeFlux.InDpE1UblInvoice)]
    [InlineData(SyntaxeFlux.InDpE2CiiFacturx, SyntaxeFlux.InDpE1Cii16B)]
    [InlineData(SyntaxeFlux.InDpE1Cii16B, SyntaxeFlux.InDpE2CiiFacturx)]
    public void Lire_SousUneAutreSyntaxe_NommeLaBonne(SyntaxeFlux reelle, SyntaxeFlux annoncee)
    {
        var refus = Assert.Single(Exemples.Lire(Exemples.Ecrire(Exemples.Facture, reelle), annoncee).Refus);

        Assert.Equal(CodeRefus.FluxSyntaxeDifferente, refus.Code);
        Assert.Equal(reelle.Code(), refus.Parametres["syntaxeLue"]);
    }
}
