using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Store;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;
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
        WorldBench.Accepte(await api.Execute(compte.Login, motDePasse, WorldBench.Ct));
        await bench.Avancer("PT0.001S");

        Assert.Equal([CompteTechniqueExpire], (await api.Execute(compte.Login, motDePasse, WorldBench.Ct)).Refus.Select(r => r.Code));
        Assert.Contains(bench.Journal, f => f.Acte == nameof(ExpirerMotDePasseTechnique) && f.Objet!.Numero == compte.Login);
    }

    [Fact]
    public async Task Api_WrongLoginOrPassword_IsToldApart()
    {
        await using var bench = await WorldBench.New();
        var login = bench.Resumes.Comptes.Values.First().Login;
        var api = new CompteDeLApi(bench.World);

        Assert.Equal([CompteTechniqueInconnu], (await api.Execute("TECH_9_9@cpro.fr", "x", WorldBench.Ct)).Refus.Select(r => r.Code));
        Assert.Equal([CompteTechniqueMotDePasse], (await api.Execute(login, "x", WorldBench.Ct)).Refus.Select(r => r.Code));
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
        Assert.Equal([CompteTechniqueMotDePasse], (await api.Execute(compte.Login, ancien, WorldBench.Ct)).Refus.Select(r => r.Code));
        WorldBench.Accepte(await api.Execute(compte.Login, montre.MotDePasse, WorldBench.Ct));
        Assert.Equal(Duree.DeJours(424).Apres(bench.World.Clock.Now), montre.Compte.Expiration);
        Assert.Single(bench.Resumes.Agenda.Values, e => e.Acte == nameof(ExpirerMotDePasseTechnique) && e.Objet!.Id == compte.Id);
        Assert.DoesNotContain(montre.MotDePasse, bench.JournalEnLignes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Creer_StructureSansCompte_LeFaitUneSeuleFois()
    {
        await using var bench = await WorldBench.New();
        var sans = Sans(bench);
        var demande = new DemandeSurCompte(sans.Id);
        bench.Refuse(await Reinitialiser(bench, sans.Id, bench.Par(sans)), (CompteTechniqueACreer, "structure"));

        var montre = WorldBench.Accepte(await new CreerCompteTechnique(bench.World).Execute(demande, bench.Par(sans), WorldBench.Ct));

        Assert.Equal(nameof(CreerCompteTechnique), bench.Dernier.Acte);
        Assert.Equal(sans.Id, WorldBench.Accepte(await new CompteDeLApi(bench.World).Execute(montre.Compte.Login, montre.MotDePasse, WorldBench.Ct)).Rattachements.Single().IdStructure);
        bench.Refuse(await new CreerCompteTechnique(bench.World).Execute(demande, bench.Par(sans), WorldBench.Ct), (CompteTechniqueExiste, "structure"));
        Assert.DoesNotContain(montre.MotDePasse, bench.JournalEnLignes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Creer_Toujours_PrendLeNumeroSuivantDuMonde()
    {
        await using var bench = await WorldBench.New();
        var sans = Sans(bench);

        var compte = WorldBench.Accepte(await new CreerCompteTechnique(bench.World).Execute(new DemandeSurCompte(sans.Id), bench.Par(sans), WorldBench.Ct)).Compte;

        Assert.Equal(bench.Resumes.Meta.Sequences[Sequence.Compte.Nom], compte.Id);
        Assert.Equal(14, compte.Id.ToString(System.Globalization.CultureInfo.InvariantCulture).Length);
    }

    [Fact]
    public async Task Creer_ParUnAutreQueLeGestionnairePrincipal_EstRefuse()
    {
        await using var bench = await WorldBench.New();

        bench.Refuse(await new CreerCompteTechnique(bench.World).Execute(new DemandeSurCompte(Sans(bench).Id), bench.Par(bench.Fournisseur), WorldBench.Ct), (CompteTechniqueGestionReservee, "structure"));
    }

    [Fact]
    public async Task Activation_Differee_FaitAttendreTrenteMinutes()
    {
        await using var bench = await WorldBench.New();
        var api = new CompteDeLApi(bench.World);
        WorldBench.Accepte(await new ReglerActivation(bench.World).Execute(new DemandeActivation(Duree.DeSecondes(1800)), Actor.Formateur, WorldBench.Ct));
        var montre = WorldBench.Accepte(await new CreerCompteTechnique(bench.World).Execute(new DemandeSurCompte(Sans(bench).Id), bench.Par(Sans(bench)), WorldBench.Ct));

        await bench.Avancer("PT29M59S");
        Assert.Equal([CompteTechniquePasEncoreActif], (await api.Execute(montre.Compte.Login, montre.MotDePasse, WorldBench.Ct)).Refus.Select(r => r.Code));
        await bench.Avancer("PT1S");

        WorldBench.Accepte(await api.Execute(montre.Compte.Login, montre.MotDePasse, WorldBench.Ct));
    }

    [Theory]
    [InlineData("P393D", null)]
    [InlineData("P394D", "30 jours")]
    [InlineData("P423D", "un jour")]
    public async Task Api_DansLesTrenteDerniersJours_AvertitDeLEcheance(string apres, string? delai)
    {
        await using var bench = await WorldBench.New();
        var compte = bench.Resumes.Comptes.Values.First();
        await bench.Avancer(apres);

        var acceptee = await new CompteDeLApi(bench.World).Execute(compte.Login, bench.Cree.Secrets.MotsDePasse[compte.Login], WorldBench.Ct);

        Assert.False(acceptee.IsRefused);
        Assert.Equal(delai, acceptee.Avertissements.SingleOrDefault()?.Parametres["delai"]);
        var situation = new ComptesTechniques(bench.World).Execute(bench.Par(bench.Resumes.Structures[compte.IdStructure])).Single(s => s.Compte?.Id == compte.Id);
        Assert.Equal(delai is null ? EtatTechnique.Actif : EtatTechnique.BientotExpire, situation.Etat);
    }

    [Fact]
    public async Task Api_CinqMotsDePasseFaux_BloqueUneHeureDeMonde()
    {
        await using var bench = await WorldBench.New();
        var compte = bench.Resumes.Comptes.Values.First();
        var bon = bench.Cree.Secrets.MotsDePasse[compte.Login];
        var api = new CompteDeLApi(bench.World);
        for (var essai = 1; essai < 5; essai++)
        {
            Assert.Equal([CompteTechniqueMotDePasse], (await api.Execute(compte.Login, "faux", WorldBench.Ct)).Refus.Select(r => r.Code));
        }

        Assert.Equal([CompteTechniqueBloque], (await api.Execute(compte.Login, "faux", WorldBench.Ct)).Refus.Select(r => r.Code));
        Assert.Equal([CompteTechniqueBloque], (await api.Execute(compte.Login, bon, WorldBench.Ct)).Refus.Select(r => r.Code));
        await bench.Avancer("PT1H");
        WorldBench.Accepte(await api.Execute(compte.Login, bon, WorldBench.Ct));
    }

    [Fact]
    public async Task Api_MotDePasseDUnAutreMonde_EstDitTelEtNeBloquePas()
    {
        await using var bench = await WorldBench.New();
        var autre = await bench.Workspaces.Create(new NouveauMonde { Nom = "Autre", Graine = 2022 }, WorldBench.Ct);
        var compte = bench.Resumes.Comptes.Values.First();
        var api = new CompteDeLApi(bench.World);

        for (var essai = 0; essai < 6; essai++)
        {
            var refus = Assert.Single((await api.Execute(compte.Login, autre.Secrets.MotsDePasse[compte.Login], WorldBench.Ct)).Refus);
            Assert.Equal(PasserelleEnvironnementMelange, refus.Code);
            WorldBench.EstExplique(refus);
        }

        WorldBench.Accepte(await api.Execute(compte.Login, bench.Cree.Secrets.MotsDePasse[compte.Login], WorldBench.Ct));
        Assert.EndsWith($"-{bench.Id}", WorldBench.Accepte(await Reinitialiser(bench, compte.IdStructure, bench.Par(bench.Resumes.Structures[compte.IdStructure]))).MotDePasse, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Api_BonMotDePasse_OublieLesFauxEtLaReinitialisationDebloque()
    {
        await using var bench = await WorldBench.New();
        var compte = bench.Resumes.Comptes.Values.First(c => c.IdStructure == bench.Fournisseur.Id);
        var api = new CompteDeLApi(bench.World);
        for (var tour = 0; tour < 2; tour++)
        {
            for (var essai = 0; essai < 4; essai++)
            {
                await api.Execute(compte.Login, "faux", WorldBench.Ct);
            }

            WorldBench.Accepte(await api.Execute(compte.Login, bench.Cree.Secrets.MotsDePasse[compte.Login], WorldBench.Ct));
        }

        for (var essai = 0; essai < 5; essai++)
        {
            await api.Execute(compte.Login, "faux", WorldBench.Ct);
        }

        var montre = WorldBench.Accepte(await Reinitialiser(bench, bench.Fournisseur.Id, bench.Par(bench.Fournisseur)));
        WorldBench.Accepte(await api.Execute(compte.Login, montre.MotDePasse, WorldBench.Ct));
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

    private static Domain.Structures.Structure Sans(WorldBench bench) => bench.Fournisseurs.First(f => bench.Resumes.Comptes.Values.All(c => c.IdStructure != f.Id));

    private static Task<Result<MotDePasseMontre>> Reinitialiser(WorldBench bench, long idStructure, Actor actor) =>
        new ReinitialiserMotDePasseTechnique(bench.World).Execute(new DemandeSurCompte(idStructure), actor, WorldBench.Ct);
}
