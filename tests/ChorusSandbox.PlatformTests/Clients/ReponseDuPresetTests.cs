using System.Text;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Simulation.Clients;

namespace ChorusSandbox.PlatformTests.Clients;

public sealed class ReponseDuPresetTests
{
    [Fact]
    public void Lire_DecisionComplete_EstLue() => Assert.Equal(
        [new DecisionClient(StatutFacture.Mandatee, Duree.DeJours(5), "motif", "commentaire", "M-12")],
        Lire("""{"decisions":[{"statut":"MANDATEE","delai":"P5D","motif":"motif","commentaire":"commentaire","numeroDPMandat":"M-12"}]}""").Decisions);

    [Theory]
    [InlineData("", "lisible")]
    [InlineData("bonjour", "lisible")]
    [InlineData("null", "vide")]
    [InlineData("{}", "lisible")]
    [InlineData("[]", "lisible")]
    [InlineData("""{"decisions":null}""", "lisible")]
    [InlineData("""{"decisions":[null]}""", "lisible")]
    [InlineData("""{"decisions":{}}""", "lisible")]
    [InlineData("""{"decisions":[],"suite":1}""", "lisible")]
    [InlineData("""{"decisions":[],"decisions":[]}""", "lisible")]
    [InlineData("""{"decisions":[{"statut":"MANDATEE"}]}""", "lisible")]
    [InlineData("""{"decisions":[{"statut":"MANDATEE","delai":5}]}""", "lisible")]
    [InlineData("""{"decisions":[{"statut":"MANDATEE","delai":"P5D","quand":"demain"}]}""", "lisible")]
    [InlineData("""{"decisions":[{"statut":"PAYEE","delai":"P5D"}]}""", "« PAYEE »")]
    [InlineData("""{"decisions":[{"statut":"DEPOSEE","delai":"P5D"}]}""", "« DEPOSEE »")]
    [InlineData("""{"decisions":[{"statut":"MANDATEE","delai":"5 jours"}]}""", "« 5 jours »")]
    [InlineData("""{"decisions":[{"statut":"MANDATEE","delai":"-P5D"}]}""", "« -P5D »")]
    public void Lire_ReponseIncorrecte_EstUnePanneDiteEnFrancais(string corps, string mot)
    {
        var reponse = Lire(corps);
        Assert.Empty(reponse.Decisions);
        Assert.Contains(mot, reponse.Panne, StringComparison.Ordinal);
    }

    private static ReponseClient Lire(string corps) => ReponseDuPreset.Lire(Encoding.UTF8.GetBytes(corps));
}
