using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/traiter/factureAValider</c> (api.md 3.6).</summary>
public sealed class DemandeTraiterFactureAValider
{
    [Description("Numéro technique de la facture, obligatoire. Source : annexe A [V]."), Alias("identifiantFactureCPP")]
    public long? IdFacture { get; set; }

    [Description("VALIDATION ou REFUS, obligatoire. Source : api.md 4 [V].")]
    public string? Action { get; set; }

    [Description("Qualité du valideur ; lue, ne change rien tant qu’aucune facture n’a de valideur. Source : annexe A [V]."), Filtre]
    public string? TypeValideur { get; set; }

    [Description("Numéro technique du second valideur ; lu, ne change rien tant qu’aucune facture n’a de valideur. Source : annexe A [V]."), Filtre]
    public long? IdValideur { get; set; }

    [Description("Motif, obligatoire avec REFUS : codeMotif d’une ligne de recuperer/motifs/refus/Facture/AValider (son idMotif et son libelleMotif sont lus aussi). Source : annexe A [V], domain.md 4.3 [S]."), MaxLength(255)]
    public string? MotifRefus { get; set; }

    [Description("Complément d’information. Source : domain.md 4.3 [S]."), MaxLength(2000)]
    public string? ComplementInfo { get; set; }
}

/// <summary>Answer of <c>factures/traiter/factureAValider</c>.</summary>
public sealed record ReponseTraiterFactureAValider : Reponse
{
    [Description("Numéro technique de la facture. Source : annexe A [V].")]
    public long? IdFacture { get; init; }

    [Description("Numéro donné par le fournisseur. Source : annexe A [V].")]
    public string? NumeroFacture { get; init; }

    [Description("AAAA-MM-JJ. Source : annexe A [V].")]
    public DateOnly? DateTraitement { get; init; }

    [Description("Statut obtenu. Source : annexe A [V].")]
    public string? StatutFacture { get; init; }
}

/// <summary><c>factures/traiter/factureAValider</c></summary>
internal static class TraiterFactureAValiderApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeTraiterFactureAValider, ReponseTraiterFactureAValider>(
        "factures/v1/traiter/factureAValider", "Réponse d’un valideur ; jugée, puis refusée : le bac à sable ne joue pas encore les factures à valideur.", "GCU_MSG_01_000",
        new Lieux([("facture", "idFacture"), ("motif", "motifRefus")]), async (demande, appel) =>
            await new TraiterFactureAValider(appel.World).Execute(
                new DemandeValidation { IdFacture = demande.IdFacture, Action = demande.Action?.Trim(), Motif = demande.MotifRefus, Complement = demande.ComplementInfo }, appel.Actor, appel.Ct));
}
