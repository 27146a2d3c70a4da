using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Platform;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;
using static ChorusSandbox.Domain.Utilisateurs.RolePiece;

namespace ChorusSandbox.PlatformTests.Factures;

public sealed class RechercherFacturesTests
{
    private static readonly CriteresFactures Emises = new() { Cote = Fournisseur };

    /// <summary>Each criterion, filled so that only F-2 answers, then so that nothing does.</summary>
    private static readonly (string Nom, Func<CriteresFactures, WorldBench, CriteresFactures> Seule, Func<CriteresFactures, WorldBench, CriteresFactures> Aucune)[] Filtres =
    [
        ("numero", (c, _) => c with { Numero = "f-2" }, (c, _) => c with { Numero = "F-9" }),
        ("statut", (c, _) => c with { Statuts = [StatutFacture.Suspendue] }, (c, _) => c with { Statuts = [StatutFacture.Mandatee] }),
        ("cadre", (c, _) => c with { Cadre = CadreDeFacturation.A2FactureFournisseurDejaPayee }, (c, _) => c with { Cadre = CadreDeFacturation.A9FactureSoustraitant }),
        ("type", (c, _) => c with { Types = [TypeFacture.Avoir] }, (c, _) => c with { Types = [TypeFacture.Acompte] }),
        ("modeDepot", (c, _) => c with { ModeDepot = ModeDepot.SaisiePortail }, (c, _) => c with { ModeDepot = ModeDepot.Edi }),
        ("flux", (c, _) => c with { NumeroFlux = "CPP-2" }, (c, _) => c with { NumeroFlux = "CPP-9" }),
        ("engagement", (c, _) => c with { Engagement = "EJ-2" }, (c, _) => c with { Engagement = "EJ-9" }),
        ("marche", (c, _) => c with { Marche = "M-2" }, (c, _) => c with { Marche = "M-9" }),
        ("origine", (c, _) => c with { FactureOrigine = "F-0" }, (c, _) => c with { FactureOrigine = "F-9" }),
        ("mandat", (c, _) => c with { NumeroDpMandat = "DP-2" }, (c, _) => c with { NumeroDpMandat = "DP-9" }),
        ("compte", (c, b) => c with { CompteBancaire = b.Fournisseur.CoordonneesBancaires[0].Id }, (c, _) => c with { CompteBancaire = 9 }),
        ("createur", (c, b) => c with { Createurs = [b.ParCompteTechnique(b.Fournisseur).IdCompte!.Value] }, (c, _) => c with { Createurs = [9] }),
        ("rejetTraite", (c, _) => c with { RejetTraite = true }, (c, _) => c with { RejetTraite = true, Numero = "F-1" }),
        ("telechargee", (c, _) => c with { Telechargee = true }, (c, _) => c with { Telechargee = true, Numero = "F-1" }),
        ("dateFacture", (c, _) => c with { DateFactureDu = new(2022, 2, 2), DateFactureAu = new(2022, 2, 2) }, (c, _) => c with { DateFactureAu = new(2022, 1, 1) }),
        ("dateDepot", (c, _) => c with { DateDepotDu = new(2022, 3, 4), DateDepotAu = new(2022, 3, 4) }, (c, _) => c with { DateDepotDu = new(2023, 1, 1) }),
        ("dateStatut", (c, _) => c with { DateStatutDu = new(2022, 3, 9) }, (c, _) => c with { DateStatutDu = new(2023, 1, 1) }),
        ("ht", (c, _) => c with { HtMin = 500m, HtMax = 500m }, (c, _) => c with { HtMin = 501m }),
        ("ttc", (c, _) => c with { TtcMin = 600m, TtcMax = 600m }, (c, _) => c with { TtcMin = 601m }),
        ("aPayer", (c, _) => c with { APayerMin = 590m, APayerMax = 590m }, (c, _) => c with { APayerMin = 591m }),
        ("destinataire", (c, b) => c with { Destinataires = [new(b.AutreMairie.Id, null, null, [])] }, (c, b) => c with { Destinataires = [new(b.Fournisseur.Id, null, null, [])] }),
        ("siretDestinataire", (c, b) => c with { Destinataires = [new(null, b.AutreMairie.Siret.Valeur, null, [])] }, (c, _) => c with { Destinataires = [new(null, "00000000000000", null, [])] }),
        ("nomDestinataire", (c, b) => c with { Destinataires = [new(null, null, b.AutreMairie.Designation[5..].ToUpperInvariant(), [])] }, (c, _) => c with { Destinataires = [new(null, null, "nulle part", [])] }),
        ("serviceDestinataire", (c, _) => c with { ServiceDestinataire = 77 }, (c, _) => c with { ServiceDestinataire = 78 }),
        ("serviceDUnDestinataire", (c, b) => c with { Destinataires = [new(b.AutreMairie.Id, null, null, [77])] }, (c, b) => c with { Destinataires = [new(b.AutreMairie.Id, null, null, [78])] }),
        ("serviceFournisseur", (c, _) => c with { ServiceFournisseur = 66 }, (c, _) => c with { ServiceFournisseur = 67 }),
        ("fournisseur", (c, b) => c with { Fournisseurs = [new(b.Fournisseur.Id, null, null, [])], Numero = "F-2" }, (c, b) => c with { Fournisseurs = [new(b.AutreMairie.Id, null, null, [])] }),
        ("valideur", (c, b) => c with { Valideurs = [new(b.Fournisseurs[1].Id, null, null, [])] }, (c, b) => c with { Valideurs = [new(b.Fournisseurs[2].Id, null, null, [])] }),
    ];

