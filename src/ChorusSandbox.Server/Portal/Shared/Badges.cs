using System.Collections.Frozen;

namespace ChorusSandbox.Server.Portal.Shared;

/// <summary>How a status or a verdict looks: class of the stylesheet, icon, label, and what is said under it.</summary>
public sealed record Badge(string Classe, string Icone, string Libelle, string? SecondeLigne = null);

/// <summary>
/// The look of each status. A label too long for a badge is cut where the platform's own wording pauses: badge and second
/// line together are the whole label, which Domain holds.
/// </summary>
public static class Badges
{
    private static readonly FrozenDictionary<string, Badge> Statuts = new Dictionary<string, Badge>
    {
        ["BROUILLON"] = new("draft", "pencil", "Brouillon"),
        ["DEPOSEE"] = new("wait", "send", "Déposée"),
        ["EN_COURS_ACHEMINEMENT"] = new("wait", "arrow", "En cours d’acheminement", "vers le destinataire"),
        ["MISE_A_DISPOSITION"] = new("wait", "clock", "Mise à disposition", "du destinataire"),
        ["A_RECYCLER"] = new("act", "loop", "À recycler"),
        ["REJETEE"] = new("no", "x", "Rejetée"),
        ["SUSPENDUE"] = new("act", "pause", "Suspendue"),
        ["COMPLETEE"] = new("wait", "check", "Complétée"),
        ["SERVICE_FAIT"] = new("ok", "check", "Service fait"),
        ["MANDATEE"] = new("ok", "check", "Mandatée"),
        ["MISE_A_DISPOSITION_COMPTABLE"] = new("ok", "clock", "Mise à disposition", "du comptable"),
        ["COMPTABILISEE"] = new("ok", "check", "Comptabilisée"),
        ["MISE_EN_PAIEMENT"] = new("ok", "check", "Mise en paiement"),
        ["PRISE_EN_COMPTE_DESTINATAIRE"] = new("ok", "check", "Prise en compte", "par le destinataire"),
        ["SUPPRIMEE"] = new("draft", "x", "Supprimée"),
        ["ABANDONNEE"] = new("draft", "x", "Abandonnée"),
    }.ToFrozenDictionary();

    /// <summary>The badge of a status; one that this table does not draw is shown with its label alone.</summary>
    public static Badge DuStatut(string code, string libelle) => Statuts.GetValueOrDefault(code) ?? new Badge("wait", "info", libelle);

    /// <summary>An accepted act.</summary>
    public static Badge Accepte(string libelle) => new("ok", "check", libelle);

    /// <summary>A refused act.</summary>
    public static Badge Refuse(string libelle) => new("no", "x", libelle);

    /// <summary>The state of a clock, in words.</summary>
    public static Badge Horloge(bool figee) => figee ? new("draft", "pause", "Figée") : new("wait", "play", "En marche");
}
