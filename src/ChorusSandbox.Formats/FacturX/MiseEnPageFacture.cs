using System.Globalization;

using ChorusSandbox.Domain.Factures;
using ChorusSandbox.Formats.Pdf;
using ChorusSandbox.Formats.Semantique;

namespace ChorusSandbox.Formats.FacturX;

/// <summary>The page of an invoice: all that its data say, laid out as an invoice is read.</summary>
internal static class MiseEnPageFacture
{
    private const string Mention = "Bac à sable de formation : données fictives, sans valeur comptable.";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Title of the document: its kind and its number.</summary>
    public static string Titre(FactureSemantique facture) => $"{(facture.EstUnAvoir ? "Avoir" : "Facture")} n° {facture.Numero ?? "(sans numéro)"}";

    /// <summary>Writes the page, to which the caller may add before it is closed.</summary>
    public static RedactionPdf Rediger(FactureSemantique f, string titre, PolicesPdf polices)
    {
        var page = new RedactionPdf(titre, Mention, polices);
        page.Titre(titre);
        page.Blocs(("Fournisseur", Partie(f.Vendeur, f.Vendeur?.CodeService)), ("Destinataire", Partie(f.Acheteur, f.CodeService)));
        References(page, f);
        Lignes(page, f);
        Remises(page, f);
        Tva(page, f);
        Totaux(page, f);
        Reglement(page, f);
        if (f.Notes.Count > 0)
        {
            page.SousTitre("Notes");
            foreach (var note in f.Notes)
            {
                page.Paragraphe(note.Texte);
            }
        }

        return page;
    }

    private static IEnumerable<string?> Partie(PartieSemantique? partie, string? service) =>
    [
        partie?.Nom,
        partie?.NomCommercial is { } commercial && commercial != partie.Nom ? commercial : null,
        partie?.Adresse?.Ligne1, partie?.Adresse?.Ligne2, partie?.Adresse?.Ligne3,
        $"{partie?.Adresse?.CodePostal} {partie?.Adresse?.Commune}".Trim(),
        partie?.Adresse?.Pays is { } pays and not "FR" ? pays : null,
        Identifiant(partie) is { } id ? $"{Schema(id)} : {id.Valeur}" : null,
        partie?.NumeroTva is { } tva ? $"N° TVA : {tva}" : null,
        service is null ? null : $"Code service : {service}",
        partie?.Contact?.Nom is { } contact ? $"Contact : {contact}" : null,
        partie?.Contact?.Courriel, partie?.Contact?.Telephone,
    ];

    private static IdentifiantQualifie? Identifiant(PartieSemantique? partie) =>
        partie?.IdentifiantLegal ?? (partie is { Identifiants.Count: > 0 } ? partie.Identifiants[0] : null);

    private static string Schema(IdentifiantQualifie id) => (id.Schema, id.Valeur.Length) switch
    {
        ("0009" or "1" or "SIRET", _) or ("0002", 14) => "SIRET",
        ("0002", _) => "SIREN",
        _ => "Identifiant",
    };

    private static void References(RedactionPdf page, FactureSemantique f)
    {
        page.SousTitre("Références");
        page.Paires(
            ("Date de la facture", Jour(f.DateEmission)),
            ("Date d’échéance", Jour(f.DateEcheance)),
            ("Cadre de facturation", CadresDeFacturation.TryLire(f.Cadre, out var cadre) ? $"{cadre.CodeCourt()} – {cadre.Libelle()}" : f.Cadre),
            ("Devise", f.Devise),
            ("Numéro d’engagement", f.NumeroEngagement),
            ("Contrat ou marché", f.Contrats.Count == 0 ? null : string.Join(", ", f.Contrats.Select(c => c.Numero))),
            ("Facture d’origine", f.FacturesAnterieures.Count == 0 ? null : string.Join(", ", f.FacturesAnterieures.Select(Anterieure))),
            ("Période facturée", Periode(f.Periode)),
            ("Date de livraison", Jour(f.Livraison?.Date)),
            ("Lieu de livraison", Livraison(f.Livraison)),
            ("Valideur", f.Valideur is { } valideur ? $"{valideur.Nom} {Identifiant(valideur)?.Valeur}".Trim() : null),
            ("TVA", f.ExigibiliteTva switch { "5" => "sur les débits", "72" => "sur les encaissements", "29" => "à la livraison", var autre => autre }));
    }

    private static void Lignes(RedactionPdf page, FactureSemantique f)
    {
        if (f.Lignes.Count == 0)
        {
            return;
        }

        page.SousTitre("Lignes");
        page.Table(
            [
                new("N°", 5, AlignementPdf.Droite), new("Désignation", 34), new("Quantité", 10, AlignementPdf.Droite), new("Unité", 9),
                new("Prix unitaire", 13, AlignementPdf.Droite), new("TVA", 10, AlignementPdf.Droite), new("Montant HT", 14, AlignementPdf.Droite),
            ],
            f.Lignes.Select(l => (string[])
            [
                l.Numero ?? "", Designation(l), Quantite(l.Quantite), Unite(l.Unite),
                Montant(l.PrixNet) ?? "", Taux(l.CategorieTva, l.TauxTva), Montant(l.Montant) ?? "",
            ]));
    }

    private static string Designation(LigneSemantique l)
    {
        string?[] textes =
        [
            l.ReferenceVendeur is { } reference ? $"{l.Designation} ({reference})" : l.Designation, l.Description, l.Note,
            .. l.RemisesEtCharges.Select(r => $"{Nature(r)} : {Montant(r.Montant)}"),
        ];
        return string.Join('\n', textes.Where(t => !string.IsNullOrWhiteSpace(t)));
    }

