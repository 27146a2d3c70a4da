using System.Collections.Immutable;

using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Organisations;

/// <summary>The operations of <c>/cpro/organisations/v1</c>, but for its health check (api.md 2.4).</summary>
internal static class OperationsOrganisations
{
    public static readonly ImmutableArray<Operation> Toutes =
    [
        RechercherOrganisations.Operation,
        RechercherServicesOrganisations.Operation,
        RechercherSiren.Operation,
        ConsulterOrganisation.Operation,
        ConsulterOrganisation.Services,
        ConsulterOrganisation.Service,
        PiecesJointesOrganisation.Operation,
        PiecesJointesOrganisation.Une,
        ModifierParametresEdiApi.Operation,
    ];
}
