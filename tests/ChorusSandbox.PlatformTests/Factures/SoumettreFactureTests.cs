using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Structures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.PlatformTests.Worlds;

using static ChorusSandbox.Domain.CodeRefus;

namespace ChorusSandbox.PlatformTests.Factures;

/// <summary>Every control of a deposit (domain.md 6.3) that A1 and A2 meet: what each refuses, and where.</summary>
public sealed class SoumettreFactureTests
{
    private static readonly Dictionary<string, (Func<DemandeFacture, WorldBench, DemandeFacture> Fausser, (CodeRefus, string?)[] Attendus)> Controles = new()
    {
        ["destinataire absent"] = ((d, _) => d with { Destinataire = null }, [(ChampObligatoire, "destinataire")]),
        ["destinataire inconnu"] = ((d, _) => d with { Destinataire = "12345678299999" }, [(StructureDestinataireInconnu, "destinataire")]),
        ["destinataire mal formé"] = ((d, _) => d with { Destinataire = "1234567820005A" }, [(StructureSiretForme, "destinataire")]),
        ["destinataire par SIREN"] = ((d, _) => d with { Destinataire = "123456782" }, [(StructureSiren, "destinataire")]),
        ["destinataire inactif"] = ((d, b) => d with { Destinataire = Siret(b, s => s is { Role: RoleStructure.Destinataire, Etat: EtatStructure.Inactive }) }, [(StructureDestinataireInactif, "destinataire")]),
        ["destinataire privé"] = ((d, b) => d with { Destinataire = b.Fournisseurs[1].Siret.Valeur }, [(StructureDestinatairePrive, "destinataire")]),
        ["destinataire MOA seulement"] = ((d, b) => d with { Destinataire = Siret(b, s => s.Parametres.EstMoaUniquement) }, [(StructureDestinataireMoaSeule, "destinataire")]),
        ["service inconnu"] = ((d, _) => d with { Service = "NULLE_PART" }, [(ServiceInconnu, "service")]),
        ["service fermé"] = ((d, b) => Vers(d, b, s => s.Services.Any(v => !v.EstActif), s => s.Services.First(v => !v.EstActif)), [(ServiceInactif, "service")]),
        ["service obligatoire"] = ((d, b) => Profil(d, b, ProfilDestinataire.Service), [(ServiceObligatoire, "service")]),
        ["engagement obligatoire"] = ((d, b) => Profil(d, b, ProfilDestinataire.Engagement), [(EngagementObligatoire, "engagement")]),
        ["service ou engagement"] = ((d, b) => Profil(d, b, ProfilDestinataire.ServiceOuEngagement), [(ServiceOuEngagementObligatoire, "service")]),
        ["service et engagement"] = ((d, b) => Profil(d, b, ProfilDestinataire.ServiceEtEngagement), [(ServiceObligatoire, "service"), (EngagementObligatoire, "engagement")]),
        ["engagement exigé par le service"] = ((d, b) => Vers(d, b, s => s.Services.Any(v => v.EngagementObligatoire), s => s.Services.First(v => v.EngagementObligatoire)), [(EngagementObligatoireService, "engagement")]),
        ["numéro de 21 caractères"] = ((d, _) => d with { Numero = new string('A', 21) }, [(FactureNumeroTropLong, "numero")]),
        ["numéro accentué"] = ((d, _) => d with { Numero = "FÉV-1" }, [(FactureNumeroCaracteres, "numero")]),
        ["numéro bordé d’espaces"] = ((d, _) => d with { Numero = " F-1" }, [(FactureNumeroCaracteres, "numero")]),
        ["numéro blanc"] = ((d, _) => d with { Numero = "  " }, [(FactureNumeroAbsent, "numero")]),
        ["numéro absent au portail"] = ((d, _) => d with { Numero = null, ModeDepot = ModeDepot.SaisiePortail }, [(FactureNumeroAbsent, "numero")]),
        ["date du jour pour numéro"] = ((d, _) => d with { Numero = "20220301" }, [(FactureNumeroDateDuJour, "numero")]),
        ["cadre absent"] = ((d, _) => d with { Cadre = null }, [(ChampObligatoire, "cadre")]),
        ["cadre inventé"] = ((d, _) => d with { Cadre = "A99" }, [(CadreHorsListe, "cadre")]),
        ["cadre non joué"] = ((d, _) => d with { Cadre = "A9" }, [(CadreNonJoue, "cadre")]),
        ["cadre de travaux"] = ((d, _) => d with { Cadre = "A4" }, [(CadreHorsSoumettre, "cadre")]),
        ["cadre d’un mémoire"] = ((d, _) => d with { Cadre = "A3_MEMOIRE_JUSTICE" }, [(CadreHorsSoumettre, "cadre")]),
        ["cadre de travaux au portail"] = ((d, _) => d with { Cadre = "A4", ModeDepot = ModeDepot.SaisiePortail }, [(CadreNonJoue, "cadre")]),
        ["type absent"] = ((d, _) => d with { Type = null }, [(ChampObligatoire, "type")]),
        ["type inventé"] = ((d, _) => d with { Type = "PROFORMA" }, [(ValeurNonAdmise, "type")]),
        ["devise inventée"] = ((d, _) => d with { Devise = "euro" }, [(ValeurNonAdmise, "devise")]),
        ["type de TVA absent"] = ((d, _) => d with { TypeTva = null }, [(ChampObligatoire, "typeTva")]),
        ["exonération sans motif"] = ((d, _) => d with { TypeTva = "EXONERATION" }, [(FactureMotifExoneration, "motifExoneration")]),
        ["mode de paiement absent"] = ((d, _) => d with { ModePaiement = null }, [(ChampObligatoire, "modePaiement")]),
        ["mode de paiement inventé"] = ((d, _) => d with { ModePaiement = "TROC" }, [(ValeurNonAdmise, "modePaiement")]),
        ["date absente au portail"] = ((d, _) => d with { Date = null, ModeDepot = ModeDepot.SaisiePortail }, [(ChampObligatoire, "date")]),
        ["date d’un autre siècle"] = ((d, _) => d with { Date = new DateOnly(1922, 3, 1) }, [(FactureDateIllisible, "date")]),
        ["commentaire trop long"] = ((d, _) => d with { Commentaire = new string('x', 2001) }, [(ChampTropLong, "commentaire")]),
        ["engagement trop long"] = ((d, _) => d with { Engagement = new string('1', 51) }, [(ChampTropLong, "engagement")]),
        ["compte bancaire d’un autre"] = ((d, _) => d with { CompteBancaire = 1 }, [(BanqueCompteInconnu, "compteBancaire")]),
        ["sans ligne"] = ((d, _) => d with { Lignes = [] }, [(FactureLignesAbsentes, "lignes")]),
        ["ligne sans dénomination"] = ((d, _) => Ligne(d, l => l with { Denomination = " " }), [(ChampObligatoire, "lignes[0].denomination")]),
        ["ligne sans quantité ni prix"] = ((d, _) => Ligne(d, l => l with { Quantite = null, MontantUnitaireHt = null }), [(ChampObligatoire, "lignes[0].quantite"), (ChampObligatoire, "lignes[0].montantUnitaireHt")]),
        ["ligne sans taux"] = ((d, _) => Ligne(d, l => l with { TauxTva = null }), [(FactureLigneTaux, "lignes[0].tauxTva")]),
        ["ligne à deux taux"] = ((d, _) => Ligne(d, l => l with { TauxTvaManuel = 20m }), [(FactureLigneTaux, "lignes[0].tauxTva")]),
        ["ligne à sept décimales"] = ((d, _) => Ligne(d, l => l with { MontantUnitaireHt = 100.0000001m }), [(MontantForme, "lignes[0].montantUnitaireHt")]),
        ["total HT de 26 chiffres"] = ((d, _) => d with { Montants = d.Montants with { Ht = decimal.MaxValue } }, [(MontantForme, "montants.ht")]),
        ["TVA du récapitulatif de 29 chiffres"] = ((d, _) => d with { Tva = [d.Tva[0] with { Base = decimal.MaxValue }] }, [(MontantForme, "tva[0].base")]),
        ["total HT faux"] = ((d, _) => d with { Montants = d.Montants with { Ht = 340m, Ttc = 410m, APayer = 410m } }, [(MontantLignesHt, "montants.ht")]),
        ["base de TVA fausse"] = ((d, _) => d with { Tva = [new TvaDemandee { Taux = "TVA5", Base = 340m, Tva = 68m }], Montants = d.Montants with { Tva = 68m, Ttc = 418m, APayer = 418m } }, [(MontantRecapitulatif, "tva[0].base")]),
        ["TVA d’un taux qu’aucune ligne ne porte"] = ((d, _) => d with { Tva = [.. d.Tva, new TvaDemandee { Taux = "TVA4", Base = 100m, Tva = 10m }], Montants = d.Montants with { Tva = 80m, Ttc = 430m, APayer = 430m } }, [(MontantRecapitulatif, "tva[1].base")]),
        ["récapitulatif d’un autre taux"] = ((d, _) => d with { Tva = [new TvaDemandee { Taux = "TVA7", Base = 0m, Tva = 0m }], Montants = d.Montants with { Tva = 0m, Ttc = 350m, APayer = 350m } }, [(MontantRecapitulatif, "tva")]),
        ["TVA mal calculée"] = ((d, _) => d with { Tva = [d.Tva[0] with { Tva = 60m }], Montants = d.Montants with { Tva = 60m, Ttc = 410m, APayer = 410m } }, [(MontantTvaTaux, "tva[0].tva")]),
        ["TVA totale fausse"] = ((d, _) => d with { Montants = d.Montants with { Tva = 71m, Ttc = 421m, APayer = 421m } }, [(MontantRecapitulatif, "montants.tva")]),
        ["TTC faux"] = ((d, _) => d with { Montants = d.Montants with { Ttc = 430m } }, [(MontantTtc, "montants.ttc")]),
        ["TTC faux, et montant à payer qui le suit"] = ((d, _) => d with { Montants = d.Montants with { Ttc = 430m, APayer = 430m } }, [(MontantTtc, "montants.ttc"), (MontantAPayer, "montants.aPayer")]),
        ["montant à payer faux"] = ((d, _) => d with { Montants = d.Montants with { APayer = 400m } }, [(MontantAPayer, "montants.aPayer")]),
        ["totaux absents"] = ((d, _) => d with { Montants = new MontantsDemandes() }, [(ChampObligatoire, "montants.ht"), (ChampObligatoire, "montants.tva"), (ChampObligatoire, "montants.ttc"), (ChampObligatoire, "montants.aPayer")]),
        ["pièce inconnue"] = ((d, _) => d with { Pieces = [new PieceDemandee(5_999_999)] }, [(PieceJointeInconnue, "pieces[0]")]),
        ["fournisseur absent"] = ((d, _) => d with { IdFournisseur = null }, [(ChampObligatoire, "fournisseur")]),
        ["fournisseur inconnu"] = ((d, _) => d with { IdFournisseur = 1 }, [(StructureIdInconnu, "fournisseur")]),
        ["fournisseur inactif"] = ((d, b) => d with { IdFournisseur = b.Resumes.Structures.Values.First(s => s is { Role: RoleStructure.Fournisseur, Etat: EtatStructure.Inactive }).Id }, [(StructureFournisseurInconnu, "fournisseur")]),
        ["fournisseur d’un autre compte"] = ((d, b) => d with { IdFournisseur = b.Fournisseurs[1].Id }, [(HabilitationStructure, "fournisseur")]),
        ["service du fournisseur inconnu"] = ((d, _) => d with { IdServiceFournisseur = 1 }, [(ServiceInconnu, "serviceFournisseur")]),
        ["cinq fautes à la fois"] = ((d, _) => d with { Numero = "F€1", Devise = "?", Destinataire = "1", CompteBancaire = 1, Montants = d.Montants with { APayer = 1m } },
            [(FactureNumeroCaracteres, "numero"), (ValeurNonAdmise, "devise"), (BanqueCompteInconnu, "compteBancaire"), (StructureSiretForme, "destinataire"), (MontantAPayer, "montants.aPayer")]),
    };

