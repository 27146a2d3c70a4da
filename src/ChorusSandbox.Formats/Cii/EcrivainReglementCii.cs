using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Cii;

/// <summary>Writes the settlement of CII: parties of the payment, means, VAT, totals, earlier invoices.</summary>
internal static class EcrivainReglementCii
{
    public static void Ecrire(PlumeXml plume, FactureSemantique facture)
    {
        plume.Texte("ram:PaymentReference", facture.ReferencePaiement);
        plume.Texte("ram:InvoiceCurrencyCode", facture.Devise);
        plume.Texte("ram:InvoiceIssuerReference", facture.Vendeur?.CodeService);
        EcrivainPartiesCii.Partie(plume, "ram:InvoiceeTradeParty", facture.Valideur);
        EcrivainPartiesCii.Partie(plume, "ram:PayeeTradeParty", facture.Beneficiaire);
        foreach (var moyen in facture.MoyensDePaiement)
        {
            plume.Bloc("ram:SpecifiedTradeSettlementPaymentMeans", () => Paiement(plume, moyen));
        }

        for (var i = 0; i < facture.Ventilation.Count; i++)
        {
            var exigibilite = i == 0 ? facture.ExigibiliteTva : null;
            var ligne = facture.Ventilation[i];
            plume.Bloc("ram:ApplicableTradeTax", () => Taxe(plume, ligne, exigibilite));
        }

        plume.Bloc("ram:BillingSpecifiedPeriod", () =>
        {
            plume.Texte("ram:Description", facture.Periode?.Description);
            EcrivainCii.Jour(plume, "ram:StartDateTime", facture.Periode?.Debut);
            EcrivainCii.Jour(plume, "ram:EndDateTime", facture.Periode?.Fin);
        });
        EcrivainLignesCii.Remises(plume, facture.RemisesEtCharges);
        plume.Bloc("ram:SpecifiedTradePaymentTerms", () =>
        {
            plume.Texte("ram:Description", facture.ConditionsDePaiement);
            EcrivainCii.Jour(plume, "ram:DueDateDateTime", facture.DateEcheance);
        });
        plume.Bloc("ram:SpecifiedTradeSettlementHeaderMonetarySummation", () => Totaux(plume, facture));
        foreach (var anterieure in facture.FacturesAnterieures)
        {
            plume.Bloc("ram:InvoiceReferencedDocument", () =>
            {
                plume.Texte("ram:IssuerAssignedID", anterieure.Numero);
                EcrivainCii.Jour(plume, "ram:FormattedIssueDateTime", anterieure.Date, "qdt");
            });
        }
    }

    private static void Paiement(PlumeXml plume, MoyenDePaiement moyen)
    {
        plume.Texte("ram:TypeCode", moyen.Code);
        plume.Texte("ram:Information", moyen.Libelle);
        plume.Bloc("ram:PayeePartyCreditorFinancialAccount", () =>
        {
            plume.Texte("ram:IBANID", moyen.Compte);
            plume.Texte("ram:AccountName", moyen.Titulaire);
        });
        plume.Bloc("ram:PayeeSpecifiedCreditorFinancialInstitution", () => plume.Texte("ram:BICID", moyen.Bic));
    }

    private static void Taxe(PlumeXml plume, VentilationTva ligne, string? exigibilite)
    {
        plume.Nombre("ram:CalculatedAmount", ligne.Montant);
        plume.Texte("ram:TypeCode", "VAT");
        plume.Texte("ram:ExemptionReason", ligne.MotifExoneration);
        plume.Nombre("ram:BasisAmount", ligne.Base);
        plume.Texte("ram:CategoryCode", ligne.Categorie);
        plume.Texte("ram:ExemptionReasonCode", ligne.CodeMotifExoneration);
        plume.Texte("ram:DueDateTypeCode", exigibilite);
        plume.Nombre("ram:RateApplicablePercent", ligne.Taux);
    }

    private static void Totaux(PlumeXml plume, FactureSemantique facture)
    {
        var totaux = facture.Totaux;
        plume.Nombre("ram:LineTotalAmount", totaux.Lignes);
        plume.Nombre("ram:ChargeTotalAmount", totaux.Charges);
        plume.Nombre("ram:AllowanceTotalAmount", totaux.Remises);
        plume.Nombre("ram:TaxBasisTotalAmount", totaux.HorsTaxe);
        plume.Nombre("ram:TaxTotalAmount", totaux.Tva, ("currencyID", facture.Devise ?? "EUR"));
        plume.Nombre("ram:RoundingAmount", totaux.Arrondi);
        plume.Nombre("ram:GrandTotalAmount", totaux.ToutesTaxes);
        plume.Nombre("ram:TotalPrepaidAmount", totaux.DejaPaye);
        plume.Nombre("ram:DuePayableAmount", totaux.APayer);
    }
}
