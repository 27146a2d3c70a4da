using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>telecharger/pieceJointe</c>.</summary>
public sealed class DemandeTelechargerPieces
{
    [Description("DEMANDE_PAIEMENT, STRUCTURE_PIECEJOINTE, UTILISATEUR…, obligatoire. Source : annexe C [V], api.md 4 [S].")]
    public string? ObjetPieceJointe { get; set; }

    [Description("Les factures, obligatoire pour DEMANDE_PAIEMENT. Source : annexe C [V].")]
    public FacturesVisees? DemandePaiement { get; set; }

    [Description("L’engagement, pour ENGAGEMENT_JURIDIQUE. Source : annexe C [V].")]
    public EngagementVise? EngagementJuridique { get; set; }

    [Description("La demande à l’assistance, pour SOLLICITATION. Source : annexe C [V].")]
    public SollicitationVisee? Sollicitation { get; set; }

    [Description("La structure, obligatoire pour STRUCTURE_…. Source : annexe C [V].")]
    public StructureVisee? Structure { get; set; }

    /// <summary>Some invoices.</summary>
    public sealed class FacturesVisees
    {
        [Description("OUI pour joindre au PDF les pièces complémentaires, NON sinon ou s’il est absent ; un PIVOT les porte toujours. Source : annexe C [V], api.md 3.6 [V]."), Filtre]
        public string? AvecPiecesJointesComplementaires { get; set; }

        [Description("PDF, par défaut, ou PIVOT. Source : annexe C [V], api.md 3.6 [V].")]
        public string? Format { get; set; }

        [Description("Les factures. Source : annexe C [V].")]
        public ImmutableArray<FactureVisee> ListeFacture { get; set; } = [];
    }

    /// <summary>An invoice.</summary>
    public sealed class FactureVisee
    {
        [Description("Numéro technique de la facture. Source : annexe C [V]."), Alias("identifiantFactureCPP")]
        public long? IdFacture { get; set; }
    }

    /// <summary>An engagement.</summary>
    public sealed class EngagementVise
    {
        [Description("Numéro d’engagement. Source : annexe C [V]."), MaxLength(50)]
        public string? NumeroEngagementJuridique { get; set; }
    }

    /// <summary>A request to the support.</summary>
    public sealed class SollicitationVisee
    {
        [Description("Numéro de la demande. Source : annexe C [V].")]
        public long? IdSollicitation { get; set; }

        [Description("Sa pièce jointe. Source : annexe C [V].")]
        public string? PieceJointeSollicitation { get; set; }
    }

    /// <summary>A structure, by its number or by its identifier.</summary>
    public sealed class StructureVisee
    {
        [Description("Numéro technique. Source : annexe C [V]."), Alias("idStructureCPP")]
        public long? IdStructure { get; set; }

        [Description("Identifiant, quand le numéro technique n’est pas donné. Source : annexe C [V].")]
        public string? IdentifiantStructure { get; set; }

        [Description("SIRET. Source : annexe C [V]."), Filtre]
        public string? TypeIdentifiantStructure { get; set; }
    }
}

/// <summary>Answer of <c>telecharger/pieceJointe</c>.</summary>
public sealed record ReponseTelechargerPieces : Reponse
{
    [Description("Les pièces jointes, en base64 : un ZIP, ou ce que rend factures/telecharger/groupe. Source : annexe C [V].")]
    public ReadOnlyMemory<byte>? PieceJointe { get; init; }
}

/// <summary><c>transverses/telecharger/pieceJointe</c></summary>
internal static class TelechargerPiecesApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeTelechargerPieces, ReponseTelechargerPieces>(
        "transverses/v1/telecharger/pieceJointe", "Pièces jointes de factures, d’une structure ou du compte.", "GCU_MSG_01_000",
        new Lieux([("facture", "demandePaiement.listeFacture"), ("factures", "demandePaiement.listeFacture"), ("format", "demandePaiement.format"), ("structure", "structure.idStructure")]), async (demande, appel) =>
        {
            var fichier = appel.Fichiers.Nouveau();
            var telecharge = await new TelechargerPieces(appel.World).Execute(Lire(demande), fichier.Sortie, appel.Actor, appel.Ct);
            return telecharge.Select(_ => new ReponseTelechargerPieces { PieceJointe = fichier.Read() });
        });

    private static DemandePieces Lire(DemandeTelechargerPieces demande) => new()
    {
        Objet = demande.ObjetPieceJointe?.Trim(),
        Factures = [.. demande.DemandePaiement?.ListeFacture.Select(f => f.IdFacture).OfType<long>() ?? []],
        Format = demande.DemandePaiement?.Format?.Trim(),
        AvecComplementaires = OuiNon.EstOui(demande.DemandePaiement?.AvecPiecesJointesComplementaires),
        IdStructure = demande.Structure?.IdStructure,
        Siret = demande.Structure?.IdentifiantStructure,
        Autre = demande.EngagementJuridique?.NumeroEngagementJuridique ?? demande.Sollicitation?.IdSollicitation?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
