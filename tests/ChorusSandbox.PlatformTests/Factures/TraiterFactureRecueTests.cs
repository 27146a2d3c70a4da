using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Factures;

public sealed class TraiterFactureRecueTests
{
    public static TheoryData<StatutFacture> LesCibles => [.. ActesFacture.ParStatutCible.Keys];

    [Theory]
    [MemberData(nameof(LesCibles))]
    public async Task Traiter_EachTarget_WritesTheActOfItsRow(StatutFacture cible)
    {
        await using var bench = await WorldBench.New();
        var facture = cible == StatutFacture.MiseADisposition ? await bench.En(StatutFacture.Suspendue) : await bench.En(StatutFacture.MiseADisposition, cible == StatutFacture.PriseEnCompteDestinataire);

        var traitee = WorldBench.Accepte(await bench.Traiter(facture.Id, cible.Code(), "Autre motif", actor: bench.ParCompteTechnique(bench.Mairie)));

        Assert.Equal(cible, traitee.Statut);
        Assert.Equal((ActesFacture.ParStatutCible[cible].ToString(), cible.Code(), (RolePiece?)RolePiece.Destinataire), (bench.Dernier.Acte, bench.Dernier.Apres, bench.Dernier.Acteur.Role));
    }

    [Fact]
    public async Task Traiter_WholeCircuit_PassesEachOptionalStatus()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();

        foreach (var statut in new[] { "SERVICE_FAIT", "MANDATEE", "MISE_A_DISPOSITION_COMPTABLE", "COMPTABILISEE", "MISE_EN_PAIEMENT" })
        {
            WorldBench.Accepte(await bench.Traiter(facture.Id, statut, mandat: "M-42"));
        }

        Assert.Equal("M-42", bench.Lire(facture.Id).NumeroDpMandat);
        bench.Refuse(await bench.Traiter(facture.Id, "MANDATEE"), (CycleRetourArriere, "statut"));
    }

    [Theory]
    [InlineData("REJETEE")]
    [InlineData("SUSPENDUE")]
    public async Task Traiter_NoWithoutMotif_IsRefused(string statut)
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();

        bench.Refuse(await bench.Traiter(facture.Id, statut, " "), (CycleMotifObligatoire, "motif"));
        Assert.Equal(StatutFacture.MiseADisposition, bench.Lire(facture.Id).Statut);
    }

    [Fact]
    public async Task Traiter_RecyclingWithoutMotif_IsAccepted()
    {
        await using var bench = await WorldBench.New();

        WorldBench.Accepte(await bench.Traiter((await bench.MiseADisposition()).Id, "A_RECYCLER"));
    }

    [Fact]
    public async Task Traiter_OtherMotif_WantsACommentExceptByApi()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();

        bench.Refuse(await bench.Traiter(facture.Id, "REJETEE", "REJ-99"), (CycleMotifCommentaire, "commentaire"));
        WorldBench.Accepte(await bench.Traiter(facture.Id, "REJETEE", "REJ-99", actor: bench.ParCompteTechnique(bench.Mairie)));
    }

    [Fact]
    public async Task Traiter_MotifOfAnotherAct_IsAcceptedWithAWarning()
    {
        await using var bench = await WorldBench.New();

        bench.Avertit(await bench.Traiter((await bench.MiseADisposition()).Id, "REJETEE", "SUS-01"), (CycleMotifMauvaiseAction, "motif"));
    }

    [Fact]
    public async Task Traiter_LongMotif_IsCutAt255WithAWarning()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();

        bench.Avertit(await bench.Traiter(facture.Id, "REJETEE", "REJ-02", new string('x', 300)), (CycleMotifCoupe, "motif"));
        Assert.Equal(255, bench.Lire(facture.Id).Motif!.Length);
        Assert.StartsWith("Montant erroné – xxx", bench.Lire(facture.Id).Motif, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, ChampObligatoire)]
    [InlineData("DEPOSEE", CycleStatutCible)]
    [InlineData("mandatee", CycleStatutCible)]
    public async Task Traiter_TargetNobodyGives_IsRefused(string? statut, CodeRefus attendu)
    {
        await using var bench = await WorldBench.New();

        bench.Refuse(await bench.Traiter((await bench.MiseADisposition()).Id, statut), (attendu, "statut"));
    }

    [Fact]
    public async Task Traiter_ByStrangers_IsRefused()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();

        bench.Refuse(await bench.Traiter(facture.Id, "REJETEE", "REJ-02", actor: bench.Par(bench.AutreMairie)), (HabilitationFacture, "facture"));
        bench.Refuse(await bench.Traiter(facture.Id, "REJETEE", "REJ-02", actor: bench.Par(bench.Fournisseur)), (CycleRole, "facture"));
    }

    [Fact]
    public async Task Historique_AfterARejection_PrintsMotifAuthorAndActions()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.MiseADisposition();
        await bench.Traiter(facture.Id, "REJETEE", "REJ-02", "Total faux");
        var supplier = bench.Par(bench.Fournisseur);
        WorldBench.Accepte(await new AcquitterFactures(bench.World).Execute(new DemandeSurFactures([facture.Id]), supplier, WorldBench.Ct));
        WorldBench.Accepte(await new TraiterRejet(bench.World).Execute(new DemandeSurFactures([facture.Id]), supplier, WorldBench.Ct));

        var historique = WorldBench.Accepte(new ConsulterHistorique(bench.World).Execute(facture.Id, supplier));

        Assert.Equal([StatutFacture.Deposee, StatutFacture.MiseADisposition, StatutFacture.Rejetee], historique.Statuts.Select(s => s.Statut));
        Assert.Equal("Montant erroné – Total faux", historique.Statuts[2].Commentaire);
        Assert.Equal(bench.Par(bench.Mairie).Nom, historique.Statuts[2].Auteur!.Nom);
        Assert.Null(historique.Statuts[1].Auteur);
        Assert.Equal(["DEPOSEE", "MISE_A_DISPOSITION", "REJETEE", "ACQUITTEMENT_REJET", "TRAITEMENT_REJET"], historique.Tout);
    }
}
