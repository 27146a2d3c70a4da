using System.Text.Json;

using ChorusSandbox.Domain;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.ServerTests.Access;

/// <summary>What is kept of an exchange holds no secret and no bank account, and keeps all the rest.</summary>
public sealed class MasqueTests
{
    // Made up: no bank has that code.
    private const string Iban = "FR7699999000010123456789097";

    [Theory]
    [InlineData("grant_type=client_credentials&client_secret=s3cr-et_A&scope=openid", "grant_type=client_credentials&client_secret=***&scope=openid")]
    [InlineData("""{"access_token":"abc.DEF-1","expires_in":3600}""", """{"access_token":"***","expires_in":3600}""")]
    [InlineData("""{ "motDePasse" : "Mot#2022" , "login" : "TECH_1_1@cpro.fr" }""", """{ "motDePasse" : "***" , "login" : "TECH_1_1@cpro.fr" }""")]
    [InlineData("{'password': 'x'}", "{'password': '***'}")]
    [InlineData("CLIENT_SECRET=abc", "CLIENT_SECRET=***")]
    public void Corps_Secret_EstMasqueEtLeResteGarde(string corps, string attendu) => Assert.Equal(attendu, Masque.Corps(corps));

    [Fact]
    public void Corps_Jeton_EstMasqueOuQuIlSoit()
    {
        var jeton = new string('a', 27) + new string('7', 27);

        Assert.Equal("Bearer *** refusé", Masque.Corps($"Bearer {jeton} refusé"));
        Assert.Equal(jeton[1..], Masque.Corps(jeton[1..]));
    }

    [Theory]
    [InlineData("FR7699999000010123456789097")]
    [InlineData("FR76 9999 9000 0101 2345 6789 097")]
    [InlineData("FR76-9999-9000-0101-2345-6789-097")]
    [InlineData("fr7699999000010123456789097")]
    [InlineData("BE68999999999999")]
    [InlineData("MT84MALT999900012345MTLCAST001S")]
    [InlineData("DE89 9999 0000 0123 4567 89")]
    public void Corps_Iban_EstMasqueEntier(string iban)
    {
        Assert.Equal($$"""{"compte":"IBAN masqué","titulaire":"Atelier"}""", Masque.Corps($$"""{"compte":"{{iban}}","titulaire":"Atelier"}"""));
        Assert.Equal("<ram:IBANID>IBAN masqué</ram:IBANID>", Masque.Corps($"<ram:IBANID>{iban}</ram:IBANID>"));
        Assert.Equal("IBAN masqué, IBAN masqué", Masque.Corps($"{iban}, {iban}"));
    }

    [Theory]
    [InlineData("ab12cd34-1234-1234-1234-123456789abc")]
    [InlineData("AB12CD34-1234-1234-1234-123456789ABC")]
    [InlineData("12345678200051")]
    [InlineData("CPP0011100000000000000012")]
    [InlineData("2022-03-01T09:00:00.000+01:00")]
    [InlineData("IN_DP_E1_UBL_INVOICE")]
    [InlineData("A1_FACTURE_FOURNISSEUR")]
    [InlineData("TECH_21_27466782502091@cpro.fr")]
    [InlineData("Facture FA12 du 3 mars, 350 euros")]
    public void Corps_CeQuiNEstPasUnCompte_ResteLisible(string texte) => Assert.Equal($"\"{texte}\"", Masque.Corps($"\"{texte}\""));

    [Fact]
    public void Corps_LongContenu_EstCoupe()
    {
        var base64 = Convert.ToBase64String(new byte[3000]);

        var masque = Masque.Corps($$"""{"fichierFlux":"{{base64}}","nomFichier":"f.xml"}""");

        Assert.Equal($$"""{"fichierFlux":"{{base64[..40]}}… (4000 caractères)","nomFichier":"f.xml"}""", masque);
        Assert.True(Masque.Corps(new string('-', 100_000)).Length < 66_000);
    }

    [Fact]
    public void De_RefusDontLaValeurLueEstUnIban_NEnRepeteRien()
    {
        var refus = Refus.De(CodeRefus.ChampTropLong, "compte", Iban, ("champ", "compte"), ("valeur", $"le compte {Iban}"), ("longueur", 27), ("maximum", 20));

        var masque = Masque.De(refus);

        Assert.DoesNotContain("9999", JsonSerializer.Serialize(masque), StringComparison.Ordinal);
        Assert.Equal(("IBAN masqué", "le compte IBAN masqué", "compte", "27"), (masque.ValeurLue, masque.Parametres["valeur"], masque.Ou, masque.Parametres["longueur"]));
        Assert.Null(Masque.De(refus with { ValeurLue = null }).ValeurLue);
    }
}
