using System.Collections.Frozen;

using ChorusSandbox.Server.Api.Contrats;

namespace ChorusSandbox.Server.Api.Passerelle;

/// <summary>
/// Business codes and labels of the real platform, where they are known (api.md 5, refus.yaml); ours from 29000 up, with the
/// title of the catalogue for label. A number means something only within its operation. What no operation answers has none: an
/// account refused by HTTP 401, a warning, what is told of a file in its report.
/// </summary>
internal static class CodesRetour
{
    private sealed record Code(int Numero, string? Libelle);

    // ASSUMPTION: API-01 most business codes are not published: ours are 29000 and above, with an explicit French label (api.md 5).
    private static readonly FrozenDictionary<CodeRefus, Code> Codes = new Dictionary<CodeRefus, Code>
    {
        [CodeRefus.PasserelleRechercheVide] = new(20000, "TRA_MSG_00.015"),
        [CodeRefus.HabilitationStructure] = new(20001, "GDP_MSG_11.005"),
        [CodeRefus.HabilitationFacture] = new(20001, "GDP_MSG_11.005"),
        [CodeRefus.HabilitationService] = new(20001, "GDP_MSG_11.005"),
        [CodeRefus.HabilitationGestionnaireRequis] = new(29037, null),
        [CodeRefus.HabilitationRattachementNonValide] = new(20001, "GDP_MSG_11.005"),
        [CodeRefus.StructureSiretForme] = new(29040, null),
        [CodeRefus.StructureSiren] = new(29041, null),
        [CodeRefus.StructureDestinataireInconnu] = new(29043, null),
        [CodeRefus.StructureDestinataireInactif] = new(29044, null),
        [CodeRefus.StructureDestinatairePrive] = new(29045, null),
        [CodeRefus.StructureDestinataireMoaSeule] = new(29046, null),
        [CodeRefus.StructureFournisseurInconnu] = new(29047, null),
        [CodeRefus.StructureIntervenantInconnu] = new(29048, null),
        [CodeRefus.StructureIdInconnu] = new(29050, null),
        [CodeRefus.ServiceObligatoire] = new(29055, null),
        [CodeRefus.ServiceOuEngagementObligatoire] = new(29056, null),
        [CodeRefus.ServiceInconnu] = new(29057, "Le code service de la structure publique destinataire est inconnu ou inactif dans Chorus Pro"),
        [CodeRefus.ServiceInactif] = new(29058, "Le code service de la structure publique destinataire est inconnu ou inactif dans Chorus Pro"),
        [CodeRefus.EngagementObligatoire] = new(29059, null),
        [CodeRefus.EngagementObligatoireService] = new(29060, null),
        [CodeRefus.ChampObligatoire] = new(29063, null),
        [CodeRefus.ValeurNonAdmise] = new(29064, null),
        [CodeRefus.ChampTropLong] = new(29065, null),
        [CodeRefus.FactureDateIllisible] = new(29066, null),
        [CodeRefus.FactureMotifExoneration] = new(29068, null),
        [CodeRefus.FactureLignesAbsentes] = new(29069, null),
        [CodeRefus.FactureTropLongue] = new(29071, null),
        [CodeRefus.FactureLigneTaux] = new(29070, null),
        [CodeRefus.FacturePdfPrincipalAbsent] = new(29072, null),
        [CodeRefus.FactureNumeroAbsent] = new(29073, null),
        [CodeRefus.FactureNumeroDoublon] = new(29074, "Vous avez déjà déposé une demande de paiement avec ce numéro de facture pour cette structure"),
        [CodeRefus.FactureNumeroDoublonLot] = new(29076, null),
        [CodeRefus.FactureNumeroTropLong] = new(29077, null),
        [CodeRefus.FactureNumeroCaracteres] = new(29078, null),
        [CodeRefus.FactureNumeroDateDuJour] = new(29079, null),
        [CodeRefus.MontantForme] = new(29081, null),
        [CodeRefus.MontantLignesHt] = new(29082, null),
        [CodeRefus.MontantTvaTaux] = new(29083, null),
        [CodeRefus.MontantRecapitulatif] = new(29084, null),
        [CodeRefus.MontantTtc] = new(29085, null),
        [CodeRefus.MontantAPayer] = new(29086, null),
        [CodeRefus.CadreHorsListe] = new(29088, null),
        [CodeRefus.CadreHorsSoumettre] = new(29090, null),
        [CodeRefus.CadreEspace] = new(29091, null),
        [CodeRefus.CadreRole] = new(29092, null),
        [CodeRefus.CadreNonJoue] = new(29093, null),
        [CodeRefus.FactureInconnue] = new(20000, "GDP_MSG_11.008"),
        [CodeRefus.CycleActionImpossible] = new(29096, null),
        [CodeRefus.CycleRole] = new(20001, "GDP_MSG_11.005"),
        [CodeRefus.CycleRejeteeDefinitive] = new(29098, null),
        [CodeRefus.CompleterNonSuspendue] = new(29099, null),
        [CodeRefus.CompleterVide] = new(29100, null),
        [CodeRefus.CycleChampNonModifiable] = new(29101, null),
        [CodeRefus.CycleMotifObligatoire] = new(29102, null),
        [CodeRefus.CycleMotifCommentaire] = new(29104, null),
        [CodeRefus.CycleStatutCible] = new(29106, null),
        [CodeRefus.CycleRetourArriere] = new(29107, null),
        [CodeRefus.CycleA2Paiement] = new(29108, null),
        [CodeRefus.RejetDejaTraite] = new(29109, null),
        [CodeRefus.CycleSelectionVide] = new(29185, null),
        [CodeRefus.CotraitanceValideurAbsent] = new(29111, null),
        [CodeRefus.CotraitanceValideurEstFournisseur] = new(29112, null),
        [CodeRefus.CotraitanceAttenteValidation] = new(29113, null),
        [CodeRefus.CotraitancePasValideur] = new(20001, "GDP_MSG_11.005"),
        [CodeRefus.CotraitanceSecondValideurAbsent] = new(29115, null),
        [CodeRefus.CotraitanceHorsDelai] = new(29116, null),
        [CodeRefus.TravauxSaisieInterdite] = new(29117, null),
        [CodeRefus.TravauxIntervenantAbsent] = new(29118, null),
        [CodeRefus.TravauxPasMoa] = new(29119, null),
        [CodeRefus.TravauxPiecePrecedenteAbsente] = new(29120, null),
        [CodeRefus.TravauxPiecePrecedenteIncompatible] = new(29121, null),
        [CodeRefus.TravauxPieceDejaAssociee] = new(29122, null),
        [CodeRefus.TravauxMotifMontant] = new(29123, null),
        [CodeRefus.TravauxRechercheVide] = new(20007, "GFT_MSG_01.075"),
        [CodeRefus.PieceJointeNomTropLong] = new(29127, null),
        [CodeRefus.PieceJointeExtensionAbsente] = new(29128, null),
        [CodeRefus.PieceJointeExtensionNonAdmise] = new(29129, null),
        [CodeRefus.PieceJointeTropGrosse] = new(29130, null),
        [CodeRefus.PieceJointeVide] = new(29131, null),
        [CodeRefus.PieceJointeTotal] = new(29132, null),
        [CodeRefus.PieceJointeTypeInconnu] = new(29133, null),
        [CodeRefus.PieceJointeInconnue] = new(29134, null),
        [CodeRefus.TelechargementTropGros] = new(29135, null),
        [CodeRefus.FluxSyntaxeInconnue] = new(29136, null),
        [CodeRefus.FluxSyntaxeNonJouee] = new(29137, null),
        [CodeRefus.FluxNomExtension] = new(29139, null),
        [CodeRefus.FluxTropGros] = new(29143, null),
        [CodeRefus.FluxFacturesRefusees] = new(29146, null),
        [CodeRefus.FluxIncidente] = new(29147, null),
        [CodeRefus.FluxCompteRenduIndisponible] = new(29148, null),
        [CodeRefus.XmlElementObligatoire] = new(29153, null),
        [CodeRefus.PdfProtege] = new(29160, null),
        [CodeRefus.PdfIllisible] = new(29161, null),
        [CodeRefus.PdfTropGros] = new(29162, null),
        [CodeRefus.BanqueCompteInconnu] = new(29173, null),
        [CodeRefus.BanqueAucunCompte] = new(29174, null),
        [CodeRefus.PaiementModeAbsent] = new(29175, null),
        [CodeRefus.SecuriteMondePlein] = new(29200, null),
    }.ToFrozenDictionary();

