using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Factures;

/// <summary>Request of <c>factures/deposer/pdf</c> (api.md 3.4).</summary>
public sealed class DemandeDeposerPdf
{
    [Description("Facultatif ; 0 compte comme absent. Source : api.md 3.0 [V]."), Filtre]
    public long? IdUtilisateurCourant { get; set; }

    [Description("Octets du PDF en base64, 10 Mo au plus, obligatoire. Source : api.md 3.4 [V].")]
    public ReadOnlyMemory<byte>? FichierFacture { get; set; }

    [Description("Nom du fichier avec l’extension .pdf, obligatoire. Source : api.md 3.4 [V]."), MaxLength(200)]
    public string? NomFichier { get; set; }

    [Description("PDF_NON_SIGNE, PDF_SIGNE_PADES ou PDF_SIGNE_XADES, obligatoire ; la signature n’est pas vérifiée ici. Source : api.md 4 [V].")]
    public string? FormatDepot { get; set; }
}

/// <summary>Answer of <c>factures/deposer/pdf</c>: what is not read in the PDF is an explicit null, as nowhere else (api.md 3.0 and 3.4).</summary>
public sealed record ReponseDeposerPdf : Reponse
{
    [Description("Numéro lu, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? NumeroFacture { get; init; }

    [Description("Date lue, AAAA-MM-JJ, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateOnly? DateFacture { get; init; }

    [Description("SIRET du destinataire lu, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? CodeDestinataire { get; init; }

    [Description("Code du service lu, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? CodeServiceExecutant { get; init; }

    [Description("SIRET du fournisseur lu, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? CodeFournisseur { get; init; }

    [Description("Code ISO 4217 lu, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? CodeDeviseFacture { get; init; }

    [Description("FACTURE quand rien n’est lu. Source : api.md 3.4 [S]."), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string TypeFacture { get; init; } = "FACTURE";

    [Description("Régime de TVA lu, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? TypeTva { get; init; }

    [Description("Numéro d’engagement lu, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? NumeroBonCommande { get; init; }

    [Description("Total TTC avant remise lu, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonPropertyName("montantTtcAvantRemiseGlobalTTC")]
    public decimal? MontantTtcAvantRemiseGlobalTTC { get; init; }

    [Description("Montant à payer lu, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal? MontantAPayer { get; init; }

    [Description("Total hors taxes lu, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public decimal? MontantHtTotal { get; init; }

    [Description("Total de TVA lu, ou null. Source : api.md 3.4 [V]."), JsonIgnore(Condition = JsonIgnoreCondition.Never), JsonPropertyName("montantTVA")]
    public decimal? MontantTVA { get; init; }

    [Description("Numéro du PDF gardé, à citer comme pièce principale dans soumettre. Source : api.md 3.4 [V].")]
    public long PieceJointeId { get; init; }
}

/// <summary><c>factures/deposer/pdf</c></summary>
internal static class DeposerPdfApi
{
    public static readonly Operation Operation = Passerelle.Operation.De<DemandeDeposerPdf, ReponseDeposerPdf>(
        "factures/v1/deposer/pdf", "Dépose le PDF d’une facture, qui n’existe qu’une fois soumise.", "GCU_MSG_01_000", new Lieux([("fichier", "fichierFacture")]), async (demande, appel) =>
        {
            var depose = await new DeposerPdf(appel.World).Execute(demande.NomFichier, demande.FormatDepot, demande.FichierFacture ?? default, appel.Actor, appel.Ct);
            return appel.Retenir(depose).Select(d => new ReponseDeposerPdf
            {
                NumeroFacture = d.Lu.Texte("numero"),
                DateFacture = d.Lu.Jour("date"),
                CodeDestinataire = d.Lu.Texte("destinataire"),
                CodeServiceExecutant = d.Lu.Texte("service"),
                CodeFournisseur = d.Lu.Texte("fournisseur"),
                CodeDeviseFacture = d.Lu.Texte("devise"),
                TypeFacture = d.Lu.Texte("type") ?? "FACTURE",
                TypeTva = d.Lu.Texte("typeTva"),
                NumeroBonCommande = d.Lu.Texte("engagement"),
                MontantTtcAvantRemiseGlobalTTC = d.Lu.Montant("montants.ttc"),
                MontantAPayer = d.Lu.Montant("montants.aPayer"),
                MontantHtTotal = d.Lu.Montant("montants.ht"),
                MontantTVA = d.Lu.Montant("montants.tva"),
                PieceJointeId = d.Fichier.Id,
            });
        });
}