    public static TheoryData<string> LesControles => [.. Controles.Keys];

    [Theory]
    [MemberData(nameof(LesControles))]
    public async Task Soumettre_OneFault_IsRefusedAtItsPlace(string controle)
    {
        await using var bench = await WorldBench.New();
        var (fausser, attendus) = Controles[controle];

        var result = await bench.Soumettre(fausser(bench.UneFacture(), bench));

        bench.Refuse(result, attendus);
        Assert.Equal(0, bench.Resumes.Factures.Count);
        Assert.DoesNotContain(bench.Resumes.Agenda.Values, e => e.Acte == nameof(Acheminer));
    }

    [Fact]
    public async Task Soumettre_Sound_IsDeposedAndRouted()
    {
        await using var bench = await WorldBench.New();

        var facture = WorldBench.Accepte(await bench.Soumettre(bench.UneFacture()));

        Assert.Equal((StatutFacture.Deposee, 420m), (facture.Statut, facture.Montants.Ttc.Valeur));
        Assert.Equal("SoumettreFacture", bench.Dernier.Acte);
        Assert.Equal([(nameof(Acheminer), WorldBench.Debut.AddSeconds(2))], bench.Dernier.Suites.Select(s => (s.Acte, s.Instant)));
        await bench.Avancer("PT1S");
        Assert.Equal(StatutFacture.Deposee, bench.Lire(facture.Id).Statut);
        await bench.Avancer("PT1S");
        Assert.Equal(StatutFacture.MiseADisposition, bench.Lire(facture.Id).Statut);
        Assert.Single(bench.Client.Asked);
    }

