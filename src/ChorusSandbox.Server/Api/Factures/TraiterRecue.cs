using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/traiter/recue</c> (api.md 3.6).</summary>
public sealed class DemandeTraiterRecue
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique de la facture, obligatoire."), Alias("identifiantFactureCPP")]
    public long? IdFacture { get; set; }

    [Description("Statut demandé, obligatoire : SUSPENDUE, REJETEE, A_RECYCLER, SERVICE_FAIT, MANDATEE, MISE_A_DISPOSITION_COMPTABLE, COMPTABILISEE, MISE_EN_PAIEMENT, MISE_A_DISPOSITION ou PRISE_EN_COMPTE_DESTINATAIRE.")]
    public string? NouveauStatut { get; set; }

    [Description("Obligatoire pour REJETEE et SUSPENDUE."), MaxLength(255)]
    public string? Motif { get; set; }

    [Description("Avec MANDATEE."), JsonPropertyName("numeroDPMandat")]
    public string? NumeroDpMandat { get; set; }
}

/// <summary>Answer of <c>factures/traiter/recue</c>.</summary>
public sealed record ReponseTraiterRecue : Reponse
{
    [Description("Numéro technique de la facture.")]
    public long? IdFacture { get; init; }

    [Description("Numéro donné par le fournisseur.")]
    public string? NumeroFacture { get; init; }

    [Description("AAAA-MM-JJ.")]
    public DateOnly? DateTraitement { get; init; }

    [Description("Statut obtenu.")]
    public string? NouveauStatut { get; init; }
}

/// <summary><c>factures/traiter/recue</c></summary>
internal static class TraiterRecue
{
    private static readonly Lieux Lieux = new([("facture", "idFacture"), ("statut", "nouveauStatut")]);

    public static readonly Operation Operation = Passerelle.Operation.De<DemandeTraiterRecue, ReponseTraiterRecue>(
        "factures/v1/traiter/recue", "Change le statut d’une facture reçue.", "GCU_MSG_01_000", Lieux, async (demande, appel) =>
        {
            if (demande.IdFacture is not { } id)
            {
                return Refus.De(CodeRefus.ChampObligatoire, "facture", null, ("champ", "idFacture"), ("acte", "Traiter une facture reçue"));
            }

            var traitee = await new TraiterFactureRecue(appel.World).Execute(new DemandeTraitement
            {
                IdFacture = id,
                Statut = demande.NouveauStatut,
                Motif = demande.Motif,
                NumeroDpMandat = demande.NumeroDpMandat,
            }, appel.Actor, appel.Ct);
            return appel.Retenir(traitee).Select(f => new ReponseTraiterRecue
            {
                IdFacture = f.Id,
                NumeroFacture = f.Numero.Valeur,
                DateTraitement = Temps.JourDeParis(f.DateStatut),
                NouveauStatut = f.Statut.Code(),
            });
        });
}
