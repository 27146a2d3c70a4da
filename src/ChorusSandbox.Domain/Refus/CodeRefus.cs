namespace ChorusSandbox.Domain;

/// <summary>What can be refused or warned of. Texts, rule and source of each code: <see cref="CatalogueDesRefus"/>.</summary>
public enum CodeRefus
{
    // passerelle
    PasserelleRouteInconnue,
    PasserelleMethode,
    PasserelleApiNonSouscrite,
    PasserelleEnvironnementMelange,
    PasserelleTypeDeContenu,
    PasserelleCorpsIllisible,
    PasserelleCorpsEncodage,
    PasserelleCorpsInterrompu,
    PasserelleChampType,
    PasserelleChampInconnu,
    PasserelleCritereIgnore,
    PasserelleCorpsTropGros,
    PasserelleTropDAppels,
    PasserellePanneProvoquee,
    PasserelleReponsePerdue,
    PasserelleRechercheVide,

    // jeton
    JetonClientInvalide,
    JetonDemandeIncomplete,
    JetonGrantNonAdmis,
    JetonPorteeInvalide,
    JetonAbsent,
    JetonInconnu,
    JetonExpire,

    // compte-technique
    CompteTechniqueAbsent,
    CompteTechniqueIllisible,
    CompteTechniqueInconnu,
    CompteTechniqueMotDePasse,
    CompteTechniqueBloque,
    CompteTechniqueExpire,
    CompteTechniqueExpirationProche,
    CompteTechniquePasEncoreActif,
    CompteTechniqueRaccordementAbsent,
    CompteTechniquePortail,
    CompteTechniqueGestionReservee,
    CompteTechniqueExiste,
    CompteTechniqueACreer,

    // habilitation
    HabilitationStructure,
    HabilitationFacture,
    HabilitationService,
    HabilitationFacturesRecues,
    HabilitationGestionnaireRequis,
    HabilitationRattachementNonValide,

    // structure
    StructureSiretForme,
    StructureSiren,
    StructureSiretCle,
    StructureIdentifiantsDifferents,
    StructureDestinataireInconnu,
    StructureDestinataireInactif,
    StructureDestinatairePrive,
    StructureDestinataireMoaSeule,
    StructureFournisseurInconnu,
    StructureIntervenantInconnu,
    StructureIdentifiantType,
    StructureIdInconnu,
    StructurePaiementNonRemonte,

    // service
    ServiceObligatoire,
    ServiceOuEngagementObligatoire,
    ServiceInconnu,
    ServiceInactif,

    // engagement
    EngagementObligatoire,
    EngagementObligatoireService,
    EngagementInconnu,
    EngagementEtatForme,

    // facture-saisie
    ChampObligatoire,
    ValeurNonAdmise,
    ChampTropLong,
    FactureDateIllisible,
    FactureDateFuture,
    FactureMotifExoneration,
    FactureLignesAbsentes,
    FactureTropLongue,
    FactureLigneTaux,
    FactureOrigineAbsente,
    FacturePdfPrincipalAbsent,

    // facture-numero
    FactureNumeroAbsent,
    FactureNumeroDoublon,
    FactureNumeroRenvoi,
    FactureNumeroDoublonLot,
    FactureNumeroTropLong,
    FactureNumeroCaracteres,
    FactureNumeroDateDuJour,
    FactureNumeroPdfDifferent,

    // facture-montants
    MontantForme,
    MontantLignesHt,
    MontantTvaTaux,
    MontantRecapitulatif,
    MontantTtc,
    MontantAPayer,
    MontantAvoirNegatif,

    // facture-cadre
    CadreHorsListe,
    CadreReformeB2b,
    CadreHorsSoumettre,
    CadreEspace,
    CadreRole,
    CadreNonJoue,
    CadreParDefaut,

