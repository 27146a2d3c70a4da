namespace ChorusSandbox.ServerTests.Api.Factures;

/// <summary>A criterion of a search, and which of F-1, F-2 and F-3 it keeps.</summary>
/// <param name="Operation">The search.</param>
/// <param name="Corps">The request; <c>@word</c> stands for a party.</param>
/// <param name="Attendues">The numbers kept.</param>
internal sealed record EssaiDeFiltre(string Operation, string Corps, string Attendues);

/// <summary>The criteria of the searches of invoices, one after the other.</summary>
internal static class EssaisDeFiltres
{
    private const string Toutes = "F-1 F-2 F-3";

    /// <summary>Criteria that every search has, under one name.</summary>
    private static readonly (string Corps, string Attendues)[] Communs =
    [
        ("""{"numeroFacture":"f-2"}""", "F-2"), ("""{"numeroFacture":"F-9"}""", ""),
        ("""{"periodeDateDepotDu":"2026-03-04"}""", "F-2"), ("""{"periodeDateDepotDu":"2026-03-06"}""", ""),
        ("""{"periodeDateDepotAu":"2026-03-04"}""", "F-1 F-3"), ("""{"periodeDateDepotAu":"2026-03-01"}""", ""),
        ("""{"montantTTCMin":600}""", "F-2"), ("""{"montantTTCMin":600.01}""", ""),
        ("""{"montantTTCMax":"599.99"}""", "F-1 F-3"), ("""{"montantTTCMax":1}""", ""),
        ("""{"numeroMarche":"m-2"}""", "F-2"), ("""{"numeroMarche":"M-9"}""", ""),
    ];

    private static readonly (string Corps, string Attendues)[] DesFactures =
    [
        .. Communs,
        ("""{"cadreFacturation":"A2_FACTURE_FOURNISSEUR_DEJA_PAYEE"}""", "F-2"), ("""{"cadreFacturation":"A9_FACTURE_SOUSTRAITANT"}""", ""),
        ("""{"statutCourant":["SUSPENDUE"]}""", "F-2"), ("""{"statutCourant":"MANDATEE"}""", ""),
        ("""{"montantHTMin":500}""", "F-2"), ("""{"montantHTMin":501}""", ""),
        ("""{"montantHTMax":499}""", "F-1 F-3"), ("""{"montantHTMax":1}""", ""),
    ];

    /// <summary>Criteria of the two parties, issuer and recipient.</summary>
    private static readonly (string Corps, string Attendues)[] DesParties =
    [
        .. DesFactures, .. Datees,
        ("""{"idStructureValideur":@valideur}""", "F-2"), ("""{"idStructureValideur":@autreValideur}""", ""),
        ("""{"montantApayerMin":590}""", "F-2"), ("""{"montantApayerMin":591}""", ""),
        ("""{"montantApayerMax":589}""", "F-1 F-3"), ("""{"montantApayerMax":1}""", ""),
        ("""{"numeroBonCommande":"ej-2"}""", "F-2"), ("""{"numeroBonCommande":"EJ-9"}""", ""),
        ("""{"periodeDateHeureEtatCourantDu":"2026-03-09"}""", "F-2"), ("""{"periodeDateHeureEtatCourantDu":"2026-03-20"}""", ""),
        ("""{"periodeDateHeureEtatCourantAu":"2026-03-09"}""", "F-1 F-3"), ("""{"periodeDateHeureEtatCourantAu":"2026-03-01"}""", ""),
    ];

    private static (string Corps, string Attendues)[] Datees =>
    [
        ("""{"periodeDateFactureDu":"2022-02-03"}""", "F-1 F-3"), ("""{"periodeDateFactureDu":"2026-03-03"}""", ""),
        ("""{"periodeDateFactureAu":"2022-02-02"}""", "F-2"), ("""{"periodeDateFactureAu":"2022-02-01"}""", ""),
    ];

