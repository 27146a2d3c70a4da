using System.ComponentModel;
using System.Text.Json.Serialization;

using ChorusSandbox.Platform.Structures;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Organisations;

/// <summary>Request of <c>organisations/structures/{uuid}/parametres-edi</c> (api.md 2.4).</summary>
public sealed class DemandeParametresEdiApi
{
    [Description("true : la structure reçoit ses factures par flux ; obligatoire. Source : api.md 2.4 [S], nom du champ [I]."), JsonPropertyName("recevoirDonneesViaEDI"), Alias("connexionEDI")]
    public bool? RecevoirDonneesViaEdi { get; set; }
}

/// <summary><c>PATCH organisations/structures/{uuid}/parametres-edi</c></summary>
internal static class ModifierParametresEdiApi
{
    public static readonly Operation Operation = Passerelle.Operation.Rest<DemandeParametresEdiApi, SansCorps>(
        HttpMethods.Patch, "organisations/v1/structures/{uuid}/parametres-edi", "Change les paramètres EDI d’une structure ; 204 sans corps.", async (demande, appel) =>
        {
            var structure = ConsulterOrganisation.Structure(appel);
            if (structure.IsRefused)
            {
                return structure.Refus;
            }

            var modifiee = await new ModifierParametresEdi(appel.World).Execute(new DemandeParametresEdi(structure.Value.Id, demande.RecevoirDonneesViaEdi), appel.Actor, appel.Ct);
            return appel.Retenir(modifiee).Select(_ => new SansCorps());
        });
}
