using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Platform.Utilisateurs;
using ChorusSandbox.PlatformTests.Worlds;

namespace ChorusSandbox.PlatformTests.Utilisateurs;

public sealed class RattachementsTests
{
    [Theory]
    [InlineData(StatutRattachement.EnCoursDeValidation)]
    [InlineData(StatutRattachement.Desactivee)]
    public async Task Agir_RattachementNonValide_NeDonneAucunDroit(StatutRattachement statut)
    {
        await using var bench = await WorldBench.New();
        var personne = bench.Resumes.Utilisateurs.Values.First(u => u.Rattachements.Any(r => r.Statut == statut));
        var structure = personne.Rattachements.First(r => r.Statut == statut).IdStructure;

        var actor = Acteurs.De(personne);

        Assert.False(actor.EstRattacheA(structure));
        Assert.Contains(new Rattachements(bench.World).Execute(actor), r => r.Structure.Id == structure && r.Rattachement.Statut == statut);
        var espaces = new RechercherEspaces(bench.World).Execute(structure, null, null, actor);
        var refus = Assert.Single(espaces.Refus);
        Assert.Equal((CodeRefus.HabilitationRattachementNonValide, statut.Libelle()), (refus.Code, refus.Parametres["etat"]));
        WorldBench.EstExplique(refus);
    }

    [Fact]
    public async Task RechercherEspaces_SimpleUtilisateur_NYTrouvePasCeuxDesGestionnaires()
    {
        await using var bench = await WorldBench.New();
        var simple = bench.Resumes.Utilisateurs.Values.First(u => u.Rattachements is [{ Rang: RangUtilisateur.Utilisateur }]);
        var structure = simple.Rattachements[0].IdStructure;

        var siens = new RechercherEspaces(bench.World).Execute(structure, null, null, Acteurs.De(simple)).Value!;
        var duGestionnaire = new RechercherEspaces(bench.World).Execute(structure, null, null, bench.Par(bench.Resumes.Structures[structure])).Value!;

        Assert.DoesNotContain(siens, e => e.Espace == Domain.Structures.CodeEspace.ActivitesDuGestionnaire);
        Assert.Contains(duGestionnaire, e => e.Espace == Domain.Structures.CodeEspace.ActivitesDuGestionnaire);
    }

    [Fact]
    public async Task SoumettreFactureTravaux_Refusee_EstAuJournal()
    {
        await using var bench = await WorldBench.New();
        var avant = bench.Resumes.DernierFait;

        var refusee = await new SoumettreFactureTravaux(bench.World).Execute(new DemandePieceDeTravaux { IdFournisseur = bench.Fournisseur.Id, Cadre = "A1" }, bench.Par(bench.Fournisseur), WorldBench.Ct);

        Assert.Equal([CodeRefus.CadreEspace], refusee.Select(r => r.Code));
        Assert.Equal(avant + 1, bench.Resumes.DernierFait);
    }

    [Fact]
    public async Task SoumettreFactureTravaux_ValideurDeSoiMeme_EstRefuse()
    {
        await using var bench = await WorldBench.New();
        var (a13, ct) = (new DemandePieceDeTravaux
        {
            IdFournisseur = bench.Fournisseur.Id, Cadre = "A13", ModeDepot = "DEPOT_PDF_API", Numero = "T-1", IdPdf = 1, Destinataire = bench.Mairie.Siret.Valeur,
            Moe = bench.Resumes.Structures.Values.First(s => s.Role == Domain.Structures.RoleStructure.Moe).Siret.Valeur, Valideur = bench.Fournisseur.Siret.Valeur,
        }, WorldBench.Ct);

        bench.Refuse(await new SoumettreFactureTravaux(bench.World).Execute(a13, bench.Par(bench.Fournisseur), ct), (CodeRefus.CotraitanceValideurEstFournisseur, "valideur"));
        var autre = await new SoumettreFactureTravaux(bench.World).Execute(a13 with { Valideur = bench.Fournisseurs[1].Siret.Valeur }, bench.Par(bench.Fournisseur), ct);

        Assert.Equal([CodeRefus.CadreNonJoue], autre.Select(r => r.Code));
    }

    [Theory]
    [InlineData(2025, 2, 18, false)]
    [InlineData(2025, 2, 19, true)]
    public void Motif_ErreurDeMontant_EstBloqueDepuisLeDixNeufFevrier(int annee, int mois, int jour, bool bloque) =>
        Assert.Equal(bloque, Domain.Factures.Regles.ReglesTravaux.Motif("Erreur de montant", 1, new DateOnly(annee, mois, jour)) is not null);
}