    private static readonly (string Corps, string Attendues)[] DuFournisseur =
    [
        .. DesParties,
        ("""{"listeDestinataire":[{"idDestinataire":@autreDestinataire}]}""", "F-2"), ("""{"listeDestinataire":[{"idDestinataire":@fournisseur}]}""", ""),
        ("""{"listeDestinataire":{"raisonSocialeStuctDmd":"@nomAutreDestinataire"}}""", "F-2"), ("""{"listeDestinataire":[{"raisonSocialeStuctDmd":"NULLE PART"}]}""", ""),
        ("""{"listeDestinataire":[{"idDestinataire":@autreDestinataire,"listeIdServiceExecutant":[88]}]}""", "F-2"),
        ("""{"listeDestinataire":[{"idDestinataire":@autreDestinataire,"listeIdServiceExecutant":[89]}]}""", ""),
        ("""{"listeDestinataire":[{"idDestinataire":@destinataire}],"rechercheSirenDestinataire":true}""", Toutes),
        ("""{"listeDestinataire":[{"idDestinataire":@destinataire}],"rechercheSirenDestinataire":false}""", "F-1 F-3"),
        ("""{"typeFacture":"AVOIR"}""", "F-2"), ("""{"typeFacture":"ACOMPTE"}""", ""),
        ("""{"idFournisseur":@fournisseur}""", Toutes), ("""{"idFournisseur":@autreFournisseur}""", ""),
        ("""{"idServiceFournisseur":66}""", "F-2"), ("""{"idServiceFournisseur":67}""", ""),
        ("""{"coordonneeBancaire":77}""", "F-2"), ("""{"coordonneeBancaire":78}""", ""),
        ("""{"idUtilisateurCreateur":[4242]}""", "F-2"), ("""{"idUtilisateurCreateur":4243}""", ""),
        ("""{"numeroFactureOrigine":"F-0"}""", "F-2"), ("""{"numeroFactureOrigine":"F-9"}""", ""),
        ("""{"modeDepot":"SAISIE_PORTAIL"}""", "F-2"), ("""{"modeDepot":"EDI"}""", ""),
        ("""{"numeroFluxDepot":"CPP-2"}""", "F-2"), ("""{"numeroFluxDepot":"CPP-9"}""", ""),
        ("""{"rejetTraite":true}""", "F-2"), ("""{"rejetTraite":false}""", "F-1 F-3"),
        ("""{"recupererTaille":true}""", Toutes),
    ];

    private static readonly (string Corps, string Attendues)[] DuDestinataire =
    [
        .. DesParties,
        ("""{"idDestinataire":@destinataire}""", Toutes), ("""{"idDestinataire":@autreDestinataire}""", ""),
        ("""{"idServiceExecutant":88}""", "F-2"), ("""{"idServiceExecutant":89}""", ""),
        ("""{"listeTypeFacture":["AVOIR"]}""", "F-2"), ("""{"listeTypeFacture":"ACOMPTE"}""", ""),
        ("""{"listeTypeFactureTravaux":["ETAT_ACOMPTE"]}""", ""), ("""{"listeTypeFactureTravaux":[]}""", Toutes),
        ("""{"listeFournisseurs":[{"idFournisseur":@autreFournisseur}]}""", "F-2"), ("""{"listeFournisseurs":[{"idFournisseur":@destinataire}]}""", ""),
        ("""{"listeFournisseurs":[{"idFournisseur":@autreFournisseur,"listeIdService":[66]}]}""", "F-2"),
        ("""{"listeFournisseurs":[{"idFournisseur":@autreFournisseur,"listeIdService":[67]}]}""", ""),
        ("""{"listeFournisseurs":[{"idFournisseur":@fournisseur}],"rechercheSirenFournisseur":true}""", Toutes),
        ("""{"listeFournisseurs":[{"idFournisseur":@fournisseur}],"rechercheSirenFournisseur":false}""", "F-1 F-3"),
        ("""{"factureTelechargeeParDestinataire":true}""", "F-2"), ("""{"factureTelechargeeParDestinataire":false}""", "F-1 F-3"),
        ("""{"typeDemandePaiement":"FACTURE"}""", Toutes), ("""{"typeDemandePaiement":"FACTURE_TRAVAUX"}""", ""),
        ("""{"recupererTaille":true}""", Toutes),
    ];

