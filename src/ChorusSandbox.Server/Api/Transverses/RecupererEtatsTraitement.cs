using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Utilisateurs;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>recuperer/etats/traitement</c>.</summary>
public sealed class DemandeEtatsTraitement
{
    [Description("Statut de la facture reçue, facultatif ; sans lui, tous les statuts qu’un destinataire peut demander. Source : annexe C [V].")]
    public string? StatutCourant { get; set; }
}

/// <summary>Answer of <c>recuperer/etats/traitement</c>.</summary>
public sealed record ReponseEtatsTraitement : ReponseReferentiel
{
    [Description("Statuts possibles ; toujours là, vide quand il n’y en a aucun. Source : annexe C [V].")]
    public ImmutableArray<LigneEtat> ListeStatutsPossiblesPourTraitement { get; init; } = [];

    /// <summary>A status that the recipient can ask for.</summary>
    public sealed record LigneEtat([property: Description("À citer dans nouveauStatut de factures/traiter/recue. Source : annexe C [V].")] string StatutPossiblePourTraitement);
}

/// <summary><c>transverses/recuperer/etats/traitement</c></summary>
internal static class RecupererEtatsTraitement
{
    // ASSUMPTION: REF-15 the table behind this operation is not public: it is the life cycle's own rows of the recipient (domain.md 4.2).
    public static readonly Operation Operation = Referentiel.De<DemandeEtatsTraitement, ReponseEtatsTraitement, ReponseEtatsTraitement.LigneEtat>(
        "etats/traitement", "Statuts qu’un destinataire peut donner à une facture reçue.",
        (demande, _) => Referentiel.Code("statutCourant", demande.StatutCourant, Ecriture.Codes<StatutFacture>()).Select(code => CycleDeVieFacture.Lignes
            .Where(l => l.Role == RolePiece.Destinataire && l.Acte.StatutCible() is not null && (code is null || l.De?.Code() == code))
            .Select(l => l.Vers).Distinct().Order()
            .Select(s => new ReponseEtatsTraitement.LigneEtat(s.Code())).ToImmutableArray()),
        lignes => new ReponseEtatsTraitement { ListeStatutsPossiblesPourTraitement = lignes });
}
