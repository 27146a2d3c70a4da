using System.Collections.Immutable;

using ChorusSandbox.Domain.Factures;

using static ChorusSandbox.Domain.Factures.StatutFacture;

namespace ChorusSandbox.Domain.Transverses;

/// <summary>The four kinds of payment requests, with the cadres and the statuses of each (api.md 4, domain.md 3 and 4.1).</summary>
public static class TypesDemandePaiement
{
    public const string Facture = "FACTURE";
    public const string FactureTravaux = "FACTURE_TRAVAUX";
    public const string MemoireJustice = "MEMOIRE_JUSTICE";
    public const string DemandeRemboursement = "DEMANDE_REMBOURSEMENT";

    /// <summary>Every kind, in the order of the API.</summary>
    public static ImmutableArray<string> Tous { get; } = [Facture, FactureTravaux, MemoireJustice, DemandeRemboursement];

    private static readonly ImmutableArray<StatutFacture> DuDestinataire =
    [
        Deposee, EnCoursAcheminement, MiseADisposition, ARecycler, Suspendue, Completee, Rejetee, ServiceFait, Mandatee, MiseADispositionComptable, Comptabilisee,
        MiseEnPaiement, PriseEnCompteDestinataire,
    ];

    private static readonly ImmutableArray<StatutFacture> DesValideurs =
    [
        AValider1, ErreurFournisseurSurValideur, Refusee1, Validee1, AbsenceValidation1HorsDelai,
        AValider2, ErreurCotraitantSurValideur, Refusee2, Validee2, AbsenceValidation2HorsDelai,
    ];

    private static readonly ImmutableArray<StatutFacture> DesTravaux =
    [
        Associee, AAssocierMoe, ErreurFournisseurSurMoe, RefuseeMoe, MiseADispositionMoe, PriseEnCompteMoe, AAssocierMoa, ErreurMoeSurMoa, ErreurFournisseurSurMoa,
        RefuseeMoa, MiseADispositionMoa, PriseEnCompteMoa, TransmiseMoa, AAssocierFournisseur, RefuseeFournisseur, ACompleter, ErreurDestinatairePd, ErreurDestinataireEa,
        RemplaceeParA22, DupliqueApresRefus,
    ];

    /// <summary>The cadres of a kind, A11 excepted, which was withdrawn.</summary>
    public static ImmutableArray<CadreDeFacturation> Cadres(string type) =>
        [.. Enum.GetValues<CadreDeFacturation>().Where(c => c != CadreDeFacturation.A11ProjetDecompteFinalSoustraitant && De(c) == type)];

    /// <summary>The kind of payment request that a cadre makes.</summary>
    public static string De(CadreDeFacturation cadre) => cadre switch
    {
        CadreDeFacturation.A1FactureFournisseur or CadreDeFacturation.A2FactureFournisseurDejaPayee
            or CadreDeFacturation.A9FactureSoustraitant or CadreDeFacturation.A12FactureCotraitant => Facture,
        CadreDeFacturation.A3MemoireJustice => MemoireJustice,
        CadreDeFacturation.A21DemandeRemboursementTic => DemandeRemboursement,
        _ => FactureTravaux,
    };

    // ASSUMPTION: REF-13 which status belongs to which kind is read from the circuits of domain.md 4: the platform's own answer is not public.
    /// <summary>The statuses that a kind may take.</summary>
    public static ImmutableArray<StatutFacture> Etats(string type) => type switch
    {
        Facture => [Brouillon, .. DesValideurs, .. DuDestinataire, Supprimee],
        FactureTravaux => [.. DesValideurs, .. DesTravaux, .. DuDestinataire],
        _ => [Brouillon, .. DuDestinataire, Supprimee],
    };
}
