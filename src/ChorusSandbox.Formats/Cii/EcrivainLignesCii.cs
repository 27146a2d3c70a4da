using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Cii;

/// <summary>Writes lines, allowances and charges of CII.</summary>
internal static class EcrivainLignesCii
{
    public static void Ecrire(PlumeXml plume, Liste<LigneSemantique> lignes)
    {
        foreach (var ligne in lignes)
        {
            plume.Bloc("ram:IncludedSupplyChainTradeLineItem", () => Ligne(plume, ligne));
        }
    }

    public static void Remises(PlumeXml plume, Liste<RemiseOuCharge> remises)
    {
        foreach (var remise in remises)
        {
            plume.Bloc("ram:SpecifiedTradeAllowanceCharge", () =>
            {
                plume.Bloc("ram:ChargeIndicator", () => plume.Texte("udt:Indicator", Booleen.Ecrire(remise.EstUneCharge)));
                plume.Nombre("ram:CalculationPercent", remise.Pourcentage);
                plume.Nombre("ram:BasisAmount", remise.Base);
                plume.Nombre("ram:ActualAmount", remise.Montant);
                plume.Texte("ram:ReasonCode", remise.CodeMotif);
                plume.Texte("ram:Reason", remise.Motif);
                Taxe(plume, "ram:CategoryTradeTax", remise.CategorieTva, remise.TauxTva);
            });
        }
    }

    private static void Ligne(PlumeXml plume, LigneSemantique ligne)
    {
        plume.Bloc("ram:AssociatedDocumentLineDocument", () =>
        {
            plume.Texte("ram:LineID", ligne.Numero);
            plume.Texte("ram:LineStatusCode", ligne.Type);
            plume.Texte("ram:LineStatusReasonCode", ligne.SousType);
            plume.Bloc("ram:IncludedNote", () => plume.Texte("ram:Content", ligne.Note));
        });
        plume.Bloc("ram:SpecifiedTradeProduct", () =>
        {
            plume.Identifiant("ram:GlobalID", ligne.IdentifiantStandard);
            plume.Texte("ram:SellerAssignedID", ligne.ReferenceVendeur);
            plume.Texte("ram:Name", ligne.Designation);
            plume.Texte("ram:Description", ligne.Description);
        });
        plume.Bloc("ram:SpecifiedLineTradeAgreement", () => Prix(plume, ligne));
        plume.Bloc("ram:SpecifiedLineTradeDelivery", () => plume.Nombre("ram:BilledQuantity", ligne.Quantite, ("unitCode", ligne.Unite)));
        plume.Bloc("ram:SpecifiedLineTradeSettlement", () =>
        {
            Taxe(plume, "ram:ApplicableTradeTax", ligne.CategorieTva, ligne.TauxTva);
            Remises(plume, ligne.RemisesEtCharges);
            plume.Bloc("ram:SpecifiedTradeSettlementLineMonetarySummation", () => plume.Nombre("ram:LineTotalAmount", ligne.Montant));
        });
    }

    private static void Prix(PlumeXml plume, LigneSemantique ligne)
    {
        plume.Bloc("ram:GrossPriceProductTradePrice", () =>
        {
            plume.Nombre("ram:ChargeAmount", ligne.PrixBrut);
            if (ligne.RemiseSurPrix is { } remise)
            {
                plume.Bloc("ram:AppliedTradeAllowanceCharge", () =>
                {
                    plume.Bloc("ram:ChargeIndicator", () => plume.Texte("udt:Indicator", "false"));
                    plume.Nombre("ram:ActualAmount", remise);
                });
            }
        });
        plume.Bloc("ram:NetPriceProductTradePrice", () =>
        {
            plume.Nombre("ram:ChargeAmount", ligne.PrixNet);
            plume.Nombre("ram:BasisQuantity", ligne.QuantiteDuPrix, ("unitCode", ligne.Unite));
        });
    }

    private static void Taxe(PlumeXml plume, string nom, string? categorie, Nombre? taux)
    {
        if (categorie is not null || taux is not null)
        {
            plume.Bloc(nom, () =>
            {
                plume.Texte("ram:TypeCode", "VAT");
                plume.Texte("ram:CategoryCode", categorie);
                plume.Nombre("ram:RateApplicablePercent", taux);
            });
        }
    }
}
