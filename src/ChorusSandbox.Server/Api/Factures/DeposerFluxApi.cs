using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/deposer/flux</c> (api.md 3.2).</summary>
public sealed class DemandeDeposerFlux
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Octets du fichier en base64, obligatoire. Source : api.md 3.2 [V].")]
    public ReadOnlyMemory<byte>? FichierFlux { get; set; }

    [Description("Nom du fichier avec son extension, obligatoire. Source : api.md 3.2 [V]."), MaxLength(200)]
    public string? NomFichier { get; set; }

    [Description("IN_DP_E1_UBL_INVOICE, IN_DP_E1_CII_16B, IN_DP_E2_UBL_INVOICE_MIN, IN_DP_E2_CPP_FACTURE_MIN, IN_DP_E2_CII_MIN_16B ou IN_DP_E2_CII_FACTURX. Obligatoire. Source : api.md 4 [V].")]
    public string? SyntaxeFlux { get; set; }

    [Description("Lu, ne change rien : une signature n’est pas vérifiée. Source : api.md 3.2 [V]."), Filtre]
    public bool? AvecSignature { get; set; }
}

/// <summary>Answer of <c>factures/deposer/flux</c>: reception only, nothing is said of the content.</summary>
public sealed record ReponseDeposerFlux : Reponse
{
    [Description("Numéro de dépôt, 25 caractères, à citer dans consulterCRDetaille.")]
    public string? NumeroFluxDepot { get; init; }

    [Description("AAAA-MM-JJ.")]
    public DateOnly? DateDepot { get; init; }

    [Description("La syntaxe annoncée.")]
    public string? SyntaxeFlux { get; init; }
}

/// <summary><c>factures/deposer/flux</c></summary>
internal static class DeposerFluxApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeDeposerFlux, ReponseDeposerFlux>(
        "factures/v1/deposer/flux", "Dépose un fichier de factures.", "GCU_MSG_01_000", Lieux.Identiques, async (demande, appel) =>
        {
            // ASSUMPTION: API-111 a flow by the API makes invoices of mode UPLOAD_API (api.md 4).
            var depose = await new DeposerFlux(appel.World).Execute(demande.NomFichier, demande.SyntaxeFlux, demande.FichierFlux ?? default, ModeDepot.UploadApi, appel.Actor, appel.Ct);
            return appel.Retenir(depose).Select(f => new ReponseDeposerFlux
            {
                NumeroFluxDepot = f.NumeroFlux,
                DateDepot = Temps.JourDeParis(f.DateDepot),
                SyntaxeFlux = f.Syntaxe,
            });
        });
}
