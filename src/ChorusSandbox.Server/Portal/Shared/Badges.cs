using System.Collections.Frozen;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Utilisateurs;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>
/// The look of each status. A label too long for a badge is cut where the platform's own wording pauses: badge and second
/// line together are the whole label, which Domain holds.
/// </summary>
public static class Badges
{
    private static readonly FrozenDictionary<StatutFacture, Badge> Statuts = new Dictionary<StatutFacture, Badge>
    {
        [StatutFacture.Brouillon] = new("draft", "pencil", "Brouillon"),
        [StatutFacture.Deposee] = new("wait", "send", "Déposée"),
        [StatutFacture.EnCoursAcheminement] = new("wait", "arrow", "En cours d’acheminement", "vers le destinataire"),
        [StatutFacture.MiseADisposition] = new("wait", "clock", "Mise à disposition", "du destinataire"),
        [StatutFacture.ARecycler] = new("act", "loop", "À recycler"),
        [StatutFacture.Rejetee] = new("no", "x", "Rejetée"),
        [StatutFacture.Suspendue] = new("act", "pause", "Suspendue"),
        [StatutFacture.Completee] = new("wait", "check", "Complétée"),
        [StatutFacture.ServiceFait] = new("ok", "check", "Service fait"),
        [StatutFacture.Mandatee] = new("ok", "check", "Mandatée"),
        [StatutFacture.MiseADispositionComptable] = new("ok", "clock", "Mise à disposition", "du comptable"),
        [StatutFacture.Comptabilisee] = new("ok", "check", "Comptabilisée"),
        [StatutFacture.MiseEnPaiement] = new("ok", "check", "Mise en paiement"),
        [StatutFacture.PriseEnCompteDestinataire] = new("ok", "check", "Prise en compte", "par le destinataire"),
        [StatutFacture.Supprimee] = new("draft", "x", "Supprimée"),
        [StatutFacture.Abandonnee] = new("draft", "x", "Abandonnée"),
    }.ToFrozenDictionary();

    /// <summary>The badge of a status; one that this table does not draw is shown with its label alone.</summary>
    public static Badge De(StatutFacture statut) => Statuts.GetValueOrDefault(statut) ?? new Badge("wait", "info", statut.Libelle());

    /// <summary>An accepted act.</summary>
    public static Badge Accepte(string libelle) => new("ok", "check", libelle);

    /// <summary>A refused act.</summary>
    public static Badge Refuse(string libelle) => new("no", "x", libelle);

    /// <summary>What a technical password is worth.</summary>
    public static Badge CompteTechnique(EtatTechnique etat) => etat switch
    {
        EtatTechnique.Absent => new("draft", "info", "À créer"),
        EtatTechnique.PasEncoreActif => new("wait", "clock", "Pas encore actif"),
        EtatTechnique.BientotExpire => new("act", "clock", "Expire bientôt"),
        EtatTechnique.Expire => new("no", "x", "Expiré"),
        EtatTechnique.Bloque => new("no", "pause", "Bloqué"),
        _ => new("ok", "check", "Actif"),
    };

    /// <summary>The state of a clock, in words.</summary>
    public static Badge Horloge(bool figee) => figee ? new("draft", "pause", "Figée") : new("wait", "play", "En marche");
}
