namespace ChorusSandbox.Domain.Factures;

/// <summary>What can be done to a simple invoice; the journal writes these names (scenarios.md 3.1).</summary>
public enum ActeFacture
{
    EnregistrerBrouillon,
    SoumettreFacture,
    SupprimerBrouillon,
    RecyclerFacture,
    CompleterFacture,
    AcquitterRejet,
    AcquitterSuspension,
    TraiterRejet,
    Acheminer,
    DemanderRecyclage,
    SuspendreFacture,
    RemettreADisposition,
    RejeterFacture,
    ConstaterServiceFait,
    MandaterFacture,
    MettreADispositionComptable,
    ComptabiliserFacture,
    MettreEnPaiement,
    PrendreEnCompte,
}
