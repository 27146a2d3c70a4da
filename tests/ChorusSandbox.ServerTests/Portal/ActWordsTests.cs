using System.Text.Json;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Journal;
using ChorusSandbox.Server.Portal.Pages.Monde;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.ServerTests.Portal;

public sealed class ActWordsTests
{
    [Fact]
    public void De_ChaqueActeDeLaPlateforme_EstDitEnMots()
    {
        var plateforme = typeof(Fait).Assembly;
        var actes = (IReadOnlyCollection<string>)plateforme.GetType("ChorusSandbox.Platform.Journal.Actes")!.GetProperty("Noms")!.GetValue(null)!;
        var differes = plateforme.GetTypes().Where(t => t is { IsInterface: false, IsAbstract: false } && t.GetInterface("IActeDiffere") is not null && t.Name != "DeciderPourLeClient").Select(t => t.Name);

        Assert.DoesNotContain(actes.Concat(differes), acte => ActWords.De(acte) == acte && !Enum.TryParse<ActeFacture>(acte, out _));
    }

    [Theory]
    [InlineData("""{"numero":"FL-3"}""", "Facture FL-3, refusée : ")]
    [InlineData("""{"numero":null}""", "Facture sans numéro, refusée : ")]
    public void Tell_FactureDUnFluxRefusee_DitLeNumeroTente(string entree, string attendu)
    {
        var fait = new Fait(7, DateTimeOffset.UnixEpoch, Porte.Plateforme, new ActeurDuFait(TypeActeur.Plateforme, "plateforme", null, null), "SoumettreFacture", null, null, null,
            JsonDocument.Parse(entree).RootElement, [Refus.De(CodeRefus.StructureSiren, "destinataire", "123456782")], [], [], null);

        Assert.StartsWith(attendu, FactTeller.Tell(fait)!.Quoi, StringComparison.Ordinal);
    }
}