    [Theory]
    [InlineData(ProfilDestinataire.Service, true, false)]
    [InlineData(ProfilDestinataire.Engagement, false, true)]
    [InlineData(ProfilDestinataire.ServiceOuEngagement, true, false)]
    [InlineData(ProfilDestinataire.ServiceOuEngagement, false, true)]
    [InlineData(ProfilDestinataire.ServiceEtEngagement, true, true)]
    public async Task Soumettre_WhatTheRecipientDemands_IsAccepted(ProfilDestinataire profil, bool service, bool engagement)
    {
        await using var bench = await WorldBench.New();
        var client = bench.Destinataire(profil);

        WorldBench.Accepte(await bench.Soumettre(UneFacture.De(bench.Fournisseur, client).Avec(d => d with
        {
            Service = service ? client.Services[0].Code.Valeur : null,
            Engagement = engagement ? client.Engagements[0].Valeur : null,
        })));
    }

    [Fact]
    public async Task Soumettre_NothingButANumberOfTheApi_IsNumberedByThePlatform()
    {
        await using var bench = await WorldBench.New();
        await bench.Deposee(bench.UneFacture().Numero("20220000000000000001"));

        var facture = await bench.Deposee(bench.UneFacture().Numero(null).Avec(d => d with { Date = null }));

        Assert.Equal("20220000000000000002", facture.Numero.Valeur);
        Assert.Equal(new DateOnly(2022, 3, 1), facture.DateFacture);
    }

