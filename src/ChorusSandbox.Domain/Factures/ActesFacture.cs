using System.Collections.Frozen;

using static ChorusSandbox.Domain.Factures.ActeFacture;

namespace ChorusSandbox.Domain.Factures;

/// <summary>How acts are told to a person, and which act of the recipient leads to which status.</summary>
public static class ActesFacture
{
    private static readonly FrozenDictionary<ActeFacture, string> Libelles = new Dictionary<ActeFacture, string>
    {
        [EnregistrerBrouillon] = "Enregistrer",
        [SoumettreFacture] = "Valider et envoyer",
        [SupprimerBrouillon] = "Supprimer",
        [RecyclerFacture] = "Recycler",
        [CompleterFacture] = "Compléter",
        [AcquitterRejet] = "Acquitter le rejet",
        [AcquitterSuspension] = "Acquitter la suspension",
        [TraiterRejet] = "Traiter le rejet",
        [Acheminer] = "Acheminer",
        [DemanderRecyclage] = "Demander le recyclage",
        [SuspendreFacture] = "Suspendre",
        [RemettreADisposition] = "Remettre à disposition",
        [RejeterFacture] = "Rejeter",
        [ConstaterServiceFait] = "Constater le service fait",
        [MandaterFacture] = "Mandater",
        [MettreADispositionComptable] = "Mettre à disposition du comptable",
        [ComptabiliserFacture] = "Comptabiliser",
        [MettreEnPaiement] = "Mettre en paiement",
        [PrendreEnCompte] = "Prendre en compte",
    }.ToFrozenDictionary();

    /// <summary>The statuses that a recipient can ask for, each by one act (scenarios.md 3.1, api.md 3.6).</summary>
    public static IReadOnlyDictionary<StatutFacture, ActeFacture> ParStatutCible { get; } = new Dictionary<StatutFacture, ActeFacture>
    {
        [StatutFacture.ARecycler] = DemanderRecyclage,
        [StatutFacture.Suspendue] = SuspendreFacture,
        [StatutFacture.MiseADisposition] = RemettreADisposition,
        [StatutFacture.Rejetee] = RejeterFacture,
        [StatutFacture.ServiceFait] = ConstaterServiceFait,
        [StatutFacture.Mandatee] = MandaterFacture,
        [StatutFacture.MiseADispositionComptable] = MettreADispositionComptable,
        [StatutFacture.Comptabilisee] = ComptabiliserFacture,
        [StatutFacture.MiseEnPaiement] = MettreEnPaiement,
        [StatutFacture.PriseEnCompteDestinataire] = PrendreEnCompte,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ActeFacture, StatutFacture> StatutsCibles =
        ParStatutCible.ToFrozenDictionary(p => p.Value, p => p.Key);

    /// <summary>The act in words, as on the button.</summary>
    public static string Libelle(this ActeFacture acte) => Libelles[acte];

    /// <summary>The status that an act of the recipient asks for; null for the other acts.</summary>
    public static StatutFacture? StatutCible(this ActeFacture acte) =>
        StatutsCibles.TryGetValue(acte, out var statut) ? statut : null;
}