    public static TheoryData<string> Noms => [.. Filtres.Select(f => f.Nom)];

    public static TheoryData<string> Colonnes => [.. Tri.Noms];

    [Theory]
    [MemberData(nameof(Noms))]
    public async Task Rechercher_OneCriterion_KeepsWhatMeetsItOnly(string nom)
    {
        await using var bench = await TroisFactures();
        var (_, seule, aucune) = Filtres.Single(f => f.Nom == nom);

        Assert.Equal(["F-2"], Numeros(bench, seule(Emises, bench)));
        Assert.Empty(Numeros(bench, aucune(Emises, bench)));
    }

    [Fact]
    public async Task Rechercher_BySiren_StandsForTheWholeCompany()
    {
        await using var bench = await TroisFactures();
        var criteres = Emises with { Destinataires = [new(bench.AutreMairie.Id, null, null, [])], DestinataireParSiren = true };

        Assert.Equal(bench.AutreMairie.Siret.Valeur[..9] == bench.Mairie.Siret.Valeur[..9] ? 3 : 1, Numeros(bench, criteres).Count);
    }

    [Theory]
    [MemberData(nameof(Colonnes))]
    public async Task Rechercher_EachColumn_SortsBothWaysAndLosesNothing(string colonne)
    {
        await using var bench = await TroisFactures();

        var monte = Numeros(bench, Emises with { Tri = colonne, Descendant = false });
        var descend = Numeros(bench, Emises with { Tri = colonne, Descendant = true });

        Assert.Equal(["F-1", "F-2", "F-3"], monte.Order());
        Assert.Equal(["F-1", "F-2", "F-3"], descend.Order());
    }

    [Theory]
    [InlineData("NumeroFacture", "F-1 F-2 F-3")]
    [InlineData("MontantTTC", "F-3 F-1 F-2")]
    [InlineData("DateFacture", "F-2 F-3 F-1")]
    [InlineData("Statut", "F-3 F-1 F-2")]
    public async Task Rechercher_Column_GivesItsOrder(string colonne, string attendu)
    {
        await using var bench = await TroisFactures();

        Assert.Equal(attendu, string.Join(' ', Numeros(bench, Emises with { Tri = colonne, Descendant = false })));
    }

    [Fact]
    public async Task Rechercher_ByDefault_GivesTheLastDepositedFirstPageByPage()
    {
        await using var bench = await TroisFactures();
        var draft = WorldBench.Accepte(await new EnregistrerBrouillon(bench.World).Execute(bench.UneFacture().Numero("F-4"), bench.Par(bench.Fournisseur), WorldBench.Ct));

        Assert.Equal(["F-3", "F-2", "F-1", "F-4"], Numeros(bench, Emises));
        var page = Trouver(bench, Emises with { Pagination = new Pagination(2, 1, 3) });
        Assert.Equal(("F-2", 3, 3), (page.Lignes.Single().Facture.Numero, page.Total, page.Pages));
        Assert.Equal([draft.Id], Trouver(bench, Emises with { Statuts = [StatutFacture.Brouillon] }).Lignes.Select(l => l.Facture.Id));
    }

    [Fact]
    public async Task Rechercher_StructureOfAnother_IsRefused()
    {
        await using var bench = await TroisFactures();
        var autre = new RechercherFactures(bench.World).Execute(Emises with { Structures = [bench.Mairie.Id] }, bench.Par(bench.Fournisseur));
        var inconnue = new RechercherFactures(bench.World).Execute(Emises with { SiretDuCompte = "00000000000000" }, bench.Par(bench.Fournisseur));

        Assert.Equal([HabilitationStructure], autre.Refus.Select(r => r.Code));
        Assert.Equal([StructureIdInconnu], inconnue.Refus.Select(r => r.Code));
        Assert.All(autre.Refus.Concat(inconnue.Refus), WorldBench.EstExplique);
        Assert.Empty(Trouver(bench, Emises, bench.Par(bench.Fournisseurs[1])).Lignes);
    }