    // cycle-de-vie
    FactureInconnue,
    CycleActionImpossible,
    CycleRole,
    CycleRejeteeDefinitive,
    CompleterNonSuspendue,
    CompleterVide,
    CycleChampNonModifiable,
    CycleMotifObligatoire,
    CycleMotifCoupe,
    CycleMotifCommentaire,
    CycleMotifMauvaiseAction,
    CycleStatutCible,
    CycleRetourArriere,
    CycleA2Paiement,
    RejetDejaTraite,
    RejetNonAcquitte,
    CycleSelectionVide,

    // cotraitance, and travaux below: circuits that are not played yet have their whole referential here, some of it raised by
    // nothing so far (RefusalCodesTests has the list)
    CotraitanceValideurAbsent,
    CotraitanceValideurEstFournisseur,
    CotraitanceAttenteValidation,
    CotraitancePasValideur,
    CotraitanceSecondValideurAbsent,
    CotraitanceHorsDelai,

    // travaux
    TravauxSaisieInterdite,
    TravauxIntervenantAbsent,
    TravauxPasMoa,
    TravauxPiecePrecedenteAbsente,
    TravauxPiecePrecedenteIncompatible,
    TravauxPieceDejaAssociee,
    TravauxMotifMontant,
    TravauxSolidaire,
    TravauxTaciteTropTot,
    TravauxRechercheVide,

    // piece-jointe
    PieceJointeNomTropLong,
    PieceJointeExtensionAbsente,
    PieceJointeExtensionNonAdmise,
    PieceJointeTropGrosse,
    PieceJointeVide,
    PieceJointeTotal,
    PieceJointeTypeInconnu,
    PieceJointeInconnue,
    TelechargementTropGros,

    // flux
    FluxSyntaxeInconnue,
    FluxSyntaxeNonJouee,
    FluxSyntaxeDifferente,
    FluxNomExtension,
    FluxNomEdi,
    FluxSequenceReutilisee,
    FluxPartenaireInconnu,
    FluxTropGros,
    FluxTropDeFactures,
    FluxArchiveIllisible,
    FluxFacturesRefusees,
    FluxIncidente,
    FluxCompteRenduIndisponible,
    FluxCycleDeVieInvalide,

    // fichier-xml
    XmlMalForme,
    XmlRacineInconnue,
    XmlElementInattendu,
    XmlElementObligatoire,
    XmlValeurType,
    XmlTypeDocument,
    XmlSchemaIdentifiant,
    XmlPiecePrincipaleAbsente,
    XmlElementIgnore,
    XmlElementsIgnores,
    XmlNormeEn16931,
    XmlNormeExigee,

    // facturx-pdf
    PdfProtege,
    PdfIllisible,
    PdfTropGros,
    PdfChampNonLu,
    PdfEstFacturx,
    FacturxXmlAbsent,
    FacturxNomXml,
    FacturxConteneur,
    FacturxProfilNonAdmis,
    FacturxFichierB2b,

    // coordonnees-bancaires
    BanqueIbanInvalide,
    BanqueBicInvalide,
    BanqueIbanAbsent,
    BanqueCompteInconnu,
    BanqueAucunCompte,

    // mandat-paiement
    PaiementModeAbsent,
    PaiementModeSurAvoir,
    PaiementCodeNonAdmis,
    PaiementModeRemplace,
    MandatFacturationNonAccepte,

    // portail
    PortailErreurImprevue,
    PortailFormulaireTropLong,
    PortailFormulaireIllisible,
    PortailFormulairePerime,
    PortailIdentifiants,
    PortailBrouillonNonEnvoye,

    // console
    ConsoleChampInvalide,
    ConsoleIntrouvable,
    ConsoleMondeOccupe,
    ConsoleMondeIllisible,
    ConsoleImportRefuse,
    ConsoleHorlogeRecul,
    ConsoleHorlogeLimite,
    ConsoleHorlogeFin,
    ConsoleModeleClientInterdit,
    ConsoleClientSansReponse,

    // securite
    SecuriteHoteOuOrigine,
    SecuriteFormateur,
    SecuriteMotDePasseFormateur,
    SecuriteCodeDePlace,
    SecuriteEssaisEpuises,
    SecuriteAutreMonde,
    SecuriteXmlDtd,
    SecuriteFichierHostile,
    SecuriteMondePlein,
}