    /// <summary>What is known of one operation only.</summary>
    private static readonly FrozenDictionary<(string Chemin, CodeRefus Code), Code> ParOperation = new Dictionary<(string, CodeRefus), Code>
    {
        [("factures/v1/soumettre", CodeRefus.CycleActionImpossible)] = new(29096, "GDP_MSG_11.001"),
        [("factures/v1/soumettre", CodeRefus.FactureNumeroDoublon)] = new(29074, "GDP_MSG_11.001"),
        [("factures/v1/recycler", CodeRefus.CycleActionImpossible)] = new(29096, "GDP_MSG_11.001"),
        [("factures/v1/recycler", CodeRefus.CycleRejeteeDefinitive)] = new(29098, "GDP_MSG_11.001"),
        [("factures/v1/completer", CodeRefus.CycleRejeteeDefinitive)] = new(20002, "GDP_MSG_11.033"),
        [("factures/v1/completer", CodeRefus.CycleActionImpossible)] = new(20002, "GDP_MSG_11.033"),
        [("factures/v1/completer", CodeRefus.CompleterNonSuspendue)] = new(20002, "GDP_MSG_11.033"),
        [("factures/v1/deposer/flux", CodeRefus.FluxTropGros)] = new(20001, "GDP_MSG_11.022"),
        [("transverses/v1/consulter/information/siret", CodeRefus.StructureDestinataireInconnu)] = new(29043, "Aucun établissement ne porte ce SIRET"),
        [("structures/v1/consulter/service", CodeRefus.ServiceInconnu)] = new(29057, null),
        [("structures/v1/rechercher/espaces", CodeRefus.ServiceInconnu)] = new(29057, null),
        [("organisations/v1/services/{uuid}", CodeRefus.ServiceInconnu)] = new(29057, null),
        [("structures/v1/lister/rattachementsutilisateur", CodeRefus.HabilitationGestionnaireRequis)] = new(20001, "GDP_MSG_11.005"),
        [("transverses/v1/telecharger/pieceJointe", CodeRefus.PieceJointeInconnue)] = new(29134, "Aucune pièce jointe pour cet objet"),
        [("transverses/v1/ajouter/fichier", CodeRefus.PieceJointeTropGrosse)] = new(20003, null),
    }.ToFrozenDictionary();