    [Fact]
    public async Task Rechercher_AsValideur_SeesWhatReachedHimAndHisBasketOnly()
    {
        await using var bench = await TroisFactures();
        var (premier, second) = (bench.Par(bench.Fournisseurs[1]), bench.Par(bench.Fournisseurs[2]));
        var id = Trouver(bench, Emises with { Numero = "F-1" }).Lignes.Single().Facture.Id;
        await Changer(bench, id, f => f with { Statut = StatutFacture.AValider1, Valideur1 = Valideur(bench, 1), Valideur2 = Valideur(bench, 2) });
        var lues = new CriteresFactures { Cote = Valideur1 };

        Assert.Equal(["F-2", "F-1"], Numeros(bench, lues, premier));
        Assert.Equal(["F-1"], Numeros(bench, Paniers.Criteres(Valideur1, null), premier));
        Assert.Empty(Numeros(bench, lues, second));
        Assert.False(new ConsulterFacture(bench.World).Execute(id, premier, Valideur1, Valideur2).IsRefused);
        Assert.True(new ConsulterFacture(bench.World).Execute(id, second).IsRefused);

        await Changer(bench, id, f => f with { Statut = StatutFacture.AValider2 });

        Assert.Equal(["F-1"], Numeros(bench, lues, second));
        Assert.Equal(["F-1"], Numeros(bench, Paniers.Criteres(Valideur1, null), second));
        Assert.Empty(Numeros(bench, Paniers.Criteres(Valideur1, null), premier));
    }

    [Fact]
    public async Task Paniers_OfEachSide_HoldWhatWaits()
    {
        await using var bench = await TroisFactures();
        var fournisseur = Paniers.Criteres(Fournisseur, null);

        Assert.Equal(["F-2", "F-1"], Numeros(bench, fournisseur));
        Assert.Equal(["F-1"], Numeros(bench, Paniers.Criteres(Destinataire, null), bench.Par(bench.Mairie)));
        await bench.Traiter(Trouver(bench, Emises with { Numero = "F-1" }).Lignes.Single().Facture.Id, "REJETEE", "REJ-02");
        Assert.Equal(["F-2", "F-1"], Numeros(bench, fournisseur));
        Assert.Equal(["F-2"], Numeros(bench, Paniers.Criteres(Fournisseur, null, sansRejets: true)));
    }

    [Fact]
    public async Task Rechercher_AnySide_GivesEachInvoiceOnce()
    {
        await using var bench = await TroisFactures();
        var lesDeux = bench.Par(bench.Fournisseur) with { Rattachements = [.. bench.Par(bench.Fournisseur).Rattachements, .. bench.Par(bench.Mairie).Rattachements] };

        Assert.Equal(["F-3", "F-2", "F-1"], Numeros(bench, new CriteresFactures { Cote = null }, lesDeux));
    }

    /// <summary>F-1 is ordinary, F-2 has everything a criterion can look for, F-3 is paid.</summary>
    private static async Task<WorldBench> TroisFactures()
    {
        var bench = await WorldBench.New();
        await bench.MiseADisposition(bench.UneFacture().Numero("F-1"));
        await bench.Avancer("P3D");
        var deuxieme = await bench.MiseADisposition(UneFacture.De(bench.Fournisseur, bench.AutreMairie).Numero("F-2"));
        await Changer(bench, deuxieme.Id, f => f with
        {
            Statut = StatutFacture.Suspendue,
            DateStatut = WorldBench.Debut.AddDays(8),
            Cadre = CadreDeFacturation.A2FactureFournisseurDejaPayee,
            Type = TypeFacture.Avoir,
            ModeDepot = ModeDepot.SaisiePortail,
            NumeroFlux = "CPP-2",
            NumeroDpMandat = "DP-2",
            DateFacture = new(2022, 2, 2),
            IdCreateur = bench.ParCompteTechnique(bench.Fournisseur).IdCompte,
            RejetTraiteLe = WorldBench.Debut,
            TelechargeeLe = WorldBench.Debut,
            Valideur1 = Valideur(bench, 1),
            Fournisseur = f.Fournisseur with { IdService = 66, IdCoordonneesBancaires = bench.Fournisseur.CoordonneesBancaires[0].Id },
            Destinataire = f.Destinataire! with { IdService = 77 },
            References = f.References with { Engagement = new("EJ-2"), Marche = "M-2", FactureOrigine = "F-0" },
            Montants = new(new(500m), new(100m), new(600m), new(10m), null, new(590m)),
        });
        await bench.Avancer("P1D");
        await bench.Traitee(await bench.MiseADisposition(bench.UneFacture().Numero("F-3").Avec(d => d with
        {
            Date = new(2022, 2, 20), Lignes = d.Lignes[..1], Tva = [], Montants = new MontantsDemandes { Ht = 300m, Tva = 60m, Ttc = 360m, APayer = 360m },
        })), StatutFacture.Comptabilisee);
        return bench;
    }

    private static PartieValideur Valideur(WorldBench bench, int rang) =>
        new(bench.Fournisseurs[rang].Id, bench.Fournisseurs[rang].Siret, bench.Fournisseurs[rang].Designation);

    private static Task<Facture> Changer(WorldBench bench, long id, Func<Facture, Facture> change) =>
        bench.World.Store.Write(work => work.Put(id, change(work.Get<Facture>(id)!)), WorldBench.Ct);

    private static Page<LigneRecherche> Trouver(WorldBench bench, CriteresFactures criteres, Actor? actor = null) =>
        WorldBench.Accepte(new RechercherFactures(bench.World).Execute(criteres, actor ?? bench.Par(bench.Fournisseur)));

    private static List<string> Numeros(WorldBench bench, CriteresFactures criteres, Actor? actor = null) =>
        [.. Trouver(bench, criteres, actor).Lignes.Select(l => l.Facture.Numero)];
}
