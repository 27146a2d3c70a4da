using System.Collections.Frozen;
using System.Collections.Immutable;

using static ChorusSandbox.Domain.Factures.StatutFacture;

namespace ChorusSandbox.Domain.Factures;

/// <summary>Official French labels of the statuses (domain.md 4.1), printed by every door.</summary>
public static class StatutsFacture
{
    private static readonly FrozenDictionary<StatutFacture, string> Libelles = new Dictionary<StatutFacture, string>
    {
        [Brouillon] = "Brouillon",
        [AValider1] = "Mise à disposition du premier valideur",
        [ErreurFournisseurSurValideur] = "Refusée par le premier valideur pour erreur dans les données d’acheminement",
        [Refusee1] = "Refusée par le premier valideur pour autre motif",
        [Validee1] = "Validée par le premier valideur",
        [AbsenceValidation1HorsDelai] = "Validation 1 hors délai",
        [AValider2] = "Mise à disposition du second valideur",
        [ErreurCotraitantSurValideur] = "Refusée par le second valideur pour erreur dans les données d’acheminement",
        [Refusee2] = "Refusée par le second valideur pour autre motif",
        [Validee2] = "Validée par le second valideur",
        [AbsenceValidation2HorsDelai] = "Validation 2 hors délai",
        [Deposee] = "Déposée",
        [ErreurFournisseurSurMoe] = "Refusée par la MOE pour erreur dans les données d’acheminement",
        [EnCoursAcheminement] = "En cours d’acheminement vers le destinataire",
        [MiseADisposition] = "Mise à disposition du destinataire",
        [ARecycler] = "À recycler",
        [Suspendue] = "Suspendue",
        [Rejetee] = "Rejetée",
        [Mandatee] = "Mandatée",
        [MiseEnPaiement] = "Mise en paiement",
        [Comptabilisee] = "Comptabilisée",
        [MiseADispositionComptable] = "Mise à disposition du comptable",
        [Abandonnee] = "Abandonnée",
        [Supprimee] = "Supprimée",
        [Associee] = "Associée",
        [EnCoursTraitementPivotS] = "En cours de traitement (pivot)",
        [AValiderMoe] = "À valider par la MOE",
        [RefuseeMoe] = "Refusée par la MOE pour autre motif",
        [EnAttenteRecyclageFournisseur] = "En attente de recyclage par le fournisseur",
        [ErreurMoeSurFournisseur] = "Erreur de la MOE sur le fournisseur",
        [ErreurMoaSurFournisseur] = "Erreur de la MOA sur le fournisseur",
        [InterpreteeOcr] = "PDF lu, formulaire à valider",
        [Completee] = "Complétée",
        [ErreurFournisseurSurMoa] = "Refusée par la MOA pour erreur dans les données d’acheminement",
        [ErreurMoeSurMoa] = "Refusée par la MOA pour erreur dans les données d’acheminement",
        [ErreurDestinatairePd] = "Erreur de destinataire (projet de décompte)",
        [ErreurDestinataireEa] = "Erreur de destinataire (état d’acompte)",
        [ServiceFait] = "Service fait",
        [NonConforme] = "Non conforme – non intégrée",
        [AAssocierMoe] = "Mise à disposition MOE",
        [ErreurDeMoe] = "Erreur de MOE",
        [MiseADispositionMoe] = "Mise à disposition MOE",
        [PriseEnCompteMoe] = "Prise en compte MOE",
        [AAssocierMoa] = "Mise à disposition MOA",
        [ErreurDeMoa] = "Erreur de MOA",
        [RefuseeMoa] = "Refusée par la MOA pour autre motif",
        [AAssocierFournisseur] = "Mise à disposition fournisseur",
        [RefuseeFournisseur] = "Refusée par le fournisseur pour autre motif",
        [ACompleter] = "Demande de complément",
        [TransmiseMoa] = "Transmise à la MOA",
        [PriseEnCompteDestinataire] = "Prise en compte par le destinataire",
        [RemplaceeParA22] = "Remplacée par un A22",
        [DupliqueApresRefus] = "Dupliquée après refus",
        [MiseADispositionMoa] = "Mise à disposition MOA",
        [PriseEnCompteMoa] = "Prise en compte par la MOA",
        [TechniqueInconnu] = "État technique inconnu",
    }.ToFrozenDictionary();

    // ASSUMPTION: CDV-12 the numbers of a life-cycle flow are public; which status of the API bears each is our reading beyond 12 (domain.md 4.1).
    private static readonly FrozenDictionary<StatutFacture, int> Numeros = new Dictionary<StatutFacture, int>
    {
        [Deposee] = 1, [EnCoursAcheminement] = 2, [MiseADisposition] = 3, [ARecycler] = 4, [Rejetee] = 5, [Suspendue] = 6, [ServiceFait] = 7, [Mandatee] = 8,
        [MiseADispositionComptable] = 9, [Comptabilisee] = 10, [MiseEnPaiement] = 11, [Completee] = 12, [Validee1] = 13, [Refusee1] = 14,
        [AbsenceValidation1HorsDelai] = 15, [Validee2] = 16, [Refusee2] = 17, [AbsenceValidation2HorsDelai] = 18, [RefuseeMoe] = 19, [RefuseeFournisseur] = 20,
        [Associee] = 21, [AValider1] = 23, [ErreurFournisseurSurValideur] = 24, [AValider2] = 25, [ErreurCotraitantSurValideur] = 26, [MiseADispositionMoe] = 27,
        [AAssocierMoe] = 27, [ErreurFournisseurSurMoe] = 28, [PriseEnCompteMoe] = 29, [MiseADispositionMoa] = 30, [AAssocierMoa] = 30, [ErreurMoeSurMoa] = 31,
        [ErreurFournisseurSurMoa] = 31, [RefuseeMoa] = 32, [AAssocierFournisseur] = 33, [ACompleter] = 34, [TransmiseMoa] = 35, [PriseEnCompteDestinataire] = 36,
        [NonConforme] = 37, [PriseEnCompteMoa] = 38,
    }.ToFrozenDictionary();

    /// <summary>The number of a status in a life-cycle flow, from 1; null for those that no flow tells.</summary>
    public static int? Numero(this StatutFacture statut) => Numeros.TryGetValue(statut, out var numero) ? numero : null;

    /// <summary>The whole label, as the portal prints it.</summary>
    public static string Libelle(this StatutFacture statut) => Libelles[statut];

    // ASSUMPTION: API-29 the real list is not public: every status that a simple invoice takes once it has left its issuer, in the official order (domain.md 4.2 and 4.3).
    /// <summary>The statuses under which a valideur may see a simple invoice.</summary>
    public static ImmutableArray<StatutFacture> VisiblesDuValideur { get; } =
    [
        AValider1, ErreurFournisseurSurValideur, Refusee1, Validee1, AbsenceValidation1HorsDelai, AValider2, ErreurCotraitantSurValideur, Refusee2, Validee2,
        AbsenceValidation2HorsDelai, Deposee, EnCoursAcheminement, MiseADisposition, ARecycler, Suspendue, Rejetee, Mandatee, MiseEnPaiement, Comptabilisee,
        MiseADispositionComptable, Completee, ServiceFait, PriseEnCompteDestinataire,
    ];
}
