using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/completer</c> (api.md 3.6).</summary>
public sealed class DemandeCompleter
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique de la facture, obligatoire."), Alias("idFacture")]
    public long? IdentifiantFactureCPP { get; set; }

    [Description("Pièces ajoutées ; des pièces, un commentaire ou les deux. Source : api.md 3.6 [V].")]
    public ImmutableArray<DemandeSoumettre.PieceComplementaire> PieceJointeComplementaire { get; set; } = [];

    [Description("Commentaire. Source : api.md 3.6 [V]."), MaxLength(2000)]
    public string? Commentaire { get; set; }
}

/// <summary>Answer of <c>factures/completer</c>.</summary>
public sealed record ReponseCompleter : Reponse
{
    [Description("Compteur sans objet, jamais rendu ici. Source : annexe A [V].")]
    public long? PageCourante { get; init; }

    [Description("Compteur sans objet, jamais rendu ici. Source : annexe A [V].")]
    public long? Pages { get; init; }

    [Description("Compteur sans objet, jamais rendu ici. Source : annexe A [V].")]
    public long? NbResultatsParPage { get; init; }

    [Description("Compteur sans objet, jamais rendu ici. Source : annexe A [V].")]
    public long? Total { get; init; }

    [Description("Numéro technique de la facture.")]
    public long? IdentifiantFactureCPP { get; init; }

    [Description("Numéro donné par le fournisseur.")]
    public string? NumeroFacture { get; init; }

    // ASSUMPTION: API-05 sources disagree on the form of completer.dateTraitement and recycler.dateDepot: AAAA-MM-JJ HH:MM is the operator's (api.md 3.0).
    [Description("AAAA-MM-JJ HH:MM")]
    public DateHeure? DateTraitement { get; init; }
}

/// <summary><c>factures/completer</c></summary>
internal static class Completer
{
    private static readonly Lieux Lieux = new(
        [("facture", "identifiantFactureCPP"), ("pieces", "pieceJointeComplementaire"), ("pieces[]", "pieceJointeComplementaire[].pieceJointeComplementaireId"), ("pieces[].type", "pieceJointeComplementaire[].pieceJointeComplementaireType")]);

    public static readonly Operation Operation = Passerelle.Operation.De<DemandeCompleter, ReponseCompleter>(
        "factures/v1/completer", "Répond à une suspension par des pièces ou un commentaire.", "GCU_MSG_01_000", Lieux, async (demande, appel) =>
        {
            if (demande.IdentifiantFactureCPP is not { } id)
            {
                return Refus.De(CodeRefus.ChampObligatoire, "facture", null, ("champ", "identifiantFactureCPP"), ("acte", "Compléter une facture"));
            }

            var completee = await new CompleterFacture(appel.World).Execute(new DemandeComplement
            {
                IdFacture = id,
                Commentaire = demande.Commentaire,
                Pieces = [.. demande.PieceJointeComplementaire.Where(p => p.PieceJointeComplementaireId is not null).Select(p => new PieceDemandee(
                    p.PieceJointeComplementaireId, p.PieceJointeComplementaireDesignation, p.PieceJointeComplementaireType, p.PieceJointeComplementaireNumeroLigneFacture))],
            }, appel.Actor, appel.Ct);
            return appel.Retenir(completee).Select(f => new ReponseCompleter
            {
                IdentifiantFactureCPP = f.Id,
                NumeroFacture = f.Numero.Valeur,
                DateTraitement = new DateHeure(f.DateStatut),
            });
        });
}
