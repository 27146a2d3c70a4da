using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.FacturesTravaux;

/// <summary>Request of <c>facturesTravaux/consulter/dossierfacturation</c>.</summary>
public sealed class DemandeConsulterDossier
{
    [Description("Numéro technique d’une pièce du dossier, obligatoire. Source : domain.md 4.4, nom du champ [I]."), Alias("idFacture", "identifiantFactureCPP")]
    public long? IdFactureTravaux { get; set; }

    [Description("Numéro du dossier ; lu, la pièce en décide. Source : domain.md 4.4 [S]."), Filtre]
    public string? NumeroDossierFacturation { get; set; }
}

/// <summary>Answer of <c>facturesTravaux/consulter/dossierfacturation</c>.</summary>
public sealed record ReponseConsulterDossier : Reponse
{
    [Description("Numéro du dossier : celui de sa première pièce. Source : domain.md 4.4 [S].")]
    public string? NumeroDossierFacturation { get; init; }

    [Description("Pièces du dossier, dans l’ordre ; toujours là.")]
    public ImmutableArray<PieceDuDossier> ListeFacturesTravaux { get; init; } = [];

    /// <summary>A piece of the dossier.</summary>
    public sealed record PieceDuDossier(
        [property: Description("Numéro technique de la pièce.")] long IdFactureTravaux,
        [property: Description("Numéro donné par le déposant.")] string NumeroFacture,
        [property: Description("Cadre de la pièce.")] string CadreFacturation,
        [property: Description("Statut courant.")] string Statut);
}

/// <summary><c>facturesTravaux/consulter/dossierfacturation</c></summary>
internal static class ConsulterDossier
{
    // ASSUMPTION: API-73 a dossier holds the one piece that is asked for: no piece follows another yet.
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterDossier, ReponseConsulterDossier>(
        "facturesTravaux/v1/consulter/dossierfacturation", "Pièces d’un dossier de facturation.", "TRA_MSG_00.000", new Lieux([("facture", "idFactureTravaux")]), (demande, appel) =>
            new RechercherPiecesDeTravaux(appel.World).Consulter(demande.IdFactureTravaux, appel.Actor).Select(f => new ReponseConsulterDossier
            {
                NumeroDossierFacturation = f.Numero.Valeur,
                ListeFacturesTravaux = [new(f.Id, f.Numero.Valeur, f.Cadre.Code(), f.Statut.Code())],
            }));
}
