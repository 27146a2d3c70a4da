using System.Collections.Immutable;

using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.FacturesTravaux;

/// <summary>The operations of <c>/cpro/facturesTravaux/v1</c> (api.md 2.4).</summary>
internal static class OperationsTravaux
{
    public static readonly ImmutableArray<Operation> Toutes =
    [
        SoumettreTravaux.Operation,
        RechercherTravaux.Operation,
        RechercherTravaux.ATraiter,
        ConsulterTravaux.Operation,
        ConsulterDossier.Operation,
        RepondreTravaux.Completer,
        RepondreTravaux.CompleterMoe,
        RepondreTravaux.Recycler,
        TraiterTravaux.Refuser,
        TraiterTravaux.DemanderRecyclage,
        TraiterTravaux.DemanderComplement,
        TraiterTravaux.Suspendre,
    ];
}
