using System.Collections.Immutable;

using ChorusSandbox.Domain;
using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Flux;
using ChorusSandbox.Formats;
using ChorusSandbox.Platform.Flux;
using ChorusSandbox.Platform.Transverses;
using ChorusSandbox.Server.Portal.Pages.Factures.Saisie;
using ChorusSandbox.Server.Portal.Shared;

using Microsoft.AspNetCore.Mvc;

namespace ChorusSandbox.Server.Portal.Pages.Factures.Emises;

/// <summary>« Dépôt factures »: a file in, a deposit number out; what became of it is in its own page.</summary>
internal sealed class DepotFacturesModel(
    PersonaContext persona, DeposerFlux deposer, DeposerPdf deposerPdf, RechercherFlux rechercher, FormFiles files) : EmisesScreen(persona)
{
    private static readonly string[] Champs = ["fichier", "syntaxe", "pdf"];

    public string? Syntaxe { get; private set; }

    public Grid Flux => new(
        "Flux déposés par vos structures, du plus récent au plus ancien",
        [new("Numéro de flux"), new("Fichier"), new("Format"), new("Dépôt"), new("État")],
        [.. rechercher.Execute(Persona.Actor).Take(20).Select(flux => new GridRow(flux.NumeroFlux, flux.NumeroFlux,
        [
            new(flux.NumeroFlux) { EnTete = true, Href = Lien($"flux/{flux.NumeroFlux}"), Classe = "id" },
            new(flux.NomFichier), new(flux.Syntaxe), new(Typographie.DateHeure(flux.DateDepot)), new(flux.Statut.Libelle()),
        ]))])
    {
        Vide = "Aucun flux n’a été déposé.",
    };

    protected override string Cle => "depot-factures";

    public async Task<IActionResult> OnPostAsync(IFormFile? fichier, string? syntaxe, IFormFile? pdf, string? acte, CancellationToken ct)
    {
        if (acte == "pdf")
        {
            return await DeposerUnPdf(pdf, ct);
        }

        Syntaxe = syntaxe;
        var contenu = fichier is null ? default : await files.Read(fichier, ct);
        var depose = await deposer.Execute(
            fichier is null ? null : Path.GetFileName(fichier.FileName), syntaxe, contenu, ModeDepot.UploadPortail, Persona.Actor, ct);
        return depose.IsRefused
            ? Redire([.. depose.Refus.Select(r => r.A(r.Ou == "syntaxeFlux" ? "syntaxe" : "fichier")).DistinctBy(r => (r.Code, r.Ou))], Champs)
            : Suivre(Lien($"flux/{depose.Value.NumeroFlux}"), $"Le fichier {depose.Value.NomFichier} est reçu sous le numéro {depose.Value.NumeroFlux}. Recevoir n’est pas intégrer : l’état du flux dit la suite.");
    }

    /// <summary>Keeps the PDF and opens its form; one that carries a Factur-X goes the way of flows (formats.md 3.4).</summary>
    private async Task<IActionResult> DeposerUnPdf(IFormFile? pdf, CancellationToken ct)
    {
        var nom = pdf is null ? null : Path.GetFileName(pdf.FileName);
        var contenu = pdf is null ? default : await files.Read(pdf, ct);
        var depose = await deposerPdf.Execute(nom, FormatDepot.PdfNonSigne.Code(), contenu, Persona.Actor, ct);
        if (depose.IsRefused)
        {
            return Redire([.. depose.Refus.Select(r => r.A("pdf")).DistinctBy(r => r.Code)], Champs);
        }

        if (!depose.Value.Lu.PorteUneFacture)
        {
            return Suivre($"{Lien("saisir-facture")}?pdf={depose.Value.Fichier.Id}", $"{nom} est reçu : vérifiez ce qui y a été lu avant d’envoyer la facture.");
        }

        var flux = await deposer.Execute(nom, SyntaxeFlux.InDpE2CiiFacturx.Code(), contenu, ModeDepot.UploadPortail, Persona.Actor, ct);
        return flux.IsRefused
            ? Redire([.. flux.Refus.Select(r => r.A("pdf")).DistinctBy(r => r.Code)], Champs)
            : Suivre(Lien($"flux/{flux.Value.NumeroFlux}"), $"Le fichier {nom} est reçu sous le numéro {flux.Value.NumeroFlux}.",
                [Domain.Refus.De(CodeRefus.PdfEstFacturx, "pdf", nom, ("nomFichier", nom), ("numeroFlux", flux.Value.NumeroFlux))]);
    }
}
