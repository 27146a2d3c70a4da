using System.Globalization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Domain.Identifiants;
using ChorusSandbox.Domain.Structures;

namespace ChorusSandbox.Formats.Pdf;

/// <summary>The readable invoice that the platform makes from what was typed or read in a file.</summary>
public static class FacturePdf
{
    private const string Mention = "Bac à sable de formation : données fictives, sans valeur comptable.";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Writes the PDF of an invoice.</summary>
    /// <param name="facture">The invoice.</param>
    /// <param name="fournisseur">The issuer’s card; without it, no address nor bank account is printed.</param>
    /// <param name="destinataire">The recipient’s card; without it, no address is printed.</param>
    public static byte[] Ecrire(Facture facture, Structure? fournisseur, Structure? destinataire)
    {
        var type = facture.Type switch
        {
            TypeFacture.Avoir => "Avoir",
            TypeFacture.Acompte => "Facture d’acompte",
            _ => "Facture",
        };
        var redaction = new RedactionPdf($"{type} {facture.Numero.Valeur}", Mention);
        redaction.Titre($"{type} n° {facture.Numero.Valeur}");
        Parties(redaction, facture, fournisseur, destinataire);
        References(redaction, facture, fournisseur);
        Lignes(redaction, facture);
        Totaux(redaction, facture);
        if (facture.Commentaire is { } commentaire)
        {
            redaction.SousTitre("Commentaire");
            redaction.Paragraphe(commentaire);
        }

        return redaction.Octets();
    }

    private static void Parties(RedactionPdf redaction, Facture f, Structure? fournisseur, Structure? destinataire)
    {
        redaction.SousTitre("Fournisseur");
        redaction.Paires(
            ("Raison sociale", f.Fournisseur.Designation), (f.Fournisseur.TypeIdentifiant == TypeIdentifiant.Siret ? "SIRET" : "Identifiant", f.Fournisseur.Siret.Valeur), ("Adresse", Adresse(fournisseur)),
            ("Service", fournisseur?.Services.FirstOrDefault(s => s.Id == f.Fournisseur.IdService)?.Libelle ?? f.Fournisseur.CodeService?.Valeur));
        if (f.Destinataire is not { } client)
        {
            return;
        }

        redaction.SousTitre("Destinataire");
        redaction.Paires(
            ("Désignation", client.Designation), ("SIRET", client.Siret.Valeur), ("Adresse", Adresse(destinataire)),
            ("Code service", client.CodeService?.Valeur), ("Service", client.NomService));
    }

    private static void References(RedactionPdf redaction, Facture f, Structure? fournisseur)
    {
        var compte = fournisseur?.CoordonneesBancaires.FirstOrDefault(c => c.Id == f.Fournisseur.IdCoordonneesBancaires);
        redaction.SousTitre("Références");
        redaction.Paires(
            ("Cadre de facturation", $"{f.Cadre.CodeCourt()} – {f.Cadre.Libelle()}"),
            ("Date de la facture", Jour(f.DateFacture)),
            ("Date de dépôt", f.DateDepot is { } depot ? Jour(Temps.JourDeParis(depot)) : null),
            ("Date de livraison", f.References.DateLivraison is { } livraison ? Jour(livraison) : null),
            ("Date d’échéance", f.References.DateEcheance is { } echeance ? Jour(echeance) : null),
            ("Devise", f.References.Devise),
            ("Numéro d’engagement", f.References.Engagement?.Valeur),
            ("Numéro de marché", f.References.Marche),
            ("Facture d’origine", f.References.FactureOrigine),
            ("Type de TVA", TypeDeTva(f.References.TypeTva)),
            ("Motif d’exonération", f.References.MotifExoneration),
            ("Mode de paiement", Paiement(f.References.ModePaiement)),
            ("Compte bancaire", compte is null ? null : $"{compte.Iban} ({compte.Bic})"));
    }

    private static void Lignes(RedactionPdf redaction, Facture f)
    {
        if (f.Lignes.IsEmpty)
        {
            return;
        }

        redaction.SousTitre("Lignes de poste");
        redaction.Table(
            [
                new("N°", 4, AlignementPdf.Droite), new("Référence", 10), new("Désignation", 27), new("Quantité", 9, AlignementPdf.Droite), new("Unité", 8),
                new("PU HT", 11, AlignementPdf.Droite), new("Remise HT", 10, AlignementPdf.Droite), new("TVA", 8, AlignementPdf.Droite), new("Montant HT", 13, AlignementPdf.Droite),
            ],
            f.Lignes.Select(l => (string[])
            [
                l.Numero.ToString(French), l.Reference ?? "", l.Denomination, Nombre(l.Quantite), l.Unite ?? "",
                Nombre(l.MontantUnitaireHt.Valeur, 2), l.RemiseHt.Valeur == 0m ? "" : Nombre(l.RemiseHt.Valeur, 2), $"{Nombre(l.Taux)} %", Nombre(l.MontantHt.Valeur, 2),
            ]));
    }

    private static void Totaux(RedactionPdf redaction, Facture f)
    {
        if (!f.RecapitulatifTva.IsEmpty)
        {
            redaction.SousTitre("Récapitulatif de TVA");
            redaction.Table(
                [new("Taux", 1, AlignementPdf.Droite), new("Base HT", 2, AlignementPdf.Droite), new("Montant de TVA", 2, AlignementPdf.Droite)],
                f.RecapitulatifTva.Select(t => (string[])[$"{Nombre(t.Taux)} %", Nombre(t.Base.Valeur, 2), Nombre(t.Tva.Valeur, 2)]));
        }

        var (devise, m) = (f.References.Devise == "EUR" ? "€" : f.References.Devise, f.Montants);
        redaction.SousTitre("Montant total");
        redaction.Paires(
            ("Total HT", $"{Nombre(m.Ht.Valeur, 2)} {devise}"), ("Total TVA", $"{Nombre(m.Tva.Valeur, 2)} {devise}"), ("Total TTC", $"{Nombre(m.Ttc.Valeur, 2)} {devise}"),
            ("Remise globale TTC", m.RemiseTtc.Valeur == 0m ? null : $"{Nombre(m.RemiseTtc.Valeur, 2)} {devise}"), ("Motif de la remise", m.MotifRemise));
        redaction.Paragraphe($"Montant à payer : {Nombre(m.APayer.Valeur, 2)} {devise}", 11, PolicePdf.Grasse);
    }

    private static string? Adresse(Structure? structure) =>
        structure?.Adresse is { } a ? $"{a.Ligne}, {a.CodePostal} {a.Ville}{(a.CodePays == "FR" ? "" : $" ({a.CodePays})")}" : null;

    private static string Jour(DateOnly jour) => jour.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Nombre(decimal valeur, int decimales = 0) => valeur.ToString(decimales == 2 ? "#,##0.00####" : "#,##0.######", French);

    private static string? TypeDeTva(TypeTva? type) => type switch
    {
        TypeTva.TvaSurDebit => "TVA sur les débits",
        TypeTva.TvaSurEncaissement => "TVA sur les encaissements",
        TypeTva.Exoneration => "Exonération",
        TypeTva.SansTva => "Sans TVA",
        _ => null,
    };

    private static string? Paiement(ModePaiement? mode) => mode is { } connu ? LibellesDePaiement.De(connu) : null;
}
