using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Failures;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
using ChorusSandbox.Server.Access;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>The page of flows without script: EDI links, the strict world, the restart of a flow.</summary>
public sealed class FluxPageTests(PortalHost host) : IClassFixture<PortalHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Raccorder_PuisMettreFin_FaitLeDossierEtLeLaisse()
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller($"/console/{navigateur.Monde}/flux");

        var refuse = await navigateur.Presser("Raccorder", ("application", "sbx 01"));
        var raccorde = await navigateur.Presser("Raccorder", ("application", "SBX001"));
        var dossier = host.Service<DossiersEdi>().De(navigateur.Monde, "SBX001");
        var connexion = await navigateur.Aller($"/console/{navigateur.Monde}");
        await navigateur.Aller($"/console/{navigateur.Monde}/flux");
        var fini = await navigateur.Presser("Mettre fin");

        Assert.Contains("six majuscules ou chiffres", refuse.Texte, StringComparison.Ordinal);
        Assert.Contains(dossier.Chemin, raccorde.Texte, StringComparison.Ordinal);
        Assert.True(Directory.Exists(dossier.In) && Directory.Exists(dossier.Out) && Directory.Exists(dossier.Rejets));
        Assert.Contains("1 partenaire raccordé", connexion.Texte, StringComparison.Ordinal);
        Assert.Contains("a pris fin", fini.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Norme_RendreStrict_PuisRevenir_LeDit()
    {
        using var navigateur = await host.Monde();
        await navigateur.Aller($"/console/{navigateur.Monde}/flux");

        var strict = await navigateur.Presser("Rendre ce monde strict");
        var tolerant = await navigateur.Presser("Revenir à Chorus Pro seul");

        Assert.Contains("Ce monde est strict", strict.Texte, StringComparison.Ordinal);
        Assert.Contains("ne décide plus de rien", tolerant.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relancer_FluxARetraiter_LeTraiteEnfin()
    {
        using var navigateur = await host.Monde();
        Assert.False(host.Service<Workspaces>().FailuresOf(navigateur.Monde).Armer(new DemandePanne(NaturePanne.ARetraiter, Nombre: 1)).IsRefused);
        await Deposer(navigateur);
        await Avancer(navigateur);

        var bloque = await navigateur.Aller($"/console/{navigateur.Monde}/flux");
        var relance = await navigateur.Presser("Relancer");
        await Avancer(navigateur);
        var fini = await navigateur.Aller($"/console/{navigateur.Monde}/flux");

        Assert.Contains("En attente de retraitement", bloque.Texte, StringComparison.Ordinal);
        Assert.Contains("est relancé", relance.Texte, StringComparison.Ordinal);
        Assert.Contains("IN_REJETE", fini.Texte, StringComparison.Ordinal);
        Assert.Contains("0 sur 1", fini.Texte, StringComparison.Ordinal);
    }

    /// <summary>A file that is received, and whose invoice lacks everything.</summary>
    private async Task Deposer(PortalBrowser navigateur)
    {
        using var world = await host.Service<Workspaces>().Open(navigateur.Monde, Ct);
        var deposant = new Personnes(world).Execute().First(p => p.Personne.Login == navigateur.Fournisseur).Personne;
        var depose = await new DeposerFlux(world).Execute(
            "f.xml", "IN_DP_E1_UBL_INVOICE", "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"/>"u8.ToArray(), ModeDepot.UploadPortail, Acteurs.De(deposant), Ct);
        Assert.False(depose.IsRefused);
    }

    private async Task Avancer(PortalBrowser navigateur)
    {
        using var world = await host.Service<Workspaces>().Open(navigateur.Monde, Ct);
        await world.Driver.Advance(world.Clock.Now.AddMinutes(1), null, Ct);
    }
}
