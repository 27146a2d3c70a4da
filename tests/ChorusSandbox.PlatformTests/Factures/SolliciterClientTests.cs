using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform.Clients;
using ChorusSandbox.Platform.Clock;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.PlatformTests.Worlds;

namespace ChorusSandbox.PlatformTests.Factures;

public sealed class SolliciterClientTests
{
    [Fact]
    public async Task Client_Decisions_AreDoneAtTheirInstantsByHisCompteTechnique()
    {
        await using var bench = await WorldBench.New();
        bench.Client.Answer = _ => ReponseClient.Decide(
            new DecisionClient(StatutFacture.ServiceFait, Duree.DeJours(2)), new DecisionClient(StatutFacture.Mandatee, Duree.DeJours(5), NumeroDpMandat: "M-7"), new DecisionClient(StatutFacture.MiseEnPaiement, Duree.DeJours(30)));
        var facture = await bench.Deposee();

        var faits = await bench.Avancer("P60D");

        Assert.Equal(["Acheminer", "SolliciterClient", "ConstaterServiceFait", "MandaterFacture", "MettreEnPaiement"], faits.Select(f => f.Acte));
        // Thirty days of the calendar of Paris, whose hour changes on 27 March.
        Assert.Equal("2022-03-31T09:00:02.0000000+02:00", Temps.AParis(faits[4].Instant).ToString("O"));
        Assert.All(faits.Skip(2), f => Assert.Equal((Porte.Client, TypeActeur.CompteTechnique, 2L + 1), (f.Porte, f.Acteur.Type, f.Cause)));
        Assert.Equal((StatutFacture.MiseEnPaiement, "M-7"), (bench.Lire(facture.Id).Statut, bench.Lire(facture.Id).NumeroDpMandat));
    }

    [Fact]
    public async Task Client_InFailure_IsAskedFiveTimesThenShownInFailure()
    {
        await using var bench = await WorldBench.New();
        bench.Client.Answer = _ => ReponseClient.EnPanne("HTTP 503");
        var facture = await bench.MiseADisposition();

        var faits = await bench.Avancer("P10D");

        var instants = bench.Journal.Where(f => f.Acte == nameof(SolliciterClient)).Select(f => f.Instant).ToList();
        Assert.Equal([TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromDays(1)], instants.Zip(instants.Skip(1), (a, b) => b - a));
        Assert.Equal([1, 2, 3, 4, 5], bench.Client.Asked.Select(s => s.Faits.Tentative));
        Assert.All(faits, f => Assert.Equal(CodeRefus.ConsoleClientSansReponse, f.Avertissements.Single().Code));
        var entree = Assert.Single(bench.Resumes.Agenda.Values, e => e.Echec is not null);
        Assert.Equal(("HTTP 503", facture.Id), (entree.Echec, entree.Objet!.Id));
        Assert.Equal(nameof(Platform.Utilisateurs.ExpirerMotDePasseTechnique), bench.Resumes.Prochaine!.Acte);
    }

    [Fact]
    public async Task Relancer_EntryInFailure_BeginsAgainFromTheFirstAttempt()
    {
        await using var bench = await WorldBench.New();
        bench.Client.Answer = _ => ReponseClient.EnPanne("HTTP 503");
        await bench.MiseADisposition();
        await bench.Avancer("P10D");
        var entree = bench.Resumes.Agenda.Values.Single(e => e.Echec is not null);

        bench.Refuse(await new RelancerEntree(bench.World).Execute(new DemandeRelance(entree.Id + 1), Actor.Formateur, WorldBench.Ct), (CodeRefus.ConsoleIntrouvable, "entree"));
        WorldBench.Accepte(await new RelancerEntree(bench.World).Execute(new DemandeRelance(entree.Id), Actor.Formateur, WorldBench.Ct));
        await bench.Avancer("PT1S");
        bench.Client.Answer = _ => ReponseClient.Decide();
        await bench.Avancer("PT15M");

        Assert.Equal([1, 2, 3, 4, 5, 1, 2], bench.Client.Asked.Select(s => s.Faits.Tentative));
        Assert.DoesNotContain(bench.Resumes.Agenda.Values, e => e.Acte == nameof(SolliciterClient));
    }

    [Fact]
    public async Task Client_DecisionImpossibleByThen_EndsWithoutObjectAndIsJournaled()
    {
        await using var bench = await WorldBench.New();
        bench.Client.Answer = _ => ReponseClient.Decide(new DecisionClient(StatutFacture.ServiceFait, Duree.DeJours(2)));
        var facture = await bench.MiseADisposition();
        await bench.Traitee(facture, StatutFacture.Rejetee, "REJ-02");

        await bench.Avancer("P3D");

        Assert.Equal(StatutFacture.Rejetee, bench.Lire(facture.Id).Statut);
        Assert.Equal(("ConstaterServiceFait", CodeRefus.CycleRejeteeDefinitive), (bench.Dernier.Acte, bench.Dernier.Refus.Single().Code));
    }

    [Fact]
    public async Task Client_IsTold_WhatThePlatformComputed()
    {
        await using var bench = await WorldBench.New();
        await bench.MiseADisposition();
        await bench.MiseADisposition(bench.UneFacture().Numero("F-119").Avec(d => d with { Service = bench.Mairie.Services[0].Code.Valeur, Engagement = "EJ-1" }));

        var (premiere, seconde) = (bench.Client.Asked[0], bench.Client.Asked[1]);
        Assert.Equal((true, true, true, false, "A1"), (premiere.Faits.ServiceAbsent, premiere.Faits.EngagementAbsent, premiere.Faits.SansPieceJointe, premiere.Faits.DoublonProbable, premiere.Faits.Cadre));
        Assert.Equal((false, false, true), (seconde.Faits.ServiceAbsent, seconde.Faits.EngagementAbsent, seconde.Faits.DoublonProbable));
        Assert.Equal(["DEPOSEE", "MISE_A_DISPOSITION"], seconde.Historique.Select(h => h.Statut));
        Assert.Equal((bench.Id, "accepte-et-paie", bench.Mairie.Siret), (seconde.Monde, seconde.Comportement, seconde.Siret));
    }
}
