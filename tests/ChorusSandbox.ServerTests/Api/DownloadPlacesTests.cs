using ChorusSandbox.Server.Access;
using ChorusSandbox.Server.Api.Passerelle;

using Microsoft.Extensions.DependencyInjection;

namespace ChorusSandbox.ServerTests.Api;

/// <summary>A file that is sent takes one of the four places of large bodies until it is sent.</summary>
public sealed class DownloadPlacesTests(ApiHost host)
{
    [Fact]
    public void Operations_QuiRendentUnFichier_SontConnuesParLeurContrat() => Assert.Equal(
        ["factures/v1/telecharger/groupe", "transverses/v1/consulterCR", "transverses/v1/telecharger/annuaire/destinataire", "transverses/v1/telecharger/pieceJointe"],
        OperationsDeLApi.Toutes.Where(o => o.RendUnFichier).Select(o => o.Chemin).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Telecharger_QuatrePlacesPrises_AttendEtNeSeBloquePasLuiMeme()
    {
        var monde = await host.Monde();
        var ct = TestContext.Current.CancellationToken;
        var places = Enumerable.Range(0, 4).Select(_ => host.App.Services.GetRequiredService<GrosCorps>().PourUnAppel()).ToList();
        foreach (var place in places)
        {
            await place.Prendre(ct);
        }

        // Its body is large too: one place is enough for both.
        var appel = monde.Appeler(monde.Fournisseur, "transverses/v1/telecharger/annuaire/destinataire", "{}");
        try
        {
            await Assert.ThrowsAsync<TimeoutException>(() => appel.WaitAsync(TimeSpan.FromMilliseconds(400), ct));
        }
        finally
        {
            places[0].Dispose();
        }

        Assert.Equal(0, (await appel).CodeRetour);
        var gros = await monde.Appeler(monde.Fournisseur, "transverses/v1/telecharger/annuaire/destinataire", "{" + new string(' ', GrosCorps.Seuil + 1) + "}").WaitAsync(TimeSpan.FromSeconds(30), ct);
        Assert.Equal(0, gros.CodeRetour);
        places.ForEach(p => p.Dispose());
    }
}
