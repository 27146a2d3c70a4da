using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Utilisateurs;

public sealed class CompteTechniqueTests
{
    /// <summary>From 1 March 2022 (UTC+1) 424 days lead to 29 April 2023 (UTC+2): the same hour of Paris.</summary>
    [Fact]
    public async Task Password_Dies424DaysLaterAtTheSameHourOfParis()
    {
        await using var bench = await WorldBench.New();
        var compte = bench.Resumes.Comptes.Values.First();
        var motDePasse = bench.Cree.Secrets.MotsDePasse[compte.Login];
        var api = new CompteDeLApi(bench.World);

        await bench.World.Driver.Advance(new DateTimeOffset(2023, 4, 29, 8, 59, 59, 999, TimeSpan.FromHours(2)), null, WorldBench.Ct);
        WorldBench.Accepte(api.Execute(compte.Login, motDePasse));
        await bench.Avancer("PT0.001S");

        Assert.Equal([CompteTechniqueExpire], api.Execute(compte.Login, motDePasse).Refus.Select(r => r.Code));
        Assert.Contains(bench.Journal, f => f.Acte == nameof(ExpirerMotDePasseTechnique) && f.Objet!.Numero == compte.Login);
    }

    [Fact]
    public async Task Api_WrongLoginOrPassword_IsToldApart()
    {
        await using var bench = await WorldBench.New();
        var login = bench.Resumes.Comptes.Values.First().Login;
        var api = new CompteDeLApi(bench.World);

        Assert.Equal([CompteTechniqueInconnu], api.Execute("TECH_9_9@cpro.fr", "x").Refus.Select(r => r.Code));
        Assert.Equal([CompteTechniqueMotDePasse], api.Execute(login, "x").Refus.Select(r => r.Code));
    }

    [Fact]
    public async Task Reinitialiser_ByTheGestionnairePrincipal_ShowsANewPasswordAndMovesTheExpiry()
    {
        await using var bench = await WorldBench.New();
        await bench.Avancer("P100D");
        var compte = bench.Resumes.Comptes.Values.First(c => c.IdStructure == bench.Fournisseur.Id);
        var ancien = bench.Cree.Secrets.MotsDePasse[compte.Login];

        var montre = WorldBench.Accepte(await Reinitialiser(bench, bench.Fournisseur.Id, bench.Par(bench.Fournisseur)));

        var api = new CompteDeLApi(bench.World);
        Assert.Equal([CompteTechniqueMotDePasse], api.Execute(compte.Login, ancien).Refus.Select(r => r.Code));
        WorldBench.Accepte(api.Execute(compte.Login, montre.MotDePasse));
        Assert.Equal(Duree.DeJours(424).Apres(bench.World.Clock.Now), montre.Compte.Expiration);
        Assert.Single(bench.Resumes.Agenda.Values, e => e.Acte == nameof(ExpirerMotDePasseTechnique) && e.Objet!.Id == compte.Id);
        Assert.DoesNotContain(montre.MotDePasse, bench.JournalEnLignes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reinitialiser_WithoutAccountYet_MakesIt()
    {
        await using var bench = await WorldBench.New();
        var sans = bench.Fournisseurs.First(f => bench.Resumes.Comptes.Values.All(c => c.IdStructure != f.Id));

        var montre = WorldBench.Accepte(await Reinitialiser(bench, sans.Id, bench.Par(sans)));

        Assert.Equal("CreerCompteTechnique", bench.Dernier.Acte);
        Assert.Equal(sans.Id, WorldBench.Accepte(new CompteDeLApi(bench.World).Execute(montre.Compte.Login, montre.MotDePasse)).Rattachements.Single().IdStructure);
    }

    [Fact]
    public async Task Reinitialiser_ByAnybodyElse_IsRefused()
    {
        await using var bench = await WorldBench.New();
        var secondaire = bench.Resumes.Utilisateurs.Values.First(u => u.Rattachements[0].IdStructure == bench.Fournisseur.Id && u.Rattachements[0].Rang != RangUtilisateur.GestionnairePrincipal);

        foreach (var actor in new[] { Acteurs.De(secondaire), bench.ParCompteTechnique(bench.Fournisseur), bench.Par(bench.Mairie), Actor.Formateur })
        {
            bench.Refuse(await Reinitialiser(bench, bench.Fournisseur.Id, actor), (CompteTechniqueGestionReservee, "structure"));
        }

        bench.Refuse(await Reinitialiser(bench, 1, bench.Par(bench.Fournisseur)), (StructureIdInconnu, "structure"));
    }

    [Fact]
    public async Task SeConnecter_CompteTechnique_IsToldWhyNot()
    {
        await using var bench = await WorldBench.New();
        var compte = bench.Resumes.Comptes.Values.First();
        var personne = bench.Par(bench.Fournisseur).Login;
        var operation = new SeConnecter(bench.World);

        bench.Refuse(await operation.Execute(compte.Login, bench.Cree.Secrets.MotsDePasse[compte.Login], WorldBench.Ct), (CompteTechniquePortail, "login"));
        bench.Refuse(await operation.Execute(personne, "faux", WorldBench.Ct), (PortailIdentifiants, "login"));
        bench.Refuse(await operation.Execute("inconnu@exemple.fr", "faux", WorldBench.Ct), (PortailIdentifiants, "login"));
        WorldBench.Accepte(await operation.Execute($" {personne.ToUpperInvariant()} ", bench.Cree.Secrets.MotsDePasse[personne], WorldBench.Ct));
    }

    private static Task<Result<MotDePasseMontre>> Reinitialiser(WorldBench bench, long idStructure, Actor actor) =>
        new ReinitialiserMotDePasseTechnique(bench.World).Execute(new DemandeSurCompte(idStructure), actor, WorldBench.Ct);
}
