using System.ComponentModel;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Answer of <c>telecharger/annuaire/destinataire</c>.</summary>
public sealed record ReponseAnnuaire : Reponse
{
    [Description("L’annuaire des destinataires : un ZIP en base64, qui contient annuaire-destinataires.xml. Source : annexe C [V].")]
    public ReadOnlyMemory<byte>? FichierResultat { get; init; }
}

/// <summary><c>transverses/telecharger/annuaire/destinataire</c></summary>
internal static class TelechargerAnnuaireApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<SansCorps, ReponseAnnuaire>(
        "transverses/v1/telecharger/annuaire/destinataire", "Annuaire des destinataires de factures.", "GCU_MSG_01_000", Lieux.Identiques,
        (_, appel) => new ReponseAnnuaire { FichierResultat = new TelechargerAnnuaire(appel.World).Execute() });
}
