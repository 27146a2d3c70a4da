using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Server.Portal.Shared;

namespace ChorusSandbox.ServerTests.Portal;

public sealed class BadgesTests
{
    [Fact]
    public void Dessiner_ToutStatut_EcritLeLibelleEntier() =>
        Assert.All(Enum.GetValues<StatutFacture>(), statut =>
        {
            var badge = Badges.De(statut);
            Assert.Equal(statut.Libelle(), badge.SecondeLigne is { } seconde ? $"{badge.Libelle} {seconde}" : badge.Libelle);
        });

    [Fact]
    public void Dessiner_LesStatutsDuCycle_DonneAChacunSaForme()
    {
        Assert.Equal("no", Badges.De(StatutFacture.Rejetee).Classe);
        Assert.Equal("act", Badges.De(StatutFacture.Suspendue).Classe);
        Assert.Equal("draft", Badges.De(StatutFacture.Brouillon).Classe);
    }
}
