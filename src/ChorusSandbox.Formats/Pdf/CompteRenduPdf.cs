using System.Globalization;

using ChorusSandbox.Domain.Flux;

namespace ChorusSandbox.Formats.Pdf;

/// <summary>The integration report of a flow as a document to read: what <c>consulterCR</c> gives (api.md 3.3).</summary>
public static class CompteRenduPdf
{
    private const string Mention = "Bac à sable de formation : données fictives, sans lien avec l’AIFE ni l’État";

    // ASSUMPTION: API-51 the layout of the real report is not public: ours says each refusal whole, with its place and its correction.
    /// <summary>The document.</summary>
    /// <param name="flux">The flow.</param>
    /// <param name="partenaire">Who deposited it; null when unknown.</param>
    public static byte[] Ecrire(FluxDepose flux, string? partenaire)
    {
        var page = new RedactionPdf($"Compte rendu d’intégration {flux.NumeroFlux}", Mention);
        page.Titre("Compte rendu d’intégration");
        page.Paires(
            ("Numéro de dépôt", flux.NumeroFlux), ("Fichier", flux.NomFichier), ("Syntaxe", flux.Syntaxe), ("Interface", flux.CodeInterface), ("Déposant", partenaire),
            ("Date de dépôt", Instant(flux.DateDepot)), ("État", $"{flux.Statut.Libelle()} ({flux.Statut.Code()})"), ("Depuis", Instant(flux.DateStatut)),
            ("Factures intégrées", flux.Factures.IsEmpty ? null : Compte(flux, integrees: true)), ("Factures refusées", flux.Factures.IsEmpty ? null : Compte(flux, integrees: false)));
        if (!flux.ErreursTechniques.IsEmpty)
        {
            page.SousTitre("Erreurs du fichier");
            Refus(page, flux.ErreursTechniques);
        }

        if (!flux.Factures.IsEmpty)
        {
            page.SousTitre("Factures du flux");
            page.Table(
                [new("Fichier", 3), new("Numéro", 3), new("Fournisseur", 3), new("Destinataire", 3), new("Résultat", 3)],
                flux.Factures.Select(f => (IReadOnlyList<string>)[f.Entree ?? flux.NomFichier, f.Numero ?? "", f.Fournisseur ?? "", f.Destinataire ?? "", Resultat(f)]));
        }

        foreach (var facture in flux.Factures.Where(f => !f.Refus.IsEmpty || !f.Avertissements.IsEmpty))
        {
            page.SousTitre($"Facture {facture.Numero ?? facture.Entree ?? "sans numéro"} : {(facture.IdFacture is null ? "refusée" : "intégrée avec avertissement")}");
            Refus(page, [.. facture.Refus, .. facture.Avertissements]);
        }

        if (!CycleDeVieFlux.EstFinal(flux.Statut))
        {
            page.Paragraphe("Le traitement de ce flux n’est pas terminé : demandez de nouveau son compte rendu plus tard.");
        }

        if (!flux.Etats.IsEmpty)
        {
            page.SousTitre("États traversés");
            page.Table([new("État", 3), new("Code", 7), new("Instant", 2.5)],
                flux.Etats.Select(e => (IReadOnlyList<string>)[e.Statut.Libelle(), e.Statut.Code(), Instant(e.Instant)]));
        }

        return page.Octets();
    }

    private static void Refus(RedactionPdf page, IEnumerable<Refus> refus)
    {
        foreach (var un in refus)
        {
            var texte = CatalogueDesRefus.Expliquer(un);
            page.Paragraphe($"{texte.Titre} ({un.Code.Code()})", police: PolicePdf.Grasse);
            page.Paires(("Où", un.Ou), ("Valeur lue", un.ValeurLue), ("Pourquoi", texte.Pourquoi), ("Correction", texte.Correction));
            page.Espace(4);
        }
    }

    private static string Resultat(FactureDuFlux facture) => facture switch
    {
        { IdFacture: null } => "refusée",
        { Avertissements.IsEmpty: false } => "intégrée, avertissement",
        _ => "intégrée",
    };

    private static string Compte(FluxDepose flux, bool integrees) =>
        flux.Factures.Count(f => f.IdFacture is not null == integrees).ToString(CultureInfo.InvariantCulture);

    private static string Instant(DateTimeOffset instant) => Temps.AParis(instant).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