    private static readonly (string Corps, string Attendues)[] DuValideur =
    [
        .. DesFactures, .. Datees,
        ("""{"typeDemandePaiement":"FACTURE"}""", Toutes), ("""{"typeDemandePaiement":"MEMOIRE_JUSTICE"}""", ""),
        ("""{"idDestinataire":@autreDestinataire}""", "F-2"), ("""{"idDestinataire":@fournisseur}""", ""),
        ("""{"idDestinataire":@destinataire,"rechercheSirenDestinataire":true}""", Toutes), ("""{"idDestinataire":@destinataire,"rechercheSirenDestinataire":false}""", "F-1 F-3"),
        ("""{"idServiceExecutant":88}""", "F-2"), ("""{"idServiceExecutant":89}""", ""),
        ("""{"listeTypeFacture":["AVOIR"]}""", "F-2"), ("""{"listeTypeFacture":["ACOMPTE"]}""", ""),
        ("""{"listeTypeFactureTravaux":["ETAT_ACOMPTE"]}""", ""), ("""{"listeTypeFactureTravaux":null}""", Toutes),
        ("""{"idFournisseur":@autreFournisseur}""", "F-2"), ("""{"idFournisseur":@destinataire}""", ""),
        ("""{"idFournisseur":@fournisseur,"rechercheSirenFournisseur":true}""", Toutes), ("""{"idFournisseur":@fournisseur,"rechercheSirenFournisseur":false}""", "F-1 F-3"),
        ("""{"idServiceFournisseur":66}""", "F-2"), ("""{"idServiceFournisseur":67}""", ""),
        ("""{"idStructureValideur":@valideur}""", Toutes), ("""{"idStructureValideur":@autreValideur}""", ""),
        ("""{"idStructureMoe":1}""", ""), ("""{"idStructureMoe":0}""", Toutes),
        ("""{"idStructureMoa":1}""", ""), ("""{"idStructureMoa":0}""", Toutes),
        ("""{"montantAPayerMin":590}""", "F-2"), ("""{"montantAPayerMin":591}""", ""),
        ("""{"montantAPayerMax":589}""", "F-1 F-3"), ("""{"montantAPayerMax":1}""", ""),
        ("""{"numeroEngagement":"EJ-2"}""", "F-2"), ("""{"numeroEngagement":"EJ-9"}""", ""),
    ];

    private static readonly (string Corps, string Attendues)[] DeToutes =
    [
        .. DesFactures,
        ("""{"roleUtilisateur":"VALIDEUR"}""", Toutes), ("""{"roleUtilisateur":"MOE"}""", ""),
        ("""{"typeDemandePaiement":"FACTURE"}""", Toutes), ("""{"typeDemandePaiement":"DEMANDE_REMBOURSEMENT"}""", ""),
        ("""{"typeFacture":"AVOIR"}""", "F-2"), ("""{"typeFacture":"ACOMPTE"}""", ""),
        ("""{"typeFactureTravaux":"ETAT_ACOMPTE"}""", ""), ("""{"typeFactureTravaux":""}""", Toutes),
        ("""{"periodeDateHeureEtatCourantDu":"2026-03-09"}""", "F-2"), ("""{"periodeDateHeureEtatCourantAu":"2026-03-09"}""", "F-1 F-3"),
        ("""{"periodeDateFournisseurDu":"2022-02-03"}""", "F-1 F-3"), ("""{"periodeDateFournisseurAu":"2022-02-02"}""", "F-2"),
        ("""{"montantAPayerMin":590}""", "F-2"), ("""{"montantAPayerMax":589}""", "F-1 F-3"),
        ("""{"numeroBonCommande":"EJ-2"}""", "F-2"), ("""{"numeroBonCommande":"EJ-9"}""", ""),
        ("""{"numeroFactureOrigine":"F-0"}""", "F-2"), ("""{"numeroFactureOrigine":"F-9"}""", ""),
        ("""{"structureFournisseur":{"idStructureFournisseur":@autreFournisseur}}""", "F-2"),
        ("""{"structureFournisseur":{"typeIdentifiantStructureFournisseur":"SIRET","identifiantStructureFournisseur":"@siretAutreFournisseur"}}""", "F-2"),
        ("""{"structureFournisseur":{"idStructureFournisseur":@fournisseur},"rechercheSirenFournisseur":true}""", Toutes),
        ("""{"structureFournisseur":{"idStructureFournisseur":@fournisseur},"rechercheSirenFournisseur":false}""", "F-1 F-3"),
        ("""{"idServiceFournisseur":66}""", "F-2"), ("""{"idServiceFournisseur":67}""", ""),
        ("""{"structureMoe":{"idStructureMoe":1}}""", ""), ("""{"structureMoe":{"typeIdentifiantStructureMoe":"SIRET","identifiantStructureMoe":"1"}}""", ""), ("""{"idServiceMoe":1}""", ""),
        ("""{"structureMoa":{"idStructureMoa":1}}""", ""), ("""{"structureMoa":{"typeIdentifiantStructureMoa":"SIRET","identifiantStructureMoa":"1"}}""", ""), ("""{"idServiceMoa":1}""", ""),
        ("""{"structureMoe":{},"structureMoa":{},"idServiceMoe":0,"idServiceMoa":0}""", Toutes),
        ("""{"structureValideur":{"idStructureValideur":@autreValideur}}""", "F-2"),
        ("""{"structureValideur":{"typeIdentifiantStructureValideur":"SIRET","identifiantStructureValideur":"@siretAutreValideur"}}""", "F-2"),
        ("""{"structureDestinataire":{"idStructureDestinataire":@autreDestinataire}}""", "F-2"),
        ("""{"structureDestinataire":{"typeIdentifiantStructureDestinataire":"SIRET","identifiantStructureDestinataire":"@siretAutreDestinataire"}}""", "F-2"),
        ("""{"structureDestinataire":{"idStructureDestinataire":@destinataire},"rechercheSirenDestinataire":true}""", Toutes),
        ("""{"structureDestinataire":{"idStructureDestinataire":@destinataire},"rechercheSirenDestinataire":false}""", "F-1 F-3"),
        ("""{"idServiceDestinataire":88}""", "F-2"), ("""{"idServiceDestinataire":89}""", ""),
        ("""{"dpOuDpArchive":"DEMANDE_PAIEMENT"}""", Toutes), ("""{"dpOuDpArchive":"DP_ARCHIVE"}""", ""),
        ("""{"numeroDossierFacturation":"D-1"}""", ""), ("""{"numeroFactureMemoire":"M-1"}""", ""), ("""{"numeroDossierFacturation":"","numeroFactureMemoire":null}""", Toutes),
        ("""{"numeroDpMandat":"DP-2"}""", "F-2"), ("""{"numeroDpMandat":"DP-9"}""", ""),
    ];

