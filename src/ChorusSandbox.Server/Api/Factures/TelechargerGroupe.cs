using System.Collections.Immutable;
using System.ComponentModel;

using ChorusSandbox.Platform.Factures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/telecharger/groupe</c> (api.md 3.6).</summary>
public sealed class DemandeTelechargerGroupe
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Numéro de l’espace ; lu, ne change rien. Source : api.md 3.6 [V]."), Filtre]
    public long? IdEspace { get; set; }

    [Description("PDF ou PIVOT, obligatoire. Source : api.md 3.6 [V].")]
    public string? Format { get; set; }

    [Description("OUI pour joindre au PDF les pièces complémentaires, NON sinon ou s’il est absent ; un PIVOT les porte toujours. Source : api.md 3.6 [V]."), Filtre]
    public string? AvecPiecesJointesComplementaires { get; set; }

    [Description("Factures à télécharger, une au moins, 500 au plus ; une dizaine est conseillée. Source : api.md 3.6 [V].")]
    public ImmutableArray<FactureDemandee> ListeFacture { get; set; } = [];

    /// <summary>An invoice, by its platform number.</summary>
    public sealed class FactureDemandee
    {
        [Description("Numéro technique de la facture. Source : api.md 3.6 [V]."), Alias("identifiantFactureCPP")]
        public long? IdFacture { get; set; }
    }
}

/// <summary>Answer of <c>factures/telecharger/groupe</c>.</summary>
public sealed record ReponseTelechargerGroupe : Reponse
{
    [Description("Le fichier en base64 : le PDF seul, un ZIP d’un dossier par facture, ou le XML PIVOT. Source : api.md 3.6 [V].")]
    public ReadOnlyMemory<byte>? FichierResultat { get; init; }
}

/// <summary><c>factures/telecharger/groupe</c></summary>
internal static class TelechargerGroupe
{
    private static readonly Lieux Lieux = new([("factures", "listeFacture"), ("facture", "listeFacture[].idFacture")]);

    public static readonly Operation Operation = Passerelle.Operation.De<DemandeTelechargerGroupe, ReponseTelechargerGroupe>(
        "factures/v1/telecharger/groupe", "Télécharge des factures en PDF ou en PIVOT.", "GCU_MSG_01_000", Lieux, async (demande, appel) =>
        {
            var fichier = appel.Fichiers.Nouveau();
            var telecharge = await new TelechargerGroupeFacture(appel.World).Execute(
                new DemandeTelechargement([.. demande.ListeFacture.Select(f => f.IdFacture).OfType<long>()], demande.Format?.Trim().ToUpperInvariant(), OuiNon.EstOui(demande.AvecPiecesJointesComplementaires)),
                fichier.Sortie, appel.Actor, appel.Ct);
            return appel.Retenir(telecharge).Select(_ => new ReponseTelechargerGroupe { FichierResultat = fichier.Read() });
        });
}
