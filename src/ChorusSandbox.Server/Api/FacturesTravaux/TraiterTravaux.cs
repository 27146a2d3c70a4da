using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.FacturesTravaux;

/// <summary>Request of the answers of MOE, MOA and titulaire to a piece: <c>refuser</c>, <c>suspendre</c>, <c>demander/…</c> (api.md 2.4).</summary>
public sealed class DemandeTraiterTravaux
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique de la pièce, obligatoire. Source : api.md 3.11 [V]."), Alias("idFacture", "identifiantFactureCPP")]
    public long? IdFactureTravaux { get; set; }

    [Description("Code ou texte du motif, obligatoire ; « Erreur de montant » est bloqué depuis le 19 février 2025. Source : domain.md 4.4 et 5.4."), MaxLength(255), Alias("motifRefus")]
    public string? Motif { get; set; }

    [Description("Commentaire. Source : api.md 6 [I]."), MaxLength(2000), Alias("complementInfo")]
    public string? Commentaire { get; set; }
}

/// <summary>Answer of every act on a piece of works.</summary>
public sealed record ReponseTraiterTravaux : Reponse
{
    [Description("Numéro technique de la pièce.")]
    public long? IdFactureTravaux { get; init; }

    [Description("Numéro donné par le déposant.")]
    public string? NumeroFacture { get; init; }

    [Description("Nouveau statut.")]
    public string? NouveauStatut { get; init; }

    [Description("AAAA-MM-JJ HH:MM.")]
    public DateHeure? DateTraitement { get; init; }
}

/// <summary>The acts of MOE, MOA and titulaire on a piece they received.</summary>
internal static class TraiterTravaux
{
    // ASSUMPTION: API-74 the paths of the acts on works are transposed from their certificate-era names; those to suspend and to ask for a complement are ours (api.md 2.4).
    public static readonly Operation Refuser = De("refuser", "Refuse une pièce de travaux.", TraiterPieceDeTravaux.Refuser);

    public static readonly Operation DemanderRecyclage = De("demander/recyclage", "Renvoie une pièce de travaux pour une erreur d’acheminement.", TraiterPieceDeTravaux.DemanderRecyclage);

    public static readonly Operation DemanderComplement = De("demander/complement", "Demande un complément à une pièce de travaux.", TraiterPieceDeTravaux.DemanderComplement);

    public static readonly Operation Suspendre = De("suspendre", "Suspend une pièce de travaux.", TraiterPieceDeTravaux.Suspendre);

    /// <summary>Asks for an act and tells why it is refused.</summary>
    internal static async Task<Result<ReponseTraiterTravaux>> Agir(Appel appel, DemandeSurPieceDeTravaux demande) =>
        await new TraiterPieceDeTravaux(appel.World).Execute(demande, appel.Actor, appel.Ct);

    private static Operation De(string chemin, string resume, string acte) => Operation.De<DemandeTraiterTravaux, ReponseTraiterTravaux>(
        "facturesTravaux/v1/" + chemin, resume, "GCU_MSG_01_000", new Lieux([("piece", "idFactureTravaux")]), (demande, appel) =>
            Agir(appel, new DemandeSurPieceDeTravaux(acte, demande.IdFactureTravaux, demande.Motif, demande.Commentaire)));
}
