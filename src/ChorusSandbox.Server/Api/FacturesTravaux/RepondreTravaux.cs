using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Factures;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.FacturesTravaux;

/// <summary>Request of the answers of the depositor: <c>completer</c>, <c>completermoe</c>, <c>recycler</c> (api.md 2.4).</summary>
public sealed class DemandeRepondreTravaux
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro technique de la pièce, obligatoire. Source : api.md 3.11 [V]."), Alias("idFacture", "identifiantFactureCPP")]
    public long? IdFactureTravaux { get; set; }

    [Description("Destinataire corrigé, pour recycler ; lu, ne change rien encore. Source : api.md 3.6 [V].")]
    public DemandeSoumettre.DestinataireSoumis? Destinataire { get; set; }

    [Description("Maîtrise d’œuvre corrigée, pour recycler ; lue, ne change rien encore. Source : domain.md 4.4 [I].")]
    public DemandeSoumettreTravaux.MoeSoumise? Moe { get; set; }

    [Description("Maîtrise d’ouvrage corrigée, pour recycler ; lue, ne change rien encore. Source : domain.md 4.4 [I].")]
    public DemandeSoumettreTravaux.MoaSoumise? Moa { get; set; }

    [Description("Pièces ajoutées ; lues, ne changent rien encore. Source : api.md 3.6 [V].")]
    public ImmutableArray<DemandeSoumettre.PieceComplementaire> PieceJointeComplementaire { get; set; } = [];

    [Description("Commentaire. Source : api.md 3.6 [V]."), MaxLength(2000)]
    public string? Commentaire { get; set; }
}

/// <summary>The answers of the depositor of a piece of works.</summary>
internal static class RepondreTravaux
{
    public static readonly Operation Completer = De("completer", "Le fournisseur complète une pièce de travaux.", TraiterPieceDeTravaux.Completer);

    public static readonly Operation CompleterMoe = De("completermoe", "La maîtrise d’œuvre complète une pièce de travaux.", TraiterPieceDeTravaux.Completer);

    public static readonly Operation Recycler = De("recycler", "Corrige l’acheminement d’une pièce de travaux.", TraiterPieceDeTravaux.Recycler);

    private static Operation De(string chemin, string resume, string acte) => Operation.De<DemandeRepondreTravaux, ReponseTraiterTravaux>(
        "facturesTravaux/v1/" + chemin, resume, "GCU_MSG_01_000", new Lieux([("piece", "idFactureTravaux")]), (demande, appel) =>
            TraiterTravaux.Agir(appel, new DemandeSurPieceDeTravaux(acte, demande.IdFactureTravaux, null, demande.Commentaire)));
}
