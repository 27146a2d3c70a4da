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
    [InlineData("""{"password":"a,b } c' d","login":"x"}""", """{"password":"***","login":"x"}""")]
    [InlineData("""{"password":"a\"b\\","login":"x"}""", """{"password":"***","login":"x"}""")]
    [InlineData("""{'password':'a "b", c','login':'x'}""", """{'password':'***','login':'x'}""")]
    [InlineData("""{"lu":"{\"motDePasse\":\"a, \\\"b\",\"login\":\"x\"}"}""", """{"lu":"{\"motDePasse\":\"***\",\"login\":\"x\"}"}""")]
    [InlineData("""{"nouveauMotDePasse":"coupé, sans fin""", """{"nouveauMotDePasse":"***""")]
    [InlineData("""{"password":"","login":"x"}""", """{"password":"","login":"x"}""")]
    [InlineData("""{"password":12345,"login":"x"}""", """{"password":***,"login":"x"}""")]
    public void Corps_Secret_EstMasqueEtLeResteGarde(string corps, string attendu) => Assert.Equal(attendu, Masque.Corps(corps));

    [Fact]
    public void Corps_Jeton_EstMasqueOuQuIlSoit()
    {
        var jeton = new string('a', 27) + new string('7', 27);

        Assert.Equal("Bearer *** refusé", Masque.Corps($"Bearer {jeton} refusé"));
        Assert.Equal(jeton[1..], Masque.Corps(jeton[1..]));
        Assert.Equal(@"\n***\t***\u00A0***", Masque.Corps($@"\n{jeton}\t{jeton}\u00A0{jeton}"));
        Assert.Equal("?x%3D***", Masque.Corps($"?x%3D{jeton}"));
    }

    [Theory]
    [InlineData("FR7699999000010123456789097")]
    [InlineData("FR76 9999 9000 0101 2345 6789 097")]
    [InlineData("FR76-9999-9000-0101-2345-6789-097")]
    [InlineData("fr7699999000010123456789097")]
    [InlineData("BE68999999999999")]
    [InlineData("MT84MALT999900012345MTLCAST001S")]
    [InlineData("DE89 9999 0000 0123 4567 89")]
    [InlineData("FR76\u00a09999\u00a09000\u00a00101\u00a02345\u00a06789\u00a0097")]
    [InlineData("FR76\u202f9999\u202f9000\u202f0101\u202f2345\u202f6789\u202f097")]
    [InlineData(@"FR76\u00A09999\u00A09000\u00A00101\u00A02345\u00A06789\u00A0097")]
    [InlineData(@"FR76\u202f9999\u202f9000\u202f0101\u202f2345\u202f6789\u202f097")]
    [InlineData("FR76%209999%209000%200101%202345%206789%20097")]
    [InlineData("FR76+9999+9000+0101+2345+6789+097")]
    [InlineData("FR76\u20099999\u20099000\u20090101\u20092345\u20096789\u2009097")]
    [InlineData(@"FR76\u20099999\u20099000\u20090101\u20092345\u20096789\u2009097")]
    public void Corps_Iban_EstMasqueEntier(string iban)
    {
        Assert.Equal($$"""{"compte":"IBAN masqué","titulaire":"Atelier"}""", Masque.Corps($$"""{"compte":"{{iban}}","titulaire":"Atelier"}"""));
        Assert.Equal("<ram:IBANID>IBAN masqué</ram:IBANID>", Masque.Corps($"<ram:IBANID>{iban}</ram:IBANID>"));
        Assert.Equal("IBAN masqué, IBAN masqué", Masque.Corps($"{iban}, {iban}"));
        Assert.Equal(@"\u00A0IBAN masqué\nIBAN masqué\tIBAN masqué\rIBAN masqué\n", Masque.Corps($@"\u00A0{iban}\n{iban}\t{iban}\r{iban}\n"));
        Assert.Equal("?compte%3DIBAN masqué&x=1", Masque.Corps($"?compte%3D{iban}&x=1"));
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

    [Theory]
    [InlineData("/", @"\/")]
    [InlineData("+", @"\u002B")]
    [InlineData("+", @"\u002b")]
    [InlineData("=", @"\u003D")]
    [InlineData("AAAA", @"AAAA\r\n")]
    public void Corps_LongContenuAuxSignesEchappes_EstCoupe(string signe, string echappe)
    {
        var base64 = new string('A', 400) + Convert.ToBase64String([.. Enumerable.Range(0, 1201).Select(i => (byte)(i * 7))]);
        var ecrit = base64.Replace(signe, echappe, StringComparison.Ordinal);

        var masque = Masque.Corps($$"""{"fichierFlux":"{{ecrit}}","nomFichier":"f.xml"}""");

        Assert.StartsWith($$"""{"fichierFlux":"{{base64[..4]}}""", masque, StringComparison.Ordinal);
        Assert.EndsWith($$"""… ({{ecrit.Length}} caractères)","nomFichier":"f.xml"}""", masque, StringComparison.Ordinal);
        Assert.True(masque.Length < 120, masque);
    }

    [Fact]
    public void Corps_LongContenuCoupeAuMilieuDUnSigneEchappe_NeLaissePasUnBoutDeSigne() =>
        Assert.Equal(new string('A', 37) + "… (443 caractères)", Masque.Corps(new string('A', 37) + @"\u002B" + new string('A', 400)));

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(25)]
    public void Corps_SecretOuCompteACheval_EstMasqueAvantLaCoupe(int avant)
    {
        var debut = new string('-', Masque.LongueurMaximum - avant) + " ";

        Assert.DoesNotContain("9999", Masque.Corps(debut + Iban), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr", Masque.Corps(debut + "password=s3cret-s3cret-s3cret-s3cret"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FR76999990000")]
    [InlineData(@"FR76\u00A09999\u00A09000\u00")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopq")]
    public void Corps_SourceCoupee_LaFinQuiPeutEtreUnSecretNEstPasGardee(string fin)
    {
        Assert.DoesNotContain(fin[..8], Masque.Corps(new string('-', 1_000) + " " + fin, estCoupe: true), StringComparison.Ordinal);
        Assert.StartsWith(new string('-', 700), Masque.Corps(new string('-', 1_000) + " " + fin, estCoupe: true), StringComparison.Ordinal);
        Assert.EndsWith(" …", Masque.Corps(new string('-', 1_000) + " " + fin, estCoupe: true), StringComparison.Ordinal);
        Assert.Equal(" …", Masque.Corps(fin, estCoupe: true));
    }

    [Fact]
    public void Corps_SourceCoupeeDansUnLongContenu_GardeCeQuiLePrecede() =>
        Assert.Equal($$"""{"nomFichier":"f.xml","fichierFlux":"{{new string('A', 40)}}… (900 caractères) …""",
            Masque.Corps("""{"nomFichier":"f.xml","fichierFlux":" """.TrimEnd() + new string('A', 900), estCoupe: true));

    [Theory]
    [InlineData("dG9rZW4/bW90K2RlcGFzc2U=", "dG9rZW4/bW90K2RlcGFzc2U=")]
    [InlineData("dG9rZW4/bW90K2RlcGFzc2U=", @"dG9rZW4\/bW90K2RlcGFzc2U=")]
    [InlineData("dG9rZW4/bW90+2RlcGFzc2U=", @"dG9rZW4/bW90\u002B2RlcGFzc2U=")]
    [InlineData("dG9rZW4/bW90K2RlcGFzc2U=", @"dG9rZW4/bW90K2RlcGFzc2U\u003d")]
    [InlineData("dG9rZW4/bW90K2RlcGFzc2U=", "dG9rZW4%2FbW90K2RlcGFzc2U%3D")]
    public void Corps_SecretDeLAppelRecopie_EstMasqueCommeQuIlSoitEcrit(string secret, string ecrit)
    {
        Assert.Equal("""{"note":"***"}""", Masque.Corps($$"""{"note":"{{ecrit}}"}""", false, secret));
        Assert.DoesNotContain("dG9rZW4", Masque.Corps(new string('-', 500) + secret[..^1], estCoupe: true, secret), StringComparison.Ordinal);
        Assert.Equal("un a", Masque.Corps("un a", false, "a", ""));
    }

    [Fact]
    public void Corps_CoupeAuMilieuDUnSigne_NeLeCoupePas() =>
        Assert.Equal(new string('-', Masque.LongueurMaximum - 1) + " …", Masque.Corps(new string('-', Masque.LongueurMaximum - 1) + "😀 et la suite"));

    [Theory]
    [InlineData("password ")]
    [InlineData("password=\"")]
    [InlineData("password\\\\=")]
    [InlineData("FR76 9999 ")]
    [InlineData("FR769999900001012345678909799999999")]
    [InlineData("AB12CD34-1234-")]
    [InlineData(@"\n")]
    [InlineData(@"\u00A0")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA-")]
    [InlineData("a")]
    public void Corps_TexteFaitPourEpuiser_EstMasqueVite(string motif)
    {
        var texte = string.Concat(Enumerable.Repeat(motif, 80_000 / motif.Length));
        Masque.Corps(texte);
        var debut = TimeProvider.System.GetTimestamp();

        Masque.Corps(texte);

        Assert.InRange(TimeProvider.System.GetElapsedTime(debut).TotalMilliseconds, 0, 400);
    }

    [Theory]
    [InlineData("7cfd96f2-6bb8-fa11-66cb-7462928e3275")]
    [InlineData("fa117cfd-6bb8-4a11-66cb-7462928e3275")]
    public void Corps_IdentifiantDApplication_NEstPasUnCompte(string application) =>
        Assert.Equal($"client_id={application}&compte=IBAN masqué", Masque.Corps($"client_id={application}&compte={Iban}"));

    [Fact]
    public void De_RefusDontLaValeurLueEstUnIban_NEnRepeteRien()
    {
        var refus = Refus.De(CodeRefus.ChampTropLong, "compte", Iban, ("champ", "compte"), ("valeur", $"le compte {Iban}"), ("longueur", 27), ("maximum", 20));

        var masque = Masque.De(refus);

        Assert.DoesNotContain("9999", JsonSerializer.Serialize(masque), StringComparison.Ordinal);
        Assert.Equal(("IBAN masqué", "le compte IBAN masqué", "compte", "27"), (masque.ValeurLue, masque.Parametres["valeur"], masque.Ou, masque.Parametres["longueur"]));
        Assert.Null(Masque.De(refus with { ValeurLue = null }).ValeurLue);
        Assert.Equal("$.IBAN masqué", Masque.De(refus with { Ou = "$." + Iban }).Ou);
    }

    [Fact]
    public void De_RefusQuiRepeteUnLongTexte_NEnGardeQueLeDebut()
    {
        var (lu, valeur) = (new string('-', 300_000), new string('.', 10_000));
        var refus = Refus.De(CodeRefus.ChampTropLong, "compte", lu, ("champ", "compte"), ("valeur", valeur), ("longueur", 10_000), ("maximum", 20));

        var masque = Masque.De(refus);

        Assert.Equal((lu[..500] + " …", valeur[..500] + " …"), (masque.ValeurLue, masque.Parametres["valeur"]));
        Assert.Equal("IBAN masqué", Masque.De(refus with { ValeurLue = Iban }).ValeurLue);
        Assert.DoesNotContain("9999", Masque.De(refus with { ValeurLue = new string(' ', 490) + Iban }).ValeurLue, StringComparison.Ordinal);
    }
}
