using System.Collections.Immutable;

using static ChorusSandbox.Domain.Factures.ActeFacture;

namespace ChorusSandbox.Domain.Factures;

/// <summary>The motifs of « Traiter », which the portal calls « motifs de formation ».</summary>
public static class Motifs
{
    /// <summary>Characters of a motif at most; what is beyond is cut, with a warning (domain.md 6.2).</summary>
    public const int LongueurMaximum = 255;

    // ASSUMPTION: MOT-01 no official list of the motifs of « Traiter » is public (domain.md 5.4): the catalogue is ours.
    /// <summary>The whole catalogue, by act.</summary>
    public static ImmutableArray<Motif> Tous { get; } =
    [
        new("ACH-01", "SIRET destinataire erroné", DemanderRecyclage),
        new("ACH-02", "Code service absent ou erroné", DemanderRecyclage),
        new("ACH-03", "Numéro d’engagement absent ou erroné", DemanderRecyclage),
        new("SUS-01", "Pièce justificative manquante", SuspendreFacture),
        new("SUS-02", "Pièce justificative illisible ou incomplète", SuspendreFacture),
        new("SUS-03", "Attente de constatation du service fait", SuspendreFacture),
        new("REJ-01", "Cadre de facturation erroné", RejeterFacture),
        new("REJ-02", "Montant erroné", RejeterFacture),
        new("REJ-03", "Taux ou montant de TVA erroné", RejeterFacture),
        new("REJ-04", "Facture en doublon", RejeterFacture),
        new("REJ-05", "Service non fait / livraison non conforme", RejeterFacture),
        new("REJ-06", "Fournisseur ou coordonnées bancaires erronés", RejeterFacture),
        new("REJ-07", "Mention légale manquante", RejeterFacture),
        new("REJ-99", "Autre motif", RejeterFacture),
    ];

    /// <summary>The motif of a code; null when there is none: the text is then a motif of one's own words.</summary>
    public static Motif? Find(string? code) => Tous.FirstOrDefault(m => m.Code == code);
}