    [Fact]
    public async Task Soumettre_Warnings_RideBesideAnAcceptedDeposit()
    {
        await using var bench = await WorldBench.New();

        bench.Avertit(await bench.Soumettre(bench.UneFacture().Avec(d => d with { Date = new DateOnly(2022, 3, 2) })), (FactureDateFuture, "date"));
        bench.Avertit(await bench.Soumettre(bench.UneFacture().Numero("A-1").Avec(d => d with { Type = "AVOIR", ModePaiement = null })), (FactureOrigineAbsente, "factureOrigine"));
        bench.Avertit(await bench.Soumettre(bench.UneFacture().Numero("A-2").Avec(d => d with { Type = "AVOIR", FactureOrigine = "F-118" })), (PaiementModeSurAvoir, "modePaiement"));
        bench.Avertit(await bench.Soumettre(bench.UneFacture().Numero("F-2").Avec(d => d with { Engagement = "INCONNU-1" })), (EngagementInconnu, "engagement"));
    }

    [Fact]
    public async Task Soumettre_NumberTaken_IsRefusedForTheYearOfTheInvoiceOnly()
    {
        await using var bench = await WorldBench.New();
        await bench.Deposee();

        var renvoi = await bench.Soumettre(bench.UneFacture());
        bench.Refuse(renvoi, (FactureNumeroDoublon, "numero"));
        Assert.Equal([FactureNumeroRenvoi], renvoi.Avertissements.Select(r => r.Code));
        bench.Refuse(await bench.Soumettre(bench.UneFacture().Avec(d => d with { Commentaire = "autre", Montants = d.Montants with { RemiseTtc = 20m, APayer = 400m } })), (FactureNumeroDoublon, "numero"));
        WorldBench.Accepte(await bench.Soumettre(bench.UneFacture().Avec(d => d with { Date = new DateOnly(2021, 12, 31) })));
        WorldBench.Accepte(await bench.Soumettre(UneFacture.De(bench.Fournisseurs[1], bench.Mairie), bench.Par(bench.Fournisseurs[1])));
    }

