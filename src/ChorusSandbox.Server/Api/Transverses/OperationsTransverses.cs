using System.Collections.Immutable;

using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>The operations of <c>/cpro/transverses/v1</c>, but for the health check, which is no POST (api.md 2.3).</summary>
internal static class OperationsTransverses
{
    public static readonly ImmutableArray<Operation> Toutes =
    [
        ConsulterCR.Operation,
        ConsulterCRDetaille.Operation,
        AjouterFichierApi.Operation,
        DetacherPieceJointeApi.Operation,
        TelechargerPiecesApi.Operation,
        TelechargerAnnuaireApi.Operation,
        RechercherDestinatairesApi.Operation,
        RechercherServicesExecutantsApi.Operation,
        RechercherPiecesDeLaStructure.Operation,
        RechercherPiecesDuCompte.Operation,
        RechercherCategoriesApi.Operation,
        RechercherSousCategoriesApi.Operation,
        ConsulterSiret.Operation,
        RecupererDevises.Operation,
        RecupererPays.Operation,
        RecupererTauxTva.Operation,
        RecupererMotifsExonerationTva.Operation,
        RecupererModesDepot.Operation,
        RecupererModesReglement.Operation,
        RecupererCadresDeFacturation.Operation,
        RecupererTypesPieceJointe.Operation,
        RecupererTypesDemandePaiement.Operation,
        RecupererEtatsDemandePaiement.Operation,
        RecupererEtatsTraitement.Operation,
        RecupererTypesFactureTravaux.Operation,
        RecupererTypesIdentifiant.Operation,
        RecupererFormatsFlux.Operation,
        RecupererSyntaxesFlux.Operation,
        RecupererTypesStructure.Operation,
        RecupererServicesDeLEtat.Operation,
        RecupererStructuresDuCompte.Operation,
        RecupererStructuresActives.Fournisseur,
        RecupererStructuresActives.Destinataire,
        RecupererStructuresActives.FactureTravaux,
        RecupererMotifsRefus.Operation,
        RecupererCoordonneesBancaires.Operation,
    ];
}
