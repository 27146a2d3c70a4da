using ChorusSandbox.Domain;
using ChorusSandbox.Simulation.Clients;

namespace ChorusSandbox.PlatformTests.Clients;

public sealed class PresetTests
{
    private const string Requete = """{"Path":"/essai/*","Methods":["POST"]}""";
    private const string Reponse = """{"StatusCode":200,"BodyAsJson":{"decisions":[]}}""";

    [Fact]
    public void Preset_ClesAdmises_EstPris()
    {
        var preset = Preset.De("essai", """
            [{"Priority":1,
              "Request":{"Path":"/essai/*","Methods":["POST"],"Body":{"Matcher":{"Name":"JsonPartialMatcher","Pattern":{"faits":{"doublonProbable":true}}}}},
              "Response":{"StatusCode":200,"Headers":{"Content-Type":"application/json"},"BodyAsJson":{"decisions":[]},"Delay":10000}}]
            """);
        Assert.False(preset.IsRefused);
    }

    [Theory]
    [InlineData("BodyAsFile", Requete, """{"StatusCode":200,"BodyAsFile":"/etc/passwd"}""")]
    [InlineData("bodyAsFile", Requete, """{"StatusCode":200,"bodyAsFile":"/etc/passwd"}""")]
    [InlineData("ProxyUrl", Requete, """{"StatusCode":200,"ProxyUrl":"http://exemple.fr"}""")]
    [InlineData("UseTransformer", Requete, """{"StatusCode":200,"UseTransformer":true}""")]
    [InlineData("Fault", Requete, """{"StatusCode":200,"Fault":{"Type":"EMPTY_RESPONSE"}}""")]
    [InlineData("Delay", Requete, """{"StatusCode":200,"Delay":10001}""")]
    [InlineData("Delay", Requete, """{"StatusCode":200,"Delay":-1}""")]
    [InlineData("BodyAsJson", Requete, """{"StatusCode":200,"BodyAsJson":"texte"}""")]
    [InlineData("StatusCode", Requete, """{"StatusCode":"200"}""")]
    [InlineData("Response sans StatusCode", Requete, """{"BodyAsJson":{}}""")]
    [InlineData("Path", """{"Path":"/autre/*","Methods":["POST"]}""", Reponse)]
    [InlineData("Path", """{"Path":"*","Methods":["POST"]}""", Reponse)]
    [InlineData("Path", """{"Path":{"Matchers":[]},"Methods":["POST"]}""", Reponse)]
    [InlineData("Request sans Methods", """{"Path":"/essai/*"}""", Reponse)]
    [InlineData("Headers", """{"Path":"/essai/*","Methods":["POST"],"Headers":[]}""", Reponse)]
    [InlineData("Name", """{"Path":"/essai/*","Methods":["POST"],"Body":{"Matcher":{"Name":"CSharpCodeMatcher","Pattern":{}}}}""", Reponse)]
    [InlineData("PatternAsFile", """{"Path":"/essai/*","Methods":["POST"],"Body":{"Matcher":{"Name":"JsonPartialMatcher","Pattern":{},"PatternAsFile":"x"}}}""", Reponse)]
    public void Preset_CleInterdite_EstRefuseEnNommantFichierEtCle(string cle, string requete, string reponse)
    {
        var refus = Assert.Single(Preset.De("essai", $$"""[{"Request":{{requete}},"Response":{{reponse}}}]""").Refus);
        Assert.Equal((CodeRefus.ConsoleModeleClientInterdit, cle, "essai.json"), (refus.Code, refus.ValeurLue, refus.Parametres["fichier"]));
        Assert.Contains($"Retirez « {cle} » du fichier essai.json", CatalogueDesRefus.Expliquer(refus).Correction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Scenario", "\"paie\"")]
    [InlineData("SetStateTo", "\"payé\"")]
    [InlineData("Webhook", "{}")]
    [InlineData("Guid", "\"8f0d6d0c-7a5e-4d0b-9f0a-1f2b3c4d5e6f\"")]
    public void Preset_CleDeMappingInterdite_EstRefusee(string cle, string valeur)
    {
        var preset = Preset.De("essai", $$"""[{"{{cle}}":{{valeur}},"Request":{{Requete}},"Response":{{Reponse}}}]""");
        Assert.Equal(cle, Assert.Single(preset.Refus).ValeurLue);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    public void Preset_AutreChoseQuUneListeDeReponses_EstRefuse(string contenu) => Assert.True(Preset.De("essai", contenu).IsRefused);
}
