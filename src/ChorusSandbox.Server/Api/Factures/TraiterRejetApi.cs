using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/traiterRejet</c> (api.md 3.6).</summary>
public sealed class DemandeTraiterRejet
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Factures rejetées à traiter, une au moins, 500 au plus.")]
    public ImmutableArray<DemandePaiement> ListeDemandePaiement { get; set; } = [];

    /// <summary>An invoice, by its platform number.</summary>
    public sealed class DemandePaiement
    {
        [Description("Numéro technique de la facture. Source : api.md 3.6 [V].")]
        public long? IdDemandePaiement { get; set; }
    }
}

/// <summary><c>factures/traiterRejet</c></summary>
internal static class TraiterRejetApi
{
    private static readonly Lieux Lieux = new([("factures", "listeDemandePaiement[].idDemandePaiement"), ("facture", "listeDemandePaiement[].idDemandePaiement")]);

    public static readonly Operation Operation = Passerelle.Operation.De<DemandeTraiterRejet, Reponse>(
        "factures/v1/traiterRejet", "Traite le rejet de factures : elles quittent la Synthèse.", "GCU_MSG_01_000", Lieux, async (demande, appel) =>
        {
            var ids = demande.ListeDemandePaiement.Select(d => d.IdDemandePaiement).OfType<long>().ToImmutableArray();
            var traitees = await new TraiterRejet(appel.World).Execute(new DemandeSurFactures(ids), appel.Actor, appel.Ct);
            return appel.Retenir(traitees).Select(_ => new Reponse());
        });
}
