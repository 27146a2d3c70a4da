using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/consulter/fournisseur</c>; its paging objects are read and change nothing, for each list fits on one page.</summary>
public sealed class DemandeConsulterFacture
{
    public long? IdUtilisateurCourant { get; set; }

    [System.ComponentModel.Description("Numéro technique de la facture, obligatoire. Source : annexe A [V]."), Alias("idFacture")]
    public long? IdentifiantFactureCPP { get; set; }

    [Filtre]
    public string? CodeLangue { get; set; }
}

/// <summary>Answer of <c>factures/consulter/fournisseur</c>.</summary>
public sealed record ReponseConsulterFacture : Reponse
{
    public FactureDetaillee? Facture { get; init; }
}

/// <summary><c>factures/consulter/fournisseur</c></summary>
internal static class ConsulterParFournisseur
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterFacture, ReponseConsulterFacture>(
        "factures/v1/consulter/fournisseur", "Détail d’une facture émise.", "TRA_MSG_00.000", new Lieux([("facture", "identifiantFactureCPP")]), (demande, appel) =>
        {
            var query = new ConsulterFacture(appel.World);
            return query.Execute(demande.IdentifiantFactureCPP, appel.Actor).Select(f => new ReponseConsulterFacture { Facture = FactureDetaillee.De(f, query) });
        });
}