    private static readonly (string Corps, string Attendues)[] DesTravaux =
    [
        .. Communs, .. Datees,
        ("""{"roleUtilisateur":"FOURNISSEUR"}""", Toutes), ("""{"roleUtilisateur":"MOA"}""", ""),
        ("""{"listeTypeFactureTravaux":["ETAT_ACOMPTE"]}""", "F-2"), ("""{"listeTypeFactureTravaux":"DECOMPTE_GENERAL"}""", ""),
        ("""{"listeStatutCourant":["SUSPENDUE"]}""", "F-2"), ("""{"listeStatutCourant":"MANDATEE"}""", ""),
        ("""{"numeroBonCommande":"EJ-2"}""", "F-2"), ("""{"numeroBonCommande":"EJ-9"}""", ""),
        ("""{"flagTelecharge":true}""", "F-2"), ("""{"flagTelecharge":false}""", "F-1 F-3"),
        ("""{"avecSansService":"AVEC_SERVICE"}""", "F-2"), ("""{"avecSansService":"SANS_SERVICE"}""", "F-1 F-3"), ("""{"avecSansService":"AVEC_ET_SANS_SERVICE"}""", Toutes),
        ("""{"uniquementSansPieceSuivante":true}""", "F-1 F-2"), ("""{"uniquementSansPieceSuivante":false}""", Toutes),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<EssaiDeFiltre> Tous { get; } =
    [
        .. Pour("factures/v1/rechercher/fournisseur", DuFournisseur),
        .. Pour("factures/v1/rechercher/recipiendaire", DuDestinataire),
        .. Pour("factures/v1/rechercher/valideur", DuValideur),
        .. Pour("factures/v1/rechercher/demandePaiement", DeToutes),
        .. Pour("facturesTravaux/v1/rechercher", DesTravaux),
        .. Pour("facturesTravaux/v1/rechercher/atraiter", DesTravaux),
        .. Pour("factures/v1/rechercher/aTraiter/valideur", [("""{"idStructure":@valideur}""", Toutes), ("""{"idStructure":@autreValideur}""", "")]),
        .. Pour("factures/v1/rechercher/atraiter/recipiendaire", [("""{"recupererTaille":true}""", Toutes)]),
    ];

    /// <summary>True when an operation is asked by that criterion.</summary>
    public static bool Essaient(string operation, string critere) =>
        Tous.Any(e => e.Operation == operation && e.Corps.Contains($"\"{critere}\":", StringComparison.Ordinal));

    private static IEnumerable<EssaiDeFiltre> Pour(string operation, IEnumerable<(string Corps, string Attendues)> essais) =>
        essais.Select(e => new EssaiDeFiltre(operation, e.Corps, e.Attendues));
}