    private static void Remises(RedactionPdf page, FactureSemantique f)
    {
        if (f.RemisesEtCharges.Count == 0)
        {
            return;
        }

        page.SousTitre("Remises et charges");
        page.Table(
            [new("Nature", 50), new("TVA", 15, AlignementPdf.Droite), new("Montant HT", 20, AlignementPdf.Droite)],
            f.RemisesEtCharges.Select(r => (string[])[Nature(r), Taux(r.CategorieTva, r.TauxTva), $"{(r.EstUneCharge is true ? "" : "−")}{Montant(r.Montant)}"]));
    }

    private static string Nature(RemiseOuCharge r) => $"{(r.EstUneCharge is true ? "Charge" : "Remise")}{((r.Motif ?? r.CodeMotif) is { } motif ? $", {motif}" : "")}";

    private static void Tva(RedactionPdf page, FactureSemantique f)
    {
        if (f.Ventilation.Count == 0)
        {
            return;
        }

        page.SousTitre("TVA");
        page.Table(
            [new("Taux", 15, AlignementPdf.Droite), new("Base HT", 20, AlignementPdf.Droite), new("Montant de TVA", 20, AlignementPdf.Droite), new("Exonération", 35)],
            f.Ventilation.Select(v => (string[])
                [Taux(v.Categorie, v.Taux), Montant(v.Base) ?? "", Montant(v.Montant) ?? "", v.MotifExoneration ?? v.CodeMotifExoneration ?? ""]));
    }

    private static void Totaux(RedactionPdf page, FactureSemantique f)
    {
        var (t, devise) = (f.Totaux, f.Devise is null or "EUR" ? "€" : f.Devise);
        page.Montants(
            ("Total des lignes HT", Somme(t.Lignes != t.HorsTaxe ? t.Lignes : null), PolicePdf.Normale),
            ("Remises", Somme(t.Remises), PolicePdf.Normale), ("Charges", Somme(t.Charges), PolicePdf.Normale),
            ("Total HT", Somme(t.HorsTaxe), PolicePdf.Normale), ("Total TVA", Somme(t.Tva), PolicePdf.Normale), ("Total TTC", Somme(t.ToutesTaxes), PolicePdf.Normale),
            ("Déjà payé", Somme(t.DejaPaye), PolicePdf.Normale), ("Arrondi", Somme(t.Arrondi), PolicePdf.Normale), ("Net à payer", Somme(t.APayer), PolicePdf.Grasse));

        string? Somme(Nombre? nombre) => Montant(nombre) is { } montant ? $"{montant} {devise}" : null;
    }

    private static void Reglement(RedactionPdf page, FactureSemantique f)
    {
        if (f.MoyensDePaiement.Count == 0 && f.ConditionsDePaiement is null && f.Beneficiaire is null)
        {
            return;
        }

        page.SousTitre("Règlement");
        foreach (var moyen in f.MoyensDePaiement)
        {
            page.Paires(
                ("Mode de paiement", moyen.Libelle ?? Paiement(moyen.Code)), ("Compte", moyen.Compte), ("BIC", moyen.Bic), ("Titulaire", moyen.Titulaire));
        }

        page.Paires(("Bénéficiaire", f.Beneficiaire?.Nom), ("Référence à rappeler", f.ReferencePaiement), ("Conditions", f.ConditionsDePaiement));
    }

    private static string? Paiement(string? code) => code switch
    {
        "10" => "Espèces",
        "20" => "Chèque",
        "30" or "42" or "58" => "Virement",
        "31" or "49" or "59" => "Prélèvement",
        "48" => "Carte",
        "97" => "Compensation ou report",
        _ => code,
    };

    private static string Unite(string? code) => code switch
    {
        "C62" or "H87" => "pièce",
        "HUR" => "heure",
        "DAY" => "jour",
        "MON" => "mois",
        "ANN" => "an",
        "KGM" => "kg",
        "TNE" => "t",
        "LTR" => "l",
        "MTR" => "m",
        "MTK" => "m²",
        "MTQ" => "m³",
        "KWH" => "kWh",
        "LS" => "forfait",
        _ => code ?? "",
    };

    private static string Taux(string? categorie, Nombre? taux) => taux?.Valeur is { } valeur
        ? $"{valeur.ToString("0.##", French)} %{(categorie is null or "S" ? "" : $" ({categorie})")}"
        : categorie ?? "";

    private static string Quantite(Nombre? nombre) => nombre?.Valeur?.ToString("#,##0.######", French) ?? nombre?.Texte ?? "";

    private static string? Montant(Nombre? nombre) => nombre?.Valeur?.ToString("#,##0.00####", French) ?? nombre?.Texte;

    private static string? Jour(DateLue? date) => date?.Valeur?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? date?.Texte;

    private static string Anterieure(FactureAnterieure f) => Jour(f.Date) is { } jour ? $"{f.Numero} du {jour}" : f.Numero;

    private static string? Periode(PeriodeSemantique? p) =>
        p is null ? null : string.Join(" ", ((string?[])[p.Debut is null ? null : $"du {Jour(p.Debut)}", p.Fin is null ? null : $"au {Jour(p.Fin)}", p.Description]).Where(t => t is not null));

    private static string? Livraison(LivraisonSemantique? l) => l is null ? null
        : string.Join(", ", ((string?[])[l.Nom, l.Lieu?.Valeur, l.Adresse?.Ligne1, $"{l.Adresse?.CodePostal} {l.Adresse?.Commune}".Trim()]).Where(t => !string.IsNullOrWhiteSpace(t)));
}