    /// <summary>True for what the gateway answers with HTTP 413 (api.md 3.4, 3.6 and 6).</summary>
    public static bool EstTropGros(CodeRefus code) => code is CodeRefus.PdfTropGros or CodeRefus.TelechargementTropGros or CodeRefus.PasserelleCorpsTropGros;

    /// <summary>Every code, by number, with what it is said for.</summary>
    public static IEnumerable<(int Numero, string Libelle, string Titre)> Tous() => Codes.Select(Decrire).OrderBy(c => c.Numero).ThenBy(c => c.Titre, StringComparer.Ordinal);

    /// <summary>The codes that an operation has for itself.</summary>
    public static IEnumerable<(int Numero, string Libelle, string Titre)> Propres(string chemin) =>
        ParOperation.Where(p => p.Key.Chemin == chemin).Select(p => Decrire(KeyValuePair.Create(p.Key.Code, p.Value))).OrderBy(c => c.Numero).ThenBy(c => c.Titre, StringComparer.Ordinal);

    private static (int Numero, string Libelle, string Titre) Decrire(KeyValuePair<CodeRefus, Code> code)
    {
        var titre = CatalogueDesRefus.Expliquer(Refus.De(code.Key)).Titre;
        return (code.Value.Numero, code.Value.Libelle ?? titre, titre);
    }

    /// <summary>The refused answer of an operation.</summary>
    public static Reponse De(string chemin, Refus refus)
    {
        var code = ParOperation.GetValueOrDefault((chemin, refus.Code)) ?? Codes.GetValueOrDefault(refus.Code) ?? new Code(29000, null);
        return new Reponse { CodeRetour = code.Numero, Libelle = code.Libelle ?? CatalogueDesRefus.Expliquer(refus).Titre };
    }
}
