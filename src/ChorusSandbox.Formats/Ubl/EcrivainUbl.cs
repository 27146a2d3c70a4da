using System.Globalization;

using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Ubl;

/// <summary>
/// Writes a semantic invoice as a UBL 2.1 Invoice or, for a credit note, CreditNote, in the order of the schema. The types of
/// lines, which UBL does not have, are left out. Source: formats.md 2, column UBL.
/// </summary>
public static class EcrivainUbl
{
    /// <summary>The bytes of the file: UTF-8, LF, indented; the same for the same invoice.</summary>
    public static byte[] Ecrire(FactureSemantique facture)
    {
        ArgumentNullException.ThrowIfNull(facture);
        var (racine, espace) = facture.EstUnAvoir ? ("ubl:CreditNote", EspacesDeNoms.UblCreditNote) : ("ubl:Invoice", EspacesDeNoms.UblInvoice);
        using var plume = new PlumeXml(racine, ("ubl", espace), ("cac", EspacesDeNoms.Cac), ("cbc", EspacesDeNoms.Cbc));
        Entete(plume, facture);
        References(plume, facture);
        EcrivainPartiesUbl.Ecrire(plume, facture);
        Reglement(plume, facture);
        EcrivainLignesUbl.Ecrire(plume, facture);
        return plume.Finir();
    }

    internal static string Devise(FactureSemantique facture) => facture.Devise ?? "EUR";

    internal static string? Jour(DateLue? date) =>
        date is { } d ? d.Valeur?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? d.Texte : null;

    private static void Entete(PlumeXml plume, FactureSemantique facture)
    {
        plume.Texte("cbc:CustomizationID", facture.Profil);
        plume.Texte("cbc:ProfileID", facture.Cadre);
        plume.Texte("cbc:ID", facture.Numero);
        plume.Texte("cbc:IssueDate", Jour(facture.DateEmission));
        if (facture.EstUnAvoir)
        {
            plume.Texte("cbc:CreditNoteTypeCode", facture.TypeDocument);
        }
        else
        {
            plume.Texte("cbc:DueDate", Jour(facture.DateEcheance));
            plume.Texte("cbc:InvoiceTypeCode", facture.TypeDocument);
        }

        foreach (var note in facture.Notes)
        {
            plume.Texte("cbc:Note", NoteUbl.Ecrire(note));
        }

        plume.Texte("cbc:DocumentCurrencyCode", facture.Devise);
        plume.Texte("cbc:BuyerReference", facture.CodeService);
        plume.Bloc("cac:InvoicePeriod", () =>
        {
            plume.Texte("cbc:StartDate", Jour(facture.Periode?.Debut));
            plume.Texte("cbc:EndDate", Jour(facture.Periode?.Fin));
            plume.Texte("cbc:DescriptionCode", facture.ExigibiliteTva is { } code ? ExigibiliteUbl.Ecrire(code) : null);
            plume.Texte("cbc:Description", facture.Periode?.Description);
        });
    }

    private static void References(PlumeXml plume, FactureSemantique facture)
    {
        plume.Bloc("cac:OrderReference", () => plume.Texte("cbc:ID", facture.NumeroEngagement));
        foreach (var anterieure in facture.FacturesAnterieures)
        {
            plume.Bloc("cac:BillingReference", () => plume.Bloc("cac:InvoiceDocumentReference", () =>
            {
                plume.Texte("cbc:ID", anterieure.Numero);
                plume.Texte("cbc:IssueDate", Jour(anterieure.Date));
            }));
        }

        foreach (var contrat in facture.Contrats)
        {
            plume.Bloc("cac:ContractDocumentReference", () =>
            {
                plume.Texte("cbc:ID", contrat.Numero);
                plume.Texte("cbc:DocumentType", contrat.Type);
            });
        }

        foreach (var piece in facture.Pieces)
        {
            plume.Bloc("cac:AdditionalDocumentReference", () =>
            {
                plume.Texte("cbc:ID", piece.Reference);
                plume.Texte("cbc:DocumentDescription", piece.Description);
                plume.Bloc("cac:Attachment", () => plume.Binaire(
                    "cbc:EmbeddedDocumentBinaryObject", piece.Octets, ("mimeCode", piece.TypeMime), ("filename", piece.NomFichier)));
            });
        }
    }

