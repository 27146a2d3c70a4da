using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

using ChorusSandbox.Formats.Pdf;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Server.Api.Contrats;
using ChorusSandbox.Server.Api.Passerelle;

namespace ChorusSandbox.Server.Api.Transverses;

/// <summary>Request of <c>consulterCR</c> (api.md 3.3).</summary>
public sealed class DemandeConsulterCR
{
    [Description("Jour du dépôt, AAAA-MM-JJ, facultatif : un autre jour que le sien, et le flux n’est pas trouvé. Source : api.md 3.3 [V], annexe C [V]."), Filtre]
    public DateOnly? DateDepot { get; set; }

    [Description("Numéro de dépôt rendu par deposer/flux, 25 caractères, obligatoire. Source : api.md 3.3 [V], annexe C [V]."), MaxLength(25)]
    public string? NumeroFluxDepot { get; set; }

    [Description("Facultative, sans effet : le numéro suffit. Source : api.md 3.3 [V], annexe C [V]."), Filtre]
    public string? SyntaxeFlux { get; set; }
}

/// <summary>Answer of <c>consulterCR</c>.</summary>
public sealed record ReponseConsulterCR : Reponse
{
    [Description("Code de l’application émettrice, CPP001 pour l’API et le portail. Source : annexe C [V], formats.md 1.4.")]
    public string? CodeAppliPartenaire { get; init; }

    [Description("Code d’interface, FSO1100A par exemple. Source : annexe C [V].")]
    public string? CodeInterfaceFlux { get; init; }

    [Description("Dépôt, ISO avec millisecondes et décalage. Source : annexe C [V], api.md 3.0 [V].")]
    public Horodatage? DateDepotFlux { get; init; }

    [Description("Entrée dans l’état courant, ISO avec millisecondes et décalage. Source : annexe C [V], api.md 3.0 [V].")]
    public Horodatage? DateHeureEtatCourantFlux { get; init; }

    [Description("Structure déposante. Source : annexe C [V].")]
    public string? DesignationPartenaire { get; init; }

    [Description("IN_INTEGRE, IN_REJETE… Source : annexe C [V], api.md 4 [V].")]
    public string? EtatCourantFlux { get; init; }

    [Description("Le compte rendu : un PDF, en base64. Source : annexe C [V], api.md 3.3 [V].")]
    public ReadOnlyMemory<byte>? FichierCR { get; init; }

    [Description("Nom du fichier déposé. Source : annexe C [V].")]
    public string? NomFichierFlux { get; init; }

    [Description("Numéro de dépôt demandé. Source : annexe C [V].")]
    public string? NumeroFluxDepot { get; init; }
}

/// <summary><c>transverses/consulterCR</c></summary>
internal static class ConsulterCR
{
    private const int LongueurApplication = 6;

    public static readonly Operation Operation = Passerelle.Operation.De<DemandeConsulterCR, ReponseConsulterCR>(
        "transverses/v1/consulterCR", "Compte rendu d’un flux déposé, en PDF.", "TRA_MSG_00.000", Lieux.Identiques, (demande, appel) =>
        {
            var consultation = new ConsulterCompteRendu(appel.World);
            var trouve = consultation.Execute(demande.NumeroFluxDepot, demande.DateDepot, appel.Actor);
            if (trouve.IsRefused)
            {
                return Result.Refused<ReponseConsulterCR>(trouve.Refus);
            }

            var flux = trouve.Value;
            appel.Avertissements = [.. flux.ErreursTechniques, .. flux.Factures.SelectMany(f => f.Refus.Concat(f.Avertissements))];
            var partenaire = consultation.Partenaire(flux);
            return new ReponseConsulterCR
            {
                CodeAppliPartenaire = flux.NumeroFlux[..LongueurApplication],
                CodeInterfaceFlux = flux.CodeInterface,
                DateDepotFlux = new Horodatage(flux.DateDepot),
                DateHeureEtatCourantFlux = new Horodatage(flux.DateStatut),
                DesignationPartenaire = partenaire,
                EtatCourantFlux = flux.Statut.Code(),
                FichierCR = CompteRenduPdf.Ecrire(flux, partenaire),
                NomFichierFlux = flux.NomFichier,
                NumeroFluxDepot = flux.NumeroFlux,
            };
        });
}