    [Fact]
    public async Task Soumettre_NumberOfARejectedInvoice_StaysTaken()
    {
        await using var bench = await WorldBench.New();
        await bench.Traitee(await bench.MiseADisposition(), StatutFacture.Rejetee, "REJ-02");

        bench.Refuse(await bench.Soumettre(bench.UneFacture()), (FactureNumeroDoublon, "numero"));
        WorldBench.Accepte(await bench.Soumettre(bench.UneFacture().Numero("F-118-2")));
    }

    [Fact]
    public async Task Soumettre_NumberOfAnInvoiceToRecycle_IsItsRecycling()
    {
        await using var bench = await WorldBench.New();
        var facture = await bench.Traitee(await bench.MiseADisposition(), StatutFacture.ARecycler);

        bench.Refuse(await bench.Soumettre(bench.UneFacture().Avec(d => d with { Montants = d.Montants with { RemiseTtc = 20m, APayer = 400m } })), (CycleChampNonModifiable, "montants.remiseTtc"));
        var recyclee = WorldBench.Accepte(await bench.Soumettre(bench.UneFacture().Avec(d => d with { Destinataire = bench.AutreMairie.Siret.Valeur })));

        Assert.Equal((facture.Id, StatutFacture.Deposee, bench.AutreMairie.Id), (recyclee.Id, recyclee.Statut, recyclee.Destinataire!.IdStructure));
        Assert.Equal("RecyclerFacture", bench.Dernier.Acte);
        Assert.Equal(1, bench.Resumes.Factures.Count);
    }

    [Fact]
    public async Task Soumettre_RecipientByEdi_WaitsUntilHisSystemHasTakenIt()
    {
        await using var bench = await WorldBench.New();
        bench.Client.Answer = _ => Platform.Clients.ReponseClient.EnPanne("HTTP 503");
        var facture = await bench.MiseADisposition(UneFacture.De(bench.Fournisseur, bench.ParEdi));
        Assert.Equal(StatutFacture.EnCoursAcheminement, facture.Statut);

        bench.Client.Answer = _ => Platform.Clients.ReponseClient.Decide();
        await bench.Avancer("PT15M");

        Assert.Equal(StatutFacture.MiseADisposition, bench.Lire(facture.Id).Statut);
    }

