using ChorusSandbox.Formats.Semantique;
using ChorusSandbox.Formats.Xml;

namespace ChorusSandbox.Formats.Ubl;

/// <summary>Writes lines, allowances and charges of UBL.</summary>
internal static class EcrivainLignesUbl
{
    public static void Ecrire(PlumeXml plume, FactureSemantique facture)
    {
        var devise = EcrivainUbl.Devise(facture);
        foreach (var ligne in facture.Lignes)
        {
            plume.Bloc(facture.EstUnAvoir ? "cac:CreditNoteLine" : "cac:InvoiceLine", () => Ligne(plume, ligne, facture.EstUnAvoir, devise));
        }
    }

    public static void Remises(PlumeXml plume, Liste<RemiseOuCharge> remises, string devise)
    {
        foreach (var remise in remises)
        {
            plume.Bloc("cac:AllowanceCharge", () =>
            {
                plume.Texte("cbc:ChargeIndicator", Booleen.Ecrire(remise.EstUneCharge));
                plume.Texte("cbc:AllowanceChargeReasonCode", remise.CodeMotif);
                plume.Texte("cbc:AllowanceChargeReason", remise.Motif);
                plume.Nombre("cbc:MultiplierFactorNumeric", remise.Pourcentage);
                plume.Nombre("cbc:Amount", remise.Montant, ("currencyID", devise));
                plume.Nombre("cbc:BaseAmount", remise.Base, ("currencyID", devise));
                Categorie(plume, "cac:TaxCategory", remise.CategorieTva, remise.TauxTva);
            });
        }
    }

    /// <summary>The scheme of every tax here: VAT.</summary>
    public static void Regime(PlumeXml plume) => plume.Bloc("cac:TaxScheme", () => plume.Texte("cbc:ID", "VAT"));

    private static void Ligne(PlumeXml plume, LigneSemantique ligne, bool estUnAvoir, string devise)
    {
        plume.Texte("cbc:ID", ligne.Numero);
        plume.Texte("cbc:Note", ligne.Note);
        plume.Nombre(estUnAvoir ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", ligne.Quantite, ("unitCode", ligne.Unite));
        plume.Nombre("cbc:LineExtensionAmount", ligne.Montant, ("currencyID", devise));
        Remises(plume, ligne.RemisesEtCharges, devise);
        plume.Bloc("cac:Item", () =>
        {
            plume.Texte("cbc:Description", ligne.Description);
            plume.Texte("cbc:Name", ligne.Designation);
            plume.Bloc("cac:SellersItemIdentification", () => plume.Texte("cbc:ID", ligne.ReferenceVendeur));
            plume.Bloc("cac:StandardItemIdentification", () => plume.Identifiant("cbc:ID", ligne.IdentifiantStandard));
            Categorie(plume, "cac:ClassifiedTaxCategory", ligne.CategorieTva, ligne.TauxTva);
        });
        plume.Bloc("cac:Price", () =>
        {
            plume.Nombre("cbc:PriceAmount", ligne.PrixNet, ("currencyID", devise));
            plume.Nombre("cbc:BaseQuantity", ligne.QuantiteDuPrix, ("unitCode", ligne.Unite));
            if (ligne.RemiseSurPrix is not null || ligne.PrixBrut is not null)
            {
                plume.Bloc("cac:AllowanceCharge", () =>
                {
                    plume.Texte("cbc:ChargeIndicator", "false");
                    plume.Nombre("cbc:Amount", ligne.RemiseSurPrix, ("currencyID", devise));
                    plume.Nombre("cbc:BaseAmount", ligne.PrixBrut, ("currencyID", devise));
                });
            }
        });
    }

    private static void Categorie(PlumeXml plume, string nom, string? categorie, Nombre? taux)
    {
        if (categorie is not null || taux is not null)
        {
            plume.Bloc(nom, () =>
            {
                plume.Texte("cbc:ID", categorie);
                plume.Nombre("cbc:Percent", taux);
                Regime(plume);
            });
        }
    }
}