    private static void Reglement(PlumeXml plume, FactureSemantique facture)
    {
        for (var i = 0; i < facture.MoyensDePaiement.Count; i++)
        {
            var premier = i == 0;
            var moyen = facture.MoyensDePaiement[i];
            plume.Bloc("cac:PaymentMeans", () => Paiement(plume, facture, moyen, premier));
        }

        plume.Bloc("cac:PaymentTerms", () => plume.Texte("cbc:Note", facture.ConditionsDePaiement));
        EcrivainLignesUbl.Remises(plume, facture.RemisesEtCharges, Devise(facture));
        Tva(plume, facture);
        var totaux = facture.Totaux;
        plume.Bloc("cac:LegalMonetaryTotal", () =>
        {
            Montant(plume, facture, "cbc:LineExtensionAmount", totaux.Lignes);
            Montant(plume, facture, "cbc:TaxExclusiveAmount", totaux.HorsTaxe);
            Montant(plume, facture, "cbc:TaxInclusiveAmount", totaux.ToutesTaxes);
            Montant(plume, facture, "cbc:AllowanceTotalAmount", totaux.Remises);
            Montant(plume, facture, "cbc:ChargeTotalAmount", totaux.Charges);
            Montant(plume, facture, "cbc:PrepaidAmount", totaux.DejaPaye);
            Montant(plume, facture, "cbc:PayableRoundingAmount", totaux.Arrondi);
            Montant(plume, facture, "cbc:PayableAmount", totaux.APayer);
        });
    }

    private static void Paiement(PlumeXml plume, FactureSemantique facture, MoyenDePaiement moyen, bool premier)
    {
        plume.Texte("cbc:PaymentMeansCode", moyen.Code, ("name", moyen.Libelle));

        // A credit note has no due date of its own.
        plume.Texte("cbc:PaymentDueDate", premier && facture.EstUnAvoir ? Jour(facture.DateEcheance) : null);
        plume.Texte("cbc:InstructionNote", moyen.Code is null ? moyen.Libelle : null);
        plume.Texte("cbc:PaymentID", premier ? facture.ReferencePaiement : null);
        plume.Bloc("cac:PayeeFinancialAccount", () =>
        {
            plume.Texte("cbc:ID", moyen.Compte);
            plume.Texte("cbc:Name", moyen.Titulaire);
            plume.Bloc("cac:FinancialInstitutionBranch", () => plume.Texte("cbc:ID", moyen.Bic));
        });
    }

    private static void Tva(PlumeXml plume, FactureSemantique facture) => plume.Bloc("cac:TaxTotal", () =>
    {
        Montant(plume, facture, "cbc:TaxAmount", facture.Totaux.Tva);
        foreach (var ligne in facture.Ventilation)
        {
            plume.Bloc("cac:TaxSubtotal", () =>
            {
                Montant(plume, facture, "cbc:TaxableAmount", ligne.Base);
                Montant(plume, facture, "cbc:TaxAmount", ligne.Montant);
                plume.Bloc("cac:TaxCategory", () =>
                {
                    plume.Texte("cbc:ID", ligne.Categorie);
                    plume.Nombre("cbc:Percent", ligne.Taux);
                    plume.Texte("cbc:TaxExemptionReasonCode", ligne.CodeMotifExoneration);
                    plume.Texte("cbc:TaxExemptionReason", ligne.MotifExoneration);
                    EcrivainLignesUbl.Regime(plume);
                });
            });
        }
    });

    private static void Montant(PlumeXml plume, FactureSemantique facture, string nom, Nombre? montant) =>
        plume.Nombre(nom, montant, ("currencyID", Devise(facture)));
}
