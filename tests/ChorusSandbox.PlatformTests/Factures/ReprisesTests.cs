using System.Text;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Factures;

/// <summary>What a supplier does with a « no »: recycle, complete, acknowledge, treat.</summary>
public sealed class ReprisesTests
{
    [Fact]
    public async Task Recycler_NewRecipient_GoesToHimUnderTheSameNumber()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.En(StatutFacture.ARecycler);

        var recyclee = WorldBench.Accepte(await Recycler(bench, new DemandeRecyclage { IdFacture = facture.Id, Destinataire = bench.AutreMairie.Siret.Valeur }));
        await bench.Avancer("PT2S");

        Assert.Equal((facture.Numero, facture.Id, null), (recyclee.Numero, recyclee.Id, recyclee.Motif));
        Assert.Equal((StatutFacture.MiseADisposition, bench.AutreMairie.Id), (bench.Lire(facture.Id).Statut, bench.Lire(facture.Id).Destinataire!.IdStructure));
        Assert.Equal([bench.Mairie.Siret, bench.AutreMairie.Siret], bench.Client.Asked.Select(s => s.Siret));
        Assert.True(new ConsulterFacture(bench.World).Execute(facture.Id, bench.Par(bench.Mairie)).IsRefused);
    }

    [Fact]
    public async Task Recycler_WhatTheNewRecipientDemands_IsControlled()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.En(StatutFacture.ARecycler);
        var exigeant = bench.Destinataire(ProfilDestinataire.ServiceEtEngagement);

        bench.Refuse(await Recycler(bench, new DemandeRecyclage { IdFacture = facture.Id, Destinataire = exigeant.Siret.Valeur }), (ServiceObligatoire, "service"), (EngagementObligatoire, "engagement"));
        bench.Refuse(await Recycler(bench, new DemandeRecyclage { IdFacture = facture.Id, Renvoi = new DemandeFacture { ModeDepot = ModeDepot.SaisieApi, Devise = facture.References.Devise, Marche = "M-1", Montants = new() { Ttc = 1m } } }), (CycleChampNonModifiable, "marche"));
        WorldBench.Accepte(await Recycler(bench, new DemandeRecyclage { IdFacture = facture.Id, Destinataire = exigeant.Siret.Valeur, Service = exigeant.Services[0].Code.Valeur, Engagement = exigeant.Engagements[0].Valeur }));
    }

    [Fact]
    public async Task Recycler_DecisionOfTheFormerRecipient_EndsWithoutObject()
    {
        await using var bench = await WorldBench.New();
        bench.Client.Answer = s => s.Siret == bench.Mairie.Siret ? ReponseClient.Decide(new DecisionClient(StatutFacture.MiseEnPaiement, Domain.Duree.DeJours(10))) : ReponseClient.Decide();
        var facture = await bench.En(StatutFacture.ARecycler);
        await Recycler(bench, new DemandeRecyclage { IdFacture = facture.Id, Destinataire = bench.AutreMairie.Siret.Valeur });

        await bench.Avancer("P11D");

        Assert.Equal(StatutFacture.MiseADisposition, bench.Lire(facture.Id).Statut);
        Assert.Equal(("MettreEnPaiement", HabilitationFacture), (bench.Dernier.Acte, bench.Dernier.Refus.Single().Code));
    }

    [Fact]
    public async Task Completer_FileOrComment_ComesBackToTheBasketAndToTheClient()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.En(StatutFacture.Suspendue);
        var supplier = bench.Par(bench.Fournisseur);
        var fichier = WorldBench.Accepte(await new AjouterFichier(bench.World).Execute("bon.pdf", null, Encoding.UTF8.GetBytes("Bon"), supplier, WorldBench.Ct));
        var operation = new CompleterFacture(bench.World);

        bench.Refuse(await operation.Execute(new DemandeComplement { IdFacture = facture.Id, Commentaire = " " }, supplier, WorldBench.Ct), (CompleterVide, "pieces"));
        bench.Refuse(await operation.Execute(new DemandeComplement { IdFacture = facture.Id, Pieces = [new PieceDemandee(1)] }, supplier, WorldBench.Ct), (PieceJointeInconnue, "pieces[0]"));
        var completee = WorldBench.Accepte(await operation.Execute(new DemandeComplement { IdFacture = facture.Id, Pieces = [new PieceDemandee(fichier.Id, "Le bon")] }, supplier, WorldBench.Ct));
        await bench.Avancer("PT1S");

        Assert.Equal((StatutFacture.Completee, facture.Numero, facture.Montants), (completee.Statut, completee.Numero, completee.Montants));
        Assert.Equal("Le bon", completee.Pieces.Single().Designation);
        Assert.Equal([true, false], bench.Client.Asked.Select(s => s.Faits.SansPieceJointe));
        Assert.Contains(facture.Id, new Synthese(bench.World).Execute(RolePiece.Destinataire, bench.Par(bench.Mairie)).Select(l => l.Facture.Id));
    }

    [Fact]
    public async Task Suspendre_Again_MustBeAcknowledgedAgain()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.En(StatutFacture.Suspendue);
        var supplier = bench.Par(bench.Fournisseur);
        await Acquitter(bench, facture.Id);
        Assert.Empty(new Synthese(bench.World).FenetreDesRejets(supplier));

        await new CompleterFacture(bench.World).Execute(new DemandeComplement { IdFacture = facture.Id, Commentaire = "Voici" }, supplier, WorldBench.Ct);
        await bench.Traiter(facture.Id, "SUSPENDUE", "SUS-02");

        Assert.Equal([facture.Id], new Synthese(bench.World).FenetreDesRejets(supplier).Select(l => l.Facture.Id));
    }

    [Fact]
    public async Task Acquitter_Then_Treat_CloseWindowThenSyntheseAndNeverChangeTheStatus()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.En(StatutFacture.Rejetee);
        var supplier = bench.Par(bench.Fournisseur);
        var synthese = new Synthese(bench.World);
        Assert.Equal([facture.Id], synthese.FenetreDesRejets(supplier).Select(l => l.Facture.Id));

        WorldBench.Accepte(await Acquitter(bench, facture.Id));
        Assert.Equal(("AcquitterRejet", "REJETEE", "REJETEE"), (bench.Dernier.Acte, bench.Dernier.Avant, bench.Dernier.Apres));
        Assert.Empty(synthese.FenetreDesRejets(supplier));
        Assert.Equal([facture.Id], synthese.Execute(RolePiece.Fournisseur, supplier).Select(l => l.Facture.Id));

        WorldBench.Accepte(await Traiter(bench, facture.Id));
        Assert.Empty(synthese.Execute(RolePiece.Fournisseur, supplier));
        bench.Refuse(await Traiter(bench, facture.Id), (RejetDejaTraite, "facture"));
        Assert.Equal(StatutFacture.Rejetee, bench.Lire(facture.Id).Statut);
    }

    [Fact]
    public async Task TraiterRejet_NotAcknowledged_IsAcceptedWithAWarning()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.En(StatutFacture.Rejetee);

        bench.Avertit(await Traiter(bench, facture.Id), (RejetNonAcquitte, "facture"));
    }

    [Fact]
    public async Task ActsInNumber_OneImpossible_DoNothingAtAll()
    {
        await using var bench = await WorldBench.New();
        var (rejetee, deposee) = (await bench.En(StatutFacture.Rejetee), await bench.En(StatutFacture.Deposee));

        var result = await Traiter(bench, rejetee.Id, deposee.Id, rejetee.Id);

        Assert.Equal([CycleActionImpossible], result.Refus.Select(r => r.Code));
        Assert.Null(bench.Lire(rejetee.Id).RejetTraiteLe);
        bench.Refuse(await Traiter(bench), (CycleSelectionVide, "factures"));
        bench.Refuse(await Acquitter(bench, 42), (FactureInconnue, "facture"));
    }

    [Fact]
    public async Task ActsInNumber_MoreThan500_AreOneEntryCut()
    {
        await using var bench = await WorldBench.New();
        var (ids, avant) = (Enumerable.Range(1, 100_000).Select(i => (long)i).ToArray(), bench.Journal.Count);

        bench.Refuse(await Traiter(bench, ids), (ValeurNonAdmise, "factures"));
        bench.Refuse(await Acquitter(bench, ids), (ValeurNonAdmise, "factures"));

        Assert.Equal(avant + 2, bench.Journal.Count);
        Assert.Equal(501, bench.Dernier.Entree.GetProperty("factures").GetArrayLength());
        Assert.Equal(500, (await Traiter(bench, ids[..500])).Refus.Length);
    }

    private static Task<Domain.Result<Facture>> Recycler(WorldBench bench, DemandeRecyclage demande) =>
        new RecyclerFacture(bench.World).Execute(demande, bench.Par(bench.Fournisseur), WorldBench.Ct);

    private static Task<Domain.Result<System.Collections.Immutable.ImmutableArray<Facture>>> Acquitter(WorldBench bench, params long[] ids) =>
        new AcquitterFactures(bench.World).Execute(new DemandeSurFactures([.. ids]), bench.Par(bench.Fournisseur), WorldBench.Ct);

    private static Task<Domain.Result<System.Collections.Immutable.ImmutableArray<Facture>>> Traiter(WorldBench bench, params long[] ids) =>
        new TraiterRejet(bench.World).Execute(new DemandeSurFactures([.. ids]), bench.Par(bench.Fournisseur), WorldBench.Ct);
}
