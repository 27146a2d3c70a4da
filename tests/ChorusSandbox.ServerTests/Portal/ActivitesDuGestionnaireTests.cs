using System.Net;
using System.Text.RegularExpressions;

using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.Platform.Workspaces;

namespace ChorusSandbox.ServerTests.Portal;

/// <summary>« Activités du gestionnaire », rubrique « Compte Technique », without script.</summary>
public sealed partial class ActivitesDuGestionnaireTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Bouton = "Réinitialiser le mot de passe (utilisateur technique)";

    [Fact]
    public async Task Reinitialiser_Confirme_MontreLeMotDePasseUneSeuleFois()
    {
        using var navigateur = await host.Monde();
        await Rubrique(navigateur, navigateur.Fournisseur);

        await navigateur.Presser(Bouton);
        Assert.Contains("cessera de valoir aussitôt", navigateur.Page.Texte, StringComparison.Ordinal);
        var page = await navigateur.Presser("Confirmer");

        var motDePasse = MotDePasse().Match(page.Html).Groups[1].Value;
        Assert.Matches($"^[A-Za-z2-9]{{24}}-{navigateur.Monde}$", motDePasse);
        Assert.Contains("il n’est montré que cette fois", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotContain(motDePasse, (await navigateur.Aller(page.Adresse.PathAndQuery)).Html, StringComparison.Ordinal);
        using var world = await host.Service<Workspaces>().Open(navigateur.Monde, TestContext.Current.CancellationToken);
        var login = Login().Match(page.Html).Groups[1].Value;
        Assert.False((await new CompteDeLApi(world).Execute(login, motDePasse, TestContext.Current.CancellationToken)).IsRefused);
        Assert.True((await new CompteDeLApi(world).Execute(login, navigateur.Secrets.MotsDePasse[login], TestContext.Current.CancellationToken)).IsRefused);
    }

    [Fact]
    public async Task Reinitialiser_Abandonne_NeChangeRien()
    {
        using var navigateur = await host.Monde();
        await Rubrique(navigateur, navigateur.Fournisseur);
        await navigateur.Presser(Bouton);

        var page = await navigateur.Presser("Abandonner");

        Assert.DoesNotMatch(MotDePasse(), page.Html);
    }

    [Fact]
    public async Task Creer_StructureSansCompte_LeMontrePuisProposeDeLeReinitialiser()
    {
        using var navigateur = await host.Monde();
        var sans = await Personne(navigateur, (structure, rang, comptes) => rang == RangUtilisateur.GestionnairePrincipal && !comptes.Contains(structure));
        await Rubrique(navigateur, sans);
        Assert.Contains("n’a pas encore de compte technique", navigateur.Page.Texte, StringComparison.Ordinal);

        var page = await navigateur.Presser("Créer le compte technique");

        Assert.Matches(MotDePasse(), page.Html);
        Assert.Contains(Bouton, page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reinitialiser_GestionnaireSecondaire_EstRefuseEtDitAQuiLeDemander()
    {
        using var navigateur = await host.Monde();
        var secondaire = await Personne(navigateur, (_, rang, _) => rang == RangUtilisateur.GestionnaireSecondaire);
        await Rubrique(navigateur, secondaire);
        await navigateur.Presser(Bouton);

        var page = await navigateur.Presser("Confirmer");

        Assert.Contains("COMPTE_TECHNIQUE_GESTION_RESERVEE", page.Texte, StringComparison.Ordinal);
        Assert.DoesNotMatch(MotDePasse(), page.Html);
    }

    [Fact]
    public async Task Ouvrir_SansEtreGestionnaire_EstRefuse()
    {
        using var navigateur = await host.Monde();
        var agent = await Personne(navigateur, (_, rang, _) => rang == RangUtilisateur.Utilisateur);

        var page = await navigateur.Ecran(agent, "activites-du-gestionnaire/mes-structures");

        Assert.Equal(HttpStatusCode.Forbidden, page.Statut);
        Assert.Contains("HABILITATION_GESTIONNAIRE_REQUIS", page.Texte, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Alerte_DansLesTrenteDerniersJours_EstSurChaquePageDuGestionnairePrincipal()
    {
        using var navigateur = await host.Monde();
        using (var world = await host.Service<Workspaces>().Open(navigateur.Monde, TestContext.Current.CancellationToken))
        {
            await world.Driver.Advance(world.Clock.Now.AddDays(400), null, TestContext.Current.CancellationToken);
        }

        var page = await navigateur.Ecran(navigateur.Fournisseur, "factures-emises/recherche");

        Assert.Matches("Le mot de passe du compte technique de .* expire le 05/05/2023", page.Texte);
        await Rubrique(navigateur, navigateur.Fournisseur);
        Assert.Contains("COMPTE_TECHNIQUE_EXPIRATION_PROCHE", navigateur.Page.Texte, StringComparison.Ordinal);
    }

    private static async Task Rubrique(PortalBrowser navigateur, string login)
    {
        await navigateur.Ecran(login, "activites-du-gestionnaire/mes-structures");
        await navigateur.Aller(Structure().Match(navigateur.Page.Html).Groups[1].Value);
        Assert.Contains("Compte Technique", navigateur.Page.Texte, StringComparison.Ordinal);
    }

    private async Task<string> Personne(PortalBrowser navigateur, Func<long, RangUtilisateur, HashSet<long>, bool> choix)
    {
        using var world = await host.Service<Workspaces>().Open(navigateur.Monde, TestContext.Current.CancellationToken);
        var monde = new DecrireMonde(world);
        var comptes = monde.Structures.Where(s => monde.Compte(s.Id) is not null).Select(s => s.Id).ToHashSet();
        return new Personnes(world).Execute().First(p => p.Structure.Etat == Domain.Structures.EtatStructure.Active && choix(p.Structure.Id, p.Rang, comptes)).Personne.Login;
    }

    [GeneratedRegex("id=\"mot-de-passe-montre\">([^<]+)<")]
    private static partial Regex MotDePasse();

    [GeneratedRegex("id=\"login-montre\">([^<]+)<")]
    private static partial Regex Login();

    [GeneratedRegex("href=\"([^\"]*/mes-structures/\\d+)\"")]
    private static partial Regex Structure();
}
