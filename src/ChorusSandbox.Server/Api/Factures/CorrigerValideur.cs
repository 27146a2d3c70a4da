using System.ComponentModel;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/corriger/valideur/facture</c> (api.md 3.6).</summary>
public sealed class DemandeCorrigerValideur
{
    [Description("Numéro technique de la facture, obligatoire. Source : annexe A [V]."), Alias("identifiantFactureCPP")]
    public long? IdFacture { get; set; }

    [Description("Numéro technique du nouveau valideur, obligatoire à défaut d’identifiant. Source : annexe A [V].")]
    public long? IdStructure { get; set; }

    [Description("SIRET. Source : api.md 4 [V]."), Filtre]
    public string? TypeIdentifiantStructure { get; set; }

    [Description("SIRET du nouveau valideur, obligatoire à défaut de numéro technique. Source : annexe A [V].")]
    public string? IdentifiantStructure { get; set; }
}

/// <summary>Answer of <c>factures/corriger/valideur/facture</c>.</summary>
public sealed record ReponseCorrigerValideur : Reponse
{
    [Description("Numéro technique de la facture. Source : annexe A [V].")]
    public long? IdFacture { get; init; }
}

/// <summary><c>factures/corriger/valideur/facture</c></summary>
internal static class CorrigerValideur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeCorrigerValideur, ReponseCorrigerValideur>(
        "factures/v1/corriger/valideur/facture", "Demande un autre valideur ; jugée, puis refusée : le bac à sable ne joue pas encore les factures à valideur.", "GCU_MSG_01_000",
        new Lieux([("facture", "idFacture"), ("valideur", "idStructure")]), async (demande, appel) =>
            await new CorrigerValideurFacture(appel.World).Execute(
                new DemandeCorrectionValideur(demande.IdFacture, demande.IdStructure, demande.IdentifiantStructure?.Trim()), appel.Actor, appel.Ct));
}
