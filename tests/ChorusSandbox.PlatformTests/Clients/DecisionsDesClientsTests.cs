using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.PlatformTests.Generation;
using ChorusSandbox.Simulation.Generation;

namespace ChorusSandbox.PlatformTests.Clients;

/// <summary>What becomes of an invoice in a whole world, its client being played by WireMock.Net.</summary>
public sealed class DecisionsDesClientsTests(MondeDEssai monde) : IClassFixture<MondeDEssai>
{
    [Theory]
    [InlineData("accepte-et-paie", "P1D", StatutFacture.MiseADisposition)]
    [InlineData("accepte-et-paie", "P3D", StatutFacture.ServiceFait)]
    [InlineData("accepte-et-paie", "P6D", StatutFacture.Mandatee)]
    [InlineData("accepte-et-paie", "P31D", StatutFacture.MiseEnPaiement)]
    [InlineData("recycle-sans-service", "P3D", StatutFacture.ARecycler)]
    [InlineData("suspend-sans-piece", "P31D", StatutFacture.Suspendue)]
    [InlineData("rejette-montant-errone", "P3D", StatutFacture.Rejetee)]
    [InlineData("muet", "P60D", StatutFacture.MiseADisposition)]
    [InlineData("panne-503", "P10D", StatutFacture.MiseADisposition)]
    [InlineData("lent", "P31D", StatutFacture.MiseEnPaiement)]
    public async Task Avancer_UneFactureA1_SuitSonClient(string comportement, string duree, StatutFacture attendu) =>
        Assert.Equal(attendu, await Suivre(comportement, duree, CadreDeFacturation.A1FactureFournisseur));

    [Theory]
    [InlineData("accepte-et-paie", StatutFacture.PriseEnCompteDestinataire)]
    [InlineData("rejette-montant-errone", StatutFacture.Rejetee)]
    public async Task Avancer_UneFactureA2_NEstJamaisPayee(string comportement, StatutFacture attendu) =>
        Assert.Equal(attendu, await Suivre(comportement, "P60D", CadreDeFacturation.A2FactureFournisseurDejaPayee));

    private async Task<StatutFacture> Suivre(string comportement, string duree, CadreDeFacturation cadre)
    {
        var (fournisseur, client) = (monde.Jeu.Structures[0], monde.Jeu.Structures.First(s => s.Siret.Valeur == "12345678200051"));
        var demande = new GenerateurDeFactures(MondeDEssai.Graine, monde.Jeu).Pour(fournisseur, client, 1) with
        {
            Numero = $"{comportement[..4]}-{duree}-{cadre.CodeCourt()}",
            Cadre = cadre.Code(),
            Service = null,
        };
        var facture = new FactureGeneree(1, demande, fournisseur, client);
        await monde.ChangerComportement(client, comportement);
        var deposee = (await monde.Soumettre(facture)).Value!;
        Assert.True(Duree.TryLire(duree, out var attente));
        await monde.Avancer(attente);
        return monde.Statut(facture, deposee.Id);
    }
}