    [Fact]
    public async Task Brouillon_TakesNoNumberAndIsSeenByItsSupplierOnly()
    {
        await using var bench = await WorldBench.New();
        var supplier = bench.Par(bench.Fournisseur);
        var draft = WorldBench.Accepte(await new EnregistrerBrouillon(bench.World).Execute(bench.UneFacture().Avec(d => d with { Lignes = [], Montants = new() }), supplier, WorldBench.Ct));
        Assert.Equal([PortailBrouillonNonEnvoye], bench.Dernier.Avertissements.Select(r => r.Code));

        await bench.Deposee();
        var ids = new RechercherFactures(bench.World).Execute(new CriteresFactures { Cote = Domain.Utilisateurs.RolePiece.Destinataire }, bench.Par(bench.Mairie)).Value!.Lignes.Select(l => l.Facture.Id);
        Assert.DoesNotContain(draft.Id, ids);
        Assert.True(new ConsulterFacture(bench.World).Execute(draft.Id, bench.Par(bench.Mairie)).IsRefused);
        Assert.Equal("F-118", bench.Lire(draft.Id).Saisie!.Numero);
    }

    [Fact]
    public async Task Brouillon_Sent_KeepsItsIdAndBecomesDeposed()
    {
        await using var bench = await WorldBench.New();
        var supplier = bench.Par(bench.Fournisseur);
        var draft = WorldBench.Accepte(await new EnregistrerBrouillon(bench.World).Execute(bench.UneFacture().Numero(null), supplier, WorldBench.Ct));

        bench.Refuse(await bench.Soumettre(bench.UneFacture().Numero("F€").Avec(d => d with { IdBrouillon = draft.Id })), (FactureNumeroCaracteres, "numero"));
        var sent = WorldBench.Accepte(await bench.Soumettre(bench.UneFacture().Avec(d => d with { IdBrouillon = draft.Id })));

        Assert.Equal((draft.Id, StatutFacture.Deposee), (sent.Id, sent.Statut));
        Assert.Equal("BROUILLON", bench.Dernier.Avant);
        Assert.Null(sent.Saisie);
    }

    [Fact]
    public async Task Brouillon_OfAnotherStructureOfTheSameAccount_LeavesTheListOfTheFirst()
    {
        await using var bench = await WorldBench.New();
        var (first, second) = (bench.Fournisseurs[0], bench.Fournisseurs[1]);
        var actor = bench.Par(first) with { Rattachements = [.. bench.Par(first).Rattachements, .. bench.Par(second).Rattachements] };
        var draft = WorldBench.Accepte(await new EnregistrerBrouillon(bench.World).Execute(UneFacture.De(first, bench.Mairie), actor, WorldBench.Ct));

        WorldBench.Accepte(await new EnregistrerBrouillon(bench.World).Execute(UneFacture.De(second, bench.Mairie).Avec(d => d with { IdBrouillon = draft.Id }), actor, WorldBench.Ct));

        Assert.Empty(bench.Resumes.Factures.DuFournisseur(first.Id));
        Assert.Equal([draft.Id], bench.Resumes.Factures.DuFournisseur(second.Id).Select(f => f.Id));
    }

    private static string Siret(WorldBench bench, Func<Structure, bool> est) => bench.Resumes.Structures.Values.First(est).Siret.Valeur;

    private static DemandeFacture Vers(DemandeFacture demande, WorldBench bench, Func<Structure, bool> est, Func<Structure, Service> service)
    {
        var structure = bench.Resumes.Structures.Values.First(s => s.EstPublique && est(s));
        return demande with { Destinataire = structure.Siret.Valeur, Service = service(structure).Code.Valeur };
    }

    private static DemandeFacture Profil(DemandeFacture demande, WorldBench bench, ProfilDestinataire profil) => demande with { Destinataire = bench.Destinataire(profil).Siret.Valeur };

    private static DemandeFacture Ligne(DemandeFacture demande, Func<LigneDemandee, LigneDemandee> change) => demande with { Lignes = demande.Lignes.SetItem(0, change(demande.Lignes[0])) };
}
